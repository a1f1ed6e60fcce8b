import { css } from 'lit';

/** A remark that stands out: information by default, or one of three other meanings. */
export const noteStyles = css`
  .note {
    display: flex;
    gap: calc(2 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border-radius: calc(1.25 * var(--_radius));
    background: var(--_information-soft);
    color: var(--_information);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .note .icon {
    margin-block-start: 1px;
  }
  .note.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .note.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .note.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
`;
