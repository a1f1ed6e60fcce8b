import { css } from 'lit';
import { fieldStyles } from '../../ui/field/field.styles.ts';

const own = css`
  .parts {
    display: grid;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .stored {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .row {
    gap: 0 calc(5 * var(--_space));
  }
  /* The words stand in line with what is above them, also where the row wraps. */
  .row .quiet {
    margin-inline-start: calc(-2 * var(--_space));
  }
  .caution {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_warning);
  }
  .said {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    color: var(--_muted);
  }
  .coming {
    min-block-size: 24px;
  }
`;

export const passwordFieldStyles = [fieldStyles, own];
