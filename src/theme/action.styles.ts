import { css } from 'lit';

/** The one primary action of a surface, and actions that destroy. */
export const actionStyles = css`
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover {
    background: var(--_accent-hover);
  }
  button.danger:not(.quiet) {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  button:is(.primary, .danger:not(.quiet)):is(:disabled, [aria-disabled='true']) {
    border-color: var(--_line-strong);
    background: transparent;
    color: var(--_muted);
  }
  button.quiet.danger:not(:disabled, [aria-disabled='true']) {
    color: var(--_danger);
  }
  @media (forced-colors: active) {
    button.primary:not(:disabled, [aria-disabled='true']) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
