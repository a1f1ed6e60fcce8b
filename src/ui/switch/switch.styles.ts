import { css } from 'lit';

export const switchStyles = css`
  .switch-line {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 24px;
    max-inline-size: 100%;
  }
  .switch-line label {
    min-inline-size: 0;
    text-wrap: pretty;
    cursor: pointer;
  }
  .switch {
    position: relative;
    flex: none;
    inline-size: 34px;
    block-size: 20px;
    margin: 2px 0;
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    background: var(--_line-strong);
    appearance: none;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  .switch::before {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_surface);
    transition: inset-inline-start var(--_duration);
  }
  /* The target is at least 24 × 24 px, 44 where the pointer is coarse. */
  .switch::after {
    content: '';
    position: absolute;
    inset: -4px;
  }
  .switch:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch:checked::before {
    inset-inline-start: 16px;
    background: var(--_on-accent);
  }
  .switch:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .switch[aria-readonly='true'] {
    border-style: dashed;
    cursor: default;
  }
  @media (forced-colors: none) {
    .switch[aria-readonly='true'] {
      background: var(--_sunken);
    }
    .switch[aria-readonly='true']::before {
      background: var(--_line-strong);
    }
    .switch[aria-readonly='true']:checked::before {
      background: var(--_accent);
    }
  }
  @media (pointer: coarse) {
    .switch::after {
      inset: -12px -5px;
    }
  }
  @media (forced-colors: active) {
    .switch {
      background: ButtonFace;
    }
    .switch::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .switch:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
