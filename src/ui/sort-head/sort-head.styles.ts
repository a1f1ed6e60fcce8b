import { css } from 'lit';

export const sortHeadStyles = css`
  button.sort {
    justify-content: start;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .sort .icon {
    inline-size: 12px;
    block-size: 12px;
    opacity: 0;
  }
  [aria-sort='ascending'] .icon {
    transform: scaleY(-1);
  }
  [aria-sort$='ending'] {
    color: var(--_text);
  }
  .sort:is(:hover, :focus-visible) .icon,
  [aria-sort$='ending'] .icon {
    opacity: 1;
  }
  @media (pointer: coarse) {
    button.sort {
      min-block-size: 44px;
    }
  }
`;
