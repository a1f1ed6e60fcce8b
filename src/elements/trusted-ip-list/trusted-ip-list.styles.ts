import { css } from 'lit';
import { baseStyles } from '../../theme/base.styles.ts';
import { layoutStyles } from '../../theme/layout.styles.ts';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { noteStyles } from '../../theme/note.styles.ts';
import { selectStyles } from '../../ui/select/select.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { searchLineStyles } from '../../ui/search-line/search-line.styles.ts';
import { sortHeadStyles } from '../../ui/sort-head/sort-head.styles.ts';
import { dialogsStyles } from './dialogs.styles.ts';
import { tableStyles } from './table.styles.ts';

const frame = css`
  :host {
    container-type: inline-size;
  }
  .stack {
    gap: calc(4 * var(--_space));
  }
  .box {
    min-inline-size: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }
  .box.dropping {
    outline: var(--_focus-width) dashed var(--_accent);
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
  }
  .control.add {
    flex: 1 1 160px;
    max-inline-size: 320px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    margin-inline-start: auto;
  }
  .reading {
    min-block-size: 28px;
    padding: 0 calc(3 * var(--_space)) calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .news {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(4 * var(--_space));
  }
  .news > span,
  .answer > span {
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
  }
  .reading.refused {
    padding-block: calc(2 * var(--_space));
    background: var(--_danger-soft);
  }
  .reading button,
  .edit-help button,
  .report button {
    min-block-size: 24px;
    font-size: inherit;
  }
  :is(.news, .edit-help, .report) button.quiet {
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius-large) var(--_radius-large);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .sums,
  .test {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    min-inline-size: 0;
  }
  .sums .problem {
    align-items: center;
  }
  .sums > .quiet {
    margin-inline-start: calc(-2 * var(--_space) - 1px);
  }
  .mend {
    display: inline-flex;
    align-items: center;
    gap: 0 var(--_space);
  }
  .test .control {
    inline-size: 200px;
    min-block-size: 28px;
    color: var(--_text);
  }
  .test .control input {
    min-block-size: 26px;
  }
  .answer {
    overflow-wrap: anywhere;
  }
  .yes {
    color: var(--_success);
  }
  .no {
    color: var(--_danger);
  }
  .forecast {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .box .icon-only:is(:disabled, [aria-disabled='true']) .icon {
    opacity: 0.5;
  }
  .forecast .note {
    flex-wrap: wrap;
    align-items: start;
    margin: 0;
  }
  .forecast .note .grow {
    flex-basis: 180px;
  }
  .forecast .note button {
    min-block-size: 24px;
    margin-block: -3px;
    padding-block: 0;
    color: inherit;
    font-size: inherit;
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    :is(.reading, .edit-help, .report, .forecast .note) button,
    .test .control {
      min-block-size: 44px;
    }
    .forecast .note {
      align-items: center;
    }
    .forecast .note button {
      margin-block: 0;
    }
  }
`;

export const trustedIpListStyles = [
  baseStyles,
  layoutStyles,
  badgeStyles,
  noteStyles,
  selectStyles,
  fieldStyles,
  switchStyles,
  dialogStyles,
  searchLineStyles,
  sortHeadStyles,
  frame,
  tableStyles,
  dialogsStyles,
];
