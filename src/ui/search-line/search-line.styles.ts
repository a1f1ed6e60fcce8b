import { css } from 'lit';

export const searchLineStyles = css`
  .search-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
  }
  .search-line .control {
    flex: 0 1 280px;
    min-block-size: min(32px, var(--_control-height));
  }
  .search-line .icon {
    margin-inline-start: calc(2 * var(--_space));
    color: var(--_muted);
  }
  .search-line input {
    min-block-size: calc(min(32px, var(--_control-height)) - 2px);
    padding-inline: calc(2 * var(--_space));
  }
  .search-line button {
    min-block-size: 28px;
  }
  @media (pointer: coarse) {
    .search-line :is(.control, button) {
      min-block-size: 44px;
    }
  }
`;
