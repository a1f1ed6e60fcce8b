import { css } from 'lit';

export const codeFieldStyles = css`
  .control.code {
    inline-size: 14ch;
  }
  .control.code input {
    direction: ltr;
    font-family: var(--_font-mono);
    font-size: var(--_font-size-title);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.12em;
  }
`;
