import { css } from 'lit';

export const selectStyles = css`
  select {
    min-block-size: var(--_control-height);
    min-inline-size: 160px;
    padding: 0 var(--_control-padding);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
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
