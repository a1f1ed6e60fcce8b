import { css } from 'lit';

export const listToolsStyles = css`
  .search-line {
    margin-block: calc(3 * var(--_space)) calc(-1 * var(--_space));
  }
  .table.scrolling {
    scroll-padding-block-start: calc(var(--_line-height-small) + 18px);
  }
  .scrolling .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .line:not(.top, .editing):hover {
    background: var(--_hover);
  }
  button.text {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    margin-block: -3px;
    padding: 3px 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .fixed button.text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .none {
    margin: 0;
    padding: calc(6 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    text-align: center;
  }
`;
