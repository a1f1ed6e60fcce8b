import { css } from 'lit';

export const stepperStyles = css`
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .stepper label {
    min-inline-size: 56px;
  }
  .stepper .control {
    gap: var(--_space);
    inline-size: 128px;
    padding-inline: var(--_space);
  }
  .stepper input {
    padding: 0;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  .stepper input::-webkit-inner-spin-button {
    display: none;
  }
`;
