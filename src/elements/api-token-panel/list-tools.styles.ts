import { css } from 'lit';

export const listToolsStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    margin-block: calc(3 * var(--_space)) calc(-1 * var(--_space));
  }
  .search .control {
    flex: 0 1 280px;
    min-block-size: 32px;
  }
  .search .icon {
    margin-inline-start: calc(2 * var(--_space));
    color: var(--_muted);
  }
  .search input {
    min-block-size: 30px;
    padding-inline: calc(2 * var(--_space));
  }
  .search button {
    min-block-size: 28px;
  }
  button.sort {
    justify-content: start;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    white-space: nowrap;
  }
  .sort .icon {
    inline-size: 12px;
    block-size: 12px;
    opacity: 0;
  }
  [aria-sort='ascending'] .icon {
    transform: scaleY(-1);
  }
  [aria-sort$='ending'] {
    color: var(--_text);
  }
  .sort:is(:hover, :focus-visible) .icon,
  [aria-sort$='ending'] .icon {
    opacity: 1;
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
    padding: 0;
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
  @media (pointer: coarse) {
    button.sort {
      min-block-size: 44px;
    }
  }
`;
