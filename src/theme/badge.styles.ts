import { css } from 'lit';

/** A short word about a thing, such as its state. */
export const badgeStyles = css`
  .badge {
    display: inline-block;
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  .badge.success {
    border-color: transparent;
    background: var(--_success-soft);
    color: var(--_success);
  }
  .badge.warning {
    border-color: transparent;
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .badge.danger {
    border-color: transparent;
    background: var(--_danger-soft);
    color: var(--_danger);
  }
`;
