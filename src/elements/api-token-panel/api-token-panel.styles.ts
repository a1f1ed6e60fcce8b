import { css } from 'lit';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';

const panel = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
    min-block-size: var(--_control-height);
  }
  button.quiet.danger:not(:disabled, [aria-disabled='true']) {
    color: var(--_danger);
  }
  .box {
    container-type: inline-size;
    margin-block-start: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(4 / 3 * var(--_radius));
    overflow: clip;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .box.empty {
    display: grid;
    justify-items: center;
    gap: var(--_space);
    padding: calc(6 * var(--_space)) calc(4 * var(--_space));
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    text-align: center;
  }
  .box.single {
    display: grid;
    gap: calc(3 * var(--_space));
    justify-items: start;
    padding: calc(3 * var(--_space));
  }
  .held {
    display: grid;
    gap: calc(1.5 * var(--_space));
    justify-items: start;
    inline-size: 100%;
  }
  .held + .held {
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .held > .row:last-child:not(:first-child) {
    margin-block-start: calc(1.5 * var(--_space));
  }
  .held .row > .quiet:first-child {
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_space) calc(3 * var(--_space));
    margin: 0;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .status:has(*) {
    margin-block-start: calc(2 * var(--_space));
  }
`;

const table = css`
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1.8fr) minmax(0, 1.3fr) minmax(0, 1.4fr) minmax(0, 1.8fr) 100px;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .one .line {
    grid-template-columns: minmax(0, 1.8fr) minmax(0, 1.3fr) minmax(0, 1.4fr) minmax(0, 1.8fr) 100px 96px;
  }
  .menu .line {
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1.15fr) minmax(0, 1.4fr) minmax(0, 2.05fr) 100px 28px;
  }
  .line.top {
    align-items: center;
    min-block-size: 32px;
    padding-block: 0;
    border: 0;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: var(--_weight-label);
  }
  .line > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .line > [data-term] {
    text-wrap: balance;
  }
  .name > [id] {
    display: block;
    font-weight: var(--_weight-label);
  }
  .sub {
    display: block;
    color: var(--_muted);
  }
  .over {
    color: var(--_muted);
  }
  .over .name > [id] {
    font-weight: 400;
  }
  .from,
  .limits {
    display: block;
  }
  .fixed .limits {
    display: inline;
  }
  /* As high as the line. */
  .state .badge {
    margin-block: -1px;
    vertical-align: top;
  }
  .act {
    align-self: start;
    text-align: end;
    white-space: nowrap;
  }
  .act button {
    min-block-size: 28px;
    margin-block: -5px;
  }
  .scrolling {
    max-block-size: min(60vh, 520px);
    overflow: hidden auto;
    overflow-anchor: none;
  }
  .line.fixed {
    block-size: calc(2 * var(--_line-height-small) + 4 * var(--_space) + 1px);
    overflow: clip;
  }
  .fixed :is(.sub, .from),
  .fixed > [data-term] {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container (inline-size >= 640px) {
    .fixed > [data-term]:not(.used) {
      max-block-size: calc(2 * var(--_line-height-small));
      white-space: normal;
    }
  }
  @container (inline-size < 640px) {
    .line:is(*, .one *, .menu *) {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px calc(2 * var(--_space));
      padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    }
    .line > [data-term] {
      display: grid;
      grid-template-columns: 10ch minmax(0, 1fr);
      grid-column: 1 / -1;
      gap: 0 calc(2 * var(--_space));
    }
    .line > .used {
      grid-row: 4;
      grid-column: 1;
    }
    [data-term]::before {
      content: attr(data-term) / '';
      color: var(--_muted);
    }
    .from {
      grid-column: 2;
    }
    .fixed .from {
      display: none;
    }
    .menu .fixed > .used {
      grid-column: 1 / -1;
      padding-inline-end: 36px;
    }
    .line:not(.editing) > .state {
      grid-row: 1;
      grid-column: 2;
      justify-self: end;
    }
    .line > .act {
      grid-row: 4;
      grid-column: 2;
      align-self: end;
    }
    .line.top {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(4 * var(--_space));
      padding-block: var(--_space);
    }
    .line.top > * {
      min-block-size: 24px; /* of the heads that sort, which come later */
      align-content: center;
    }
    .line.fixed {
      block-size: calc(5 * var(--_line-height-small) + 34px);
    }
  }
  @media (pointer: coarse) {
    .act button {
      min-block-size: 44px;
    }
    .fixed .act button {
      margin-block: -13px;
    }
  }
`;

export const apiTokenPanelStyles = [baseStyles, badgeStyles, fieldStyles, switchStyles, panel, table];
