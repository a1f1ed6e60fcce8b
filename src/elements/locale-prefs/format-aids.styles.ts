import { css } from 'lit';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { dateInputStyles } from '../../ui/date-input/date-input.styles.ts';

const own = css`
  .samples {
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: start;
    gap: 0 calc(2 * var(--_space));
    align-items: center;
  }
  .sample {
    display: contents;
  }
  .becomes {
    display: inline-flex;
    color: var(--_line-strong);
  }
  .becomes:dir(rtl) .icon {
    scale: -1 1;
  }
  .sample > * {
    text-wrap: balance;
  }
  .sample .result {
    color: var(--_text);
  }
  .mistakes {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .echo {
    white-space: pre-wrap;
  }
  .echo mark {
    background: var(--_danger-soft);
    color: inherit;
    text-decoration: underline wavy;
    text-underline-offset: 3px;
  }
  .cure {
    min-block-size: 28px;
    padding: 0 calc(2 * var(--_space));
    color: var(--_text);
    font-size: var(--_font-size-small);
  }
  .try-boxes {
    display: grid;
    grid-template-columns: minmax(0, 9fr) minmax(0, 7fr);
    inline-size: 100%;
    max-inline-size: var(--_field-width);
    gap: calc(4 * var(--_space));
  }
  @media (pointer: coarse) {
    .cure {
      min-block-size: 44px;
    }
  }
`;

export const formatAidsStyles = [badgeStyles, dateInputStyles, own];
