import { css } from 'lit';

export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    justify-items: start;
    align-content: start;
    min-inline-size: 0;
  }
  .label {
    font-weight: var(--_weight-label);
  }
  .required {
    color: var(--_danger);
  }
  .support {
    max-inline-size: 100%;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .help {
    color: var(--_muted);
  }
  .problem {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_danger);
  }
  .problem .icon {
    margin-block-start: 1px;
  }
  .control {
    display: flex;
    align-items: center;
    inline-size: 100%;
    max-inline-size: var(--_field-width);
    min-block-size: var(--_control-height);
    border: var(--_control-frame) solid var(--_line-strong);
    border-block-end-width: 1px;
    border-radius: var(--_radius);
    background: var(--_control-fill);
    transition: border-color var(--_duration);
  }
  .control:hover {
    border-color: var(--_text);
  }
  /* Inside, but on nothing of ours: on an input of the page's own. */
  .control:has(input:focus-visible),
  .control:focus-within:not(:has(:focus)) {
    outline: var(--_focus-width) solid var(--_accent);
    outline-offset: var(--_focus-width);
  }
  .control.invalid {
    border-color: var(--_danger);
  }
  .control > .actions {
    display: flex;
    padding-inline-end: var(--_space);
  }
  .control input,
  .control ::slotted(input) {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(var(--_control-height) - 2px);
    padding: 0 var(--_control-padding);
    border: 0;
    border-radius: var(--_radius);
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  .control input.mono {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
  }
  .control input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .control.readonly,
  .control:has(input:read-only) {
    border-color: var(--_line);
    background: var(--_sunken);
  }
  .control:has(input:disabled) {
    border-style: dashed;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .control:has(input:disabled) input {
    cursor: not-allowed;
  }
  @media (pointer: coarse) {
    .control {
      min-block-size: 44px;
    }
  }
`;
