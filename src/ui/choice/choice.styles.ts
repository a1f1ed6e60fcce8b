import { css } from 'lit';

export const choiceStyles = css`
  .choice {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px;
    accent-color: var(--_accent);
  }
  .choice span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* Words that serve in sentences too begin a line here. */
  fieldset .choice span::first-letter {
    text-transform: uppercase;
  }
  fieldset .choice span {
    display: inline-block;
  }
  @media (pointer: coarse) {
    .choice {
      min-block-size: 44px;
    }
  }
`;
