import { css } from 'lit';

export const meterStyles = css`
  .meter {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    inline-size: 100%;
    max-inline-size: var(--_field-width);
    min-block-size: var(--_line-height-small);
    align-items: center;
  }
  .bar {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .meter-text {
    min-inline-size: 10ch;
    margin-inline-start: var(--_space);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    text-align: end;
  }
  .danger .bar.filled {
    background: var(--_danger);
  }
  .warning .bar.filled {
    background: var(--_warning);
  }
  .success .bar.filled {
    background: var(--_success);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    .meter .bar.filled {
      background: CanvasText;
    }
  }
`;
