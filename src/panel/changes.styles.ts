import { css } from 'lit';

/** Changes side by side; one below the other where there is no room. */
export const changesStyles = css`
  .changes {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .changes :is(th, td) {
    padding-block: calc(2 * var(--_space));
    padding-inline: 0 calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .changes thead :is(th, td) {
    padding-block: 0 var(--_space);
    border: 0;
    color: var(--_muted);
  }
  .changes thead td {
    inline-size: 34%;
  }
  .changes tbody th {
    font-weight: var(--_weight-label);
  }
  .changes td:last-child {
    padding-inline-end: 0;
  }
  .changes ul {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .changes li {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  .changes li .icon {
    flex: none;
    margin-block-start: 1px;
  }
  .changes .success .icon {
    color: var(--_success);
  }
  .changes .danger .icon {
    color: var(--_danger);
  }
  @media (max-width: 479px) {
    .changes thead {
      display: none;
    }
    .changes :is(tr, th, td) {
      display: block;
      inline-size: auto;
    }
    .changes tbody tr {
      padding-block: calc(2 * var(--_space));
      border-block-start: 1px solid var(--_line);
    }
    .changes tbody :is(th, td) {
      inline-size: auto;
      padding-block: 0;
      border: 0;
    }
    .changes td[data-side]::before {
      content: attr(data-side) ': ';
      color: var(--_muted);
    }
  }
`;
