import { css } from 'lit';

export const selectStyles = css`
  select {
    min-block-size: var(--_control-height);
    min-inline-size: 160px;
    padding: 0 var(--_control-padding);
    border: var(--_control-frame) solid var(--_line-strong);
    border-block-end-width: 1px;
    border-radius: var(--_radius);
    background: var(--_control-fill);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--_text);
  }
  @media (pointer: coarse) {
    select {
      min-block-size: 44px;
    }
  }
`;
