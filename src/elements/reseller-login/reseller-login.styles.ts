import { css } from 'lit';

export const resellerLoginStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
  }
  .line .control {
    flex: 1 1 200px;
  }
  .facts {
    display: grid;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .facts:empty {
    display: none;
  }
`;
