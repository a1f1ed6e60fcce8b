import { css } from 'lit';

export const menuStyles = css`
  [aria-haspopup='menu'][aria-expanded='true'] {
    anchor-name: --menu;
    background: var(--_hover);
    color: var(--_text);
  }
  .menu-popup {
    position: fixed;
    position-anchor: --menu;
    inset: auto;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    min-inline-size: 160px;
    max-inline-size: calc(100vw - 16px);
    margin: var(--_space) 0;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 8px 24px var(--_shadow);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
  }
  .menu-popup:popover-open {
    display: grid;
  }
  .menu-popup button {
    justify-content: start;
    min-block-size: 32px;
    padding: 0 calc(2 * var(--_space));
    border-color: transparent;
    background: none;
    font-weight: 400;
  }
  .menu-popup button:is(:hover, :focus) {
    background: var(--_hover);
  }
  .menu-popup button:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  @media (pointer: coarse) {
    .menu-popup button {
      min-block-size: 44px;
    }
  }
`;
