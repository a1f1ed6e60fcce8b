import { css } from 'lit';
import { popupStyles } from '../popup/popup.styles.ts';

const own = css`
  .combobox-popup {
    position-anchor: --combobox;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline,
      --combobox-less-below,
      --combobox-less-above;
    flex-direction: column;
    inline-size: max(anchor-size(inline), min(320px, 100vw - 32px));
    max-block-size: 400px;
    overflow: hidden;
  }
  .combobox-popup:popover-open {
    display: flex;
  }
  /* Too little room on either side: as much of it as there is. */
  @position-try --combobox-less-below {
    position-area: block-end span-inline-end;
    min-block-size: 160px;
    max-block-size: calc(100% - 8px);
  }
  @position-try --combobox-less-above {
    position-area: block-start span-inline-end;
    max-block-size: calc(100% - 8px);
  }
  .combobox-list {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    overflow-anchor: none; /* a next page leaves the place as it is */
    outline: none;
  }
  .combobox-gap {
    display: block;
  }
  .combobox-heading {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space)) var(--_space);
    color: var(--_muted);
    font-size: 12px;
    font-weight: var(--_weight-label);
    line-height: 16px;
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .option-check {
    display: inline-flex;
    flex: none;
    inline-size: 16px;
    color: var(--_accent);
  }
  .option-text {
    flex: 1;
    min-inline-size: 0;
  }
  .option-description {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .option-detail {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    max-inline-size: 50%;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .option mark {
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 3px;
  }
  .option[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .option.active {
    outline: var(--_focus-width) solid var(--_accent);
    outline-offset: calc(-1 * var(--_focus-width));
    background: var(--_hover);
  }
  .option[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  /* Rows of one height, so that the place of each is known without rendering it. */
  .combobox-list.fixed .option,
  .combobox-list.fixed .combobox-heading {
    block-size: var(--_control-height);
    overflow: hidden;
  }
  .combobox-list.fixed:has(.option-description) :is(.option, .combobox-heading) {
    block-size: calc(var(--_line-height) + var(--_line-height-small) + 14px);
  }
  .combobox-list.fixed .combobox-heading {
    align-content: end;
  }
  .combobox-list.fixed > .combobox-gap[height='0'] + * > .combobox-heading {
    align-content: center;
  }
  .combobox-list.fixed :is(.option-label, .option-description, .option-detail > bdi) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .combobox-list.fixed .option-text {
    display: grid;
    grid-template-columns: minmax(0, auto) 1fr;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  .combobox-list.fixed .option-description {
    display: block;
    grid-column: 1 / -1;
  }
  .combobox-list.fixed .badge {
    justify-self: start;
  }
  .option.placeholder {
    padding-inline-start: calc(3 * var(--_space) + 16px + 2 * var(--_space));
    cursor: default;
  }
  .option.placeholder span {
    inline-size: 55%;
    block-size: 10px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .option.placeholder:nth-of-type(even) span {
    inline-size: 40%;
  }
  .combobox-message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space));
    overflow-wrap: anywhere;
  }
  /* A quick answer shows no flicker. */
  .combobox-message.pending {
    animation: combobox-appear 0s 200ms backwards;
  }
  @keyframes combobox-appear {
    from {
      visibility: hidden;
    }
  }
  .combobox-preview {
    flex: none;
    max-block-size: 240px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow: hidden; /* about the active option: no place of its own for the focus to scroll */
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .option,
    .combobox-list.fixed :is(.option, .combobox-heading) {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }
    .option[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

export const comboboxListStyles = [popupStyles, own];
