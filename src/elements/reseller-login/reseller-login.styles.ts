import { css } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { layoutStyles } from '../../theme/layout.styles.ts';
import { noteStyles } from '../../theme/note.styles.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';

const line = css`
  :host {
    container-type: inline-size;
  }
  .line,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .line {
    inline-size: 100%;
  }
  .ways {
    max-inline-size: 100%;
  }
  .line .control {
    flex: 1 1 200px;
  }
  .visit .line .control {
    flex: none;
  }
  .line button {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  /* Help and problem stay at what they are about. In em: larger text needs the narrow layout sooner. */
  @container (inline-size < 45.7em) {
    .field .line {
      display: contents;
    }
    .field .line > :not(.control) {
      order: 1;
      margin-block-start: var(--_space);
    }
  }
  .visit {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(4 * var(--_space));
  }
`;

const facts = css`
  .status,
  .facts {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    color: var(--_muted);
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .status:not(:empty),
  .facts {
    margin-block-start: calc(2 * var(--_space));
  }
  /* Stays for what is read out in it, without a gap. */
  .status:has(> .news:empty:only-child) {
    margin: 0;
  }
  .status,
  .news {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  .facts {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .facts:focus {
    outline: none;
  }
  .done {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_success);
  }
  .lock {
    flex-wrap: wrap;
    align-items: center;
    justify-self: start;
    max-inline-size: 100%;
    padding-block: calc(1.5 * var(--_space));
  }
  .lock .grow {
    flex-basis: 20ch;
    padding-block: var(--_space);
  }
  .row.sessions {
    gap: 0 calc(4 * var(--_space));
  }
  .status button,
  .facts button {
    min-block-size: 28px;
    margin-block: -5px;
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  .lock button {
    margin: 0;
    color: inherit;
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    .status button,
    .facts button {
      min-block-size: 44px;
      margin-block: 0;
    }
  }
`;

const refused = css`
  .refused {
    display: grid;
    justify-items: start;
    gap: var(--_space);
  }
  table {
    border-collapse: collapse;
    color: var(--_text);
  }
  td {
    padding-block: var(--_space);
    padding-inline: 0 calc(5 * var(--_space));
    text-align: start;
    vertical-align: baseline;
  }
  .when {
    white-space: nowrap;
  }
  .why {
    padding-inline-end: 0;
  }
  .address {
    display: -webkit-box;
    max-inline-size: 40ch;
    overflow: hidden;
    overflow-wrap: anywhere;
    user-select: all;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  @container (inline-size < 34.3em) {
    table,
    tbody {
      display: block;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(3 * var(--_space));
      padding-block: var(--_space);
    }
    td {
      padding: 0;
    }
    .why {
      flex: 1 1 100%;
      color: var(--_muted);
    }
  }
`;

export const resellerLoginStyles = [
  baseStyles,
  layoutStyles,
  noteStyles,
  fieldStyles,
  dialogStyles,
  line,
  facts,
  refused,
];
