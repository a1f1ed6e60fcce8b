import { css } from 'lit';

export const tableStyles = css`
  .table {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .table.scrolling {
    max-block-size: min(60vh, 520px);
    overflow: hidden auto;
    overflow-anchor: none;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 2.7fr) minmax(0, 1fr) minmax(0, 2fr) 48px 64px;
    align-items: center;
    gap: 0 calc(3 * var(--_space));
    min-block-size: calc(var(--_control-height) + 2 * var(--_space));
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .line.fixed {
    block-size: calc(var(--_line-height-small) + 27px);
    padding-block: 0;
  }
  .line.head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-block-size: 32px;
    padding-block: 0;
    background: var(--_sunken);
    color: var(--_muted);
  }
  /* Clear of the head, which sticks to the list or to the page. */
  .virtual-rows * {
    scroll-margin-block-start: calc(var(--_line-height-small) + 18px);
  }
  .search-line {
    padding: 0 calc(3 * var(--_space)) calc(2 * var(--_space));
  }
  .sums button {
    min-block-size: 24px;
    padding-block: 0;
    font-size: inherit;
  }
  .line:not(.head, .editing):hover {
    background: var(--_hover);
  }
  .network,
  .about {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .line > .network {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
  }
  .fixed > .network {
    flex-wrap: nowrap;
    overflow: hidden;
    white-space: nowrap;
  }
  .size {
    font-variant-numeric: tabular-nums;
  }
  .inactive .network .mono {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .acts {
    display: flex;
    justify-content: end;
  }
  .line:not(.head) > .on {
    display: flex;
    align-items: center;
  }
  .on .icon {
    margin-inline: 9px;
    color: var(--_muted);
  }
  .network .badge {
    max-inline-size: 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .fixed .badge {
    min-inline-size: 4ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button.note-text {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  .edit {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 160px auto;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .edit .row {
    flex-wrap: nowrap;
  }
  .edit .control {
    max-inline-size: none;
  }
  .edit-help {
    grid-column: 1 / -1;
  }
  .empty {
    margin: 0;
    padding: calc(6 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    text-align: center;
  }
  @media (pointer: coarse) {
    .sums button,
    button.note-text {
      min-block-size: 44px;
    }
  }
  /* In em: larger text needs the narrow layout sooner. */
  @container (max-width: 54.2em) {
    .edit {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (max-width: 42.8em) {
    .line {
      grid-template-columns: minmax(56px, auto) minmax(0, 1fr) 44px 60px;
      gap: 0 calc(2 * var(--_space));
    }
    .line:not(.fixed, .head) {
      row-gap: var(--_space);
    }
    .line.head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(4 * var(--_space));
    }
    .head > .on {
      display: none;
    }
    .line:not(.head) > .network {
      grid-column: 1 / 3;
    }
    .line:not(.head) > .size {
      grid-row: 2;
      color: var(--_muted);
    }
    .line > .about {
      grid-row: 2;
      grid-column: 2 / -1;
    }
    .line > .on {
      grid-row: 1;
      grid-column: 3;
    }
    .line > .acts {
      grid-row: 1;
      grid-column: 4;
    }
    .line.fixed {
      block-size: calc(3 * var(--_line-height-small) + 34px);
    }
    .fixed > .network {
      flex-wrap: wrap;
    }
    .edit {
      grid-template-columns: minmax(0, 1fr);
    }
    .tools {
      margin-inline-start: 0;
    }
    .test,
    .test .control {
      inline-size: 100%;
    }
  }
`;
