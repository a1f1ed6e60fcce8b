import { css } from 'lit';

export const rolePickerStyles = css`
  .unknown {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_warning);
  }
  .unknown .icon {
    margin-block-start: 1px;
  }
  .field .support {
    max-inline-size: min(100%, 480px);
  }
  /* The link keeps its place while the permissions spread below it. */
  .after {
    display: grid;
    grid-template-columns: minmax(0, var(--_field-width)) 1fr;
    max-inline-size: 640px;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .create {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    grid-area: 1 / 1;
    place-self: start end;
    min-block-size: 28px;
    color: var(--_accent);
    font-weight: var(--_weight-label);
    text-decoration: none;
  }
  .create:only-child {
    justify-self: start;
  }
  .create:hover {
    text-decoration: underline;
  }
  .permissions {
    grid-area: 1 / 1 / auto / -1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .permissions summary {
    inline-size: fit-content;
    min-block-size: 28px;
    margin-inline: calc(-1 * var(--_space));
    padding: 5px var(--_space);
    outline-offset: calc(-1 * var(--_focus-width));
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
  }
  .permissions summary:hover {
    color: var(--_text);
  }
  @media (pointer: coarse) {
    .create,
    .permissions summary {
      min-block-size: 44px;
      padding-block: 13px;
    }
  }
`;
