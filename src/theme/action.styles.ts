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
  button.primary:disabled,
  button.primary[aria-disabled='true'] {
    border-color: var(--_line-strong);
    background: transparent;
    color: var(--_muted);
  }
  button.danger:not(.quiet) {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  button.quiet.danger {
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
