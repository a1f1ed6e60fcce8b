import { css } from 'lit';

export const localePrefsStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    display: grid;
    gap: var(--_space);
  }
  .head:has(.label, .problem, .help:not(:empty)) {
    margin-block-end: calc(5 * var(--_space));
  }
  .head .label {
    font-size: var(--_font-size-title);
    font-weight: var(--_weight-title);
    line-height: var(--_line-height-title);
  }
  .columns,
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space)) calc(4 * var(--_space));
  }
  .group-head {
    display: grid;
    align-content: start;
    padding-block-start: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .group-title {
    font-weight: var(--_weight-title);
  }
  .remark {
    display: flex;
    gap: calc(1.5 * var(--_space));
    margin-block-start: var(--_space);
  }
  .remark .icon {
    margin-block-start: 1px;
  }
  .remark.warning {
    color: var(--_warning);
  }
  .support .remark:first-child {
    margin-block-start: 0;
  }
  .line {
    display: block;
  }
  .clock {
    font-variant-numeric: tabular-nums;
  }
  /* Room for what comes a moment later, so that nothing below moves then, nor while somebody types. */
  .zone .support,
  .format .support {
    min-block-size: calc(2 * var(--_line-height-small));
  }
  .format.time .support {
    min-block-size: calc(3 * var(--_line-height-small));
  }
  .try-it {
    min-block-size: calc(var(--_control-height) + 2 * var(--_line-height) + 3 * var(--_space));
  }
  /* Output and input of the same kind stand on one line, however much is said under them. */
  @container (inline-size >= 640px) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, var(--_field-width)));
    }
    .group {
      grid-row: span 4;
      grid-template-rows: subgrid;
    }
  }
`;
