/** What every element starts from: tokens, box model, text, focus, buttons. */
import { css, unsafeCSS } from 'lit';
import { tokenDeclarations } from './tokens.ts';

const host = css`
  :host {
    ${unsafeCSS(tokenDeclarations)};
    display: block;
    position: relative; /* what is hidden from sight stays in the box that scrolls */
    min-inline-size: 0;
    color: var(--_text);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* What is to be seen is not scrolled beneath the bar of a panel around. */
  * {
    scroll-margin-block-end: var(--_covered, 0px);
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_accent);
    outline-offset: var(--_focus-width);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A live region with nothing to say: out of the flow, and there, since what comes into it is read out. */
  :is([aria-live], [role='status']):empty {
    position: absolute;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  [hidden] {
    display: none !important;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  /* A picture keeps its own colour there, which may be lost on the reader's. */
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }
`;

const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_control-height);
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-button);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: var(--_weight-label);
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  button:hover {
    background: var(--_hover);
  }
  button:active {
    background: var(--_line);
  }
  button:disabled,
  button[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--_line-strong);
    background: transparent;
    color: var(--_muted);
    cursor: not-allowed;
  }
  button.quiet {
    padding: 0 calc(2 * var(--_space));
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  button.quiet:hover {
    background: var(--_hover);
  }
  button.quiet:disabled,
  button.quiet[aria-disabled='true'] {
    color: var(--_muted);
    background: none;
  }
  button.icon-only {
    min-block-size: clamp(24px, var(--_control-height) - 4px, 28px);
    inline-size: clamp(24px, var(--_control-height) - 4px, 28px);
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  button.icon-only:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
    button.icon-only {
      min-block-size: 44px;
      inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;

export const baseStyles = [host, buttons];
