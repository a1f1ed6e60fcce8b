import { css } from 'lit';

export const tabsStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space);
    inline-size: 100%;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    min-block-size: min(32px, var(--_control-height));
    margin-block-end: -1px;
    padding: 0 calc(2.5 * var(--_space));
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }
  .tabs button:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .tab-panel {
    inline-size: 100%;
    min-inline-size: 0;
  }
  /* A transparent line has a colour there too. */
  @media (forced-colors: active) {
    .tabs button {
      border-color: Canvas;
    }
    .tabs button[aria-selected='true'] {
      border-color: Highlight;
    }
  }
  @media (pointer: coarse) {
    .tabs button {
      min-block-size: 44px;
    }
  }
`;
