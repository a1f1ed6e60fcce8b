import { css } from 'lit';
import { popupStyles } from '../popup/popup.styles.ts';

const own = css`
  [aria-haspopup='menu'][aria-expanded='true'] {
    anchor-name: --menu;
    background: var(--_hover);
    color: var(--_text);
  }
  .menu-popup {
    position-anchor: --menu;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline,
      --menu-less-below,
      --menu-less-above;
    min-inline-size: 160px;
    max-inline-size: calc(100vw - 16px);
    overflow: auto;
    padding: var(--_space);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
  }
  /* Too little room on either side: as much of it as there is. */
  @position-try --menu-less-below {
    position-area: block-end span-inline-start;
    min-block-size: 96px;
    max-block-size: calc(100% - 8px);
  }
  @position-try --menu-less-above {
    position-area: block-start span-inline-start;
    max-block-size: calc(100% - 8px);
  }
  .menu-popup:popover-open {
    display: grid;
  }
  .menu-popup button {
    justify-content: start;
    min-block-size: min(32px, var(--_control-height));
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

export const menuStyles = [popupStyles, own];
