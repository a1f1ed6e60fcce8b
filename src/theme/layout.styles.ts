import { css } from 'lit';

/** Ways to lay out what stands together in a large element. */
export const layoutStyles = css`
  .stack {
    display: grid;
    gap: calc(5 * var(--_space));
    min-inline-size: 0;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
