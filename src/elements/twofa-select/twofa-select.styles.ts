import { css } from 'lit';

export const twofaSelectStyles = css`
  .choices {
    inline-size: 100%;
    max-inline-size: 520px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(4 / 3 * var(--_radius));
    overflow: clip;
  }
  .choices.invalid {
    border-color: var(--_danger);
  }
  .choice {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: flex-start;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  .choice + .choice {
    border-block-start: 1px solid var(--_line);
  }
  .choice:hover {
    background: var(--_hover);
  }
  .choice:has(:checked) {
    background: var(--_accent-soft);
  }
  .choice:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_accent);
    outline-offset: calc(-1 * var(--_focus-width));
    border-radius: var(--_radius);
  }
  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0;
    accent-color: var(--_accent);
    cursor: inherit;
    outline: none;
  }
  .choice-text {
    display: grid;
    gap: calc(0.5 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  .choices[aria-readonly='true'] .choice,
  .choices.disabled .choice {
    background: var(--_sunken);
    cursor: default;
  }
  .choices[aria-readonly='true'] .choice:not(:has(:checked)),
  .choices.disabled .choice {
    color: var(--_muted);
  }
  .choices.disabled {
    border-style: dashed;
  }
  .choices.disabled .choice {
    cursor: not-allowed;
  }
  .facts {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .facts > :not(:empty) {
    margin-block-start: calc(2 * var(--_space));
  }
  .facts > .row {
    min-block-size: 28px;
    gap: 0 calc(4 * var(--_space));
  }
  .facts > .row + .row {
    margin-block-start: 0;
  }
  .facts button {
    min-block-size: 28px;
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  .facts .danger:not(:disabled, [aria-disabled='true']) {
    color: var(--_danger);
  }
  .low {
    gap: calc(1.5 * var(--_space));
    color: var(--_warning);
  }
  .notice {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_muted);
  }
  .notice.done {
    color: var(--_success);
  }
  .notice .icon {
    margin-block-start: 1px;
  }
  @media (pointer: coarse) {
    .choice {
      min-block-size: 44px;
      padding-block: calc(3 * var(--_space));
    }
    .facts button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
