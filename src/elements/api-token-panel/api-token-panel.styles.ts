import { css } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { layoutStyles } from '../../theme/layout.styles.ts';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { noteStyles } from '../../theme/note.styles.ts';
import { selectStyles } from '../../ui/select/select.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';

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
  .box {
    container-type: inline-size;
    margin-block-start: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
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
  .status:not(:empty) {
    margin-block-start: calc(2 * var(--_space));
  }
  .done {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_success);
  }
`;

const table = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    text-align: start;
    vertical-align: baseline;
  }
  th {
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }
  td {
    border-block-start: 1px solid var(--_line);
    overflow-wrap: break-word;
  }
  .name {
    inline-size: 28%;
  }
  .name,
  .from {
    overflow-wrap: anywhere;
  }
  .name > span:first-child {
    display: block;
    font-weight: 500;
  }
  .hint {
    color: var(--_muted);
  }
  .over {
    color: var(--_muted);
  }
  .over .name > span:first-child {
    font-weight: 400;
  }
  .act {
    padding-block: var(--_space);
    text-align: end;
    white-space: nowrap;
  }
  .act button {
    min-block-size: 28px;
  }
  .term {
    display: none;
  }
  @container (inline-size < 640px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--_space) calc(2 * var(--_space));
      padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    }
    tr + tr {
      border-block-start: 1px solid var(--_line);
    }
    td {
      display: flex;
      gap: calc(2 * var(--_space));
      grid-column: 1 / -1;
      padding: 0;
      border: 0;
    }
    .name {
      display: block;
      grid-column: 1;
      inline-size: auto;
    }
    .state {
      display: block;
      grid-row: 1;
      grid-column: 2;
    }
    .act:empty {
      display: none;
    }
    .act button {
      margin-inline-start: calc(-2 * var(--_space));
    }
    .term {
      display: block;
      flex: 0 0 9ch;
      color: var(--_muted);
    }
  }
  @media (pointer: coarse) {
    .act button {
      min-block-size: 44px;
    }
  }
`;

const dialogs = css`
  .dialog-heading:focus {
    outline: none;
  }
  .dialog .control {
    max-inline-size: none;
  }
  .secret {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
  }
  .secret .control {
    flex: 1 1 100%;
  }
  .example {
    inline-size: 100%;
    margin: 0;
    padding: calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    line-height: var(--_line-height-small);
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .dialog .field {
    justify-items: stretch;
  }
  .dialog .field > select {
    justify-self: start;
  }
`;

export const apiTokenPanelStyles = [
  baseStyles,
  layoutStyles,
  badgeStyles,
  noteStyles,
  selectStyles,
  fieldStyles,
  switchStyles,
  dialogStyles,
  panel,
  table,
  dialogs,
];
