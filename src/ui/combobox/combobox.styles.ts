import { css } from 'lit';

/** The control alone; what belongs to the list comes with it. */
export const comboboxStyles = css`
  .combobox {
    anchor-scope: --combobox;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .combobox .control {
    anchor-name: --combobox;
    padding-inline-end: var(--_space);
  }
  .combobox .control > .badge {
    margin-inline-end: var(--_space);
  }
  .combobox-coming {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: var(--_space);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  /* What comes quickly shows no flicker. */
  .combobox-coming.pending {
    animation: combobox-coming 0s 200ms backwards;
  }
  @keyframes combobox-coming {
    from {
      visibility: hidden;
    }
  }
`;
