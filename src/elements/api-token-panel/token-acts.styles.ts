import { css } from 'lit';
import { noteStyles } from '../../theme/note.styles.ts';
import { choiceStyles } from '../../ui/choice/choice.styles.ts';
import { dateInputStyles } from '../../ui/date-input/date-input.styles.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { menuStyles } from '../../ui/menu/menu.styles.ts';
import { selectStyles } from '../../ui/select/select.styles.ts';
import { tabsStyles } from '../../ui/tabs/tabs.styles.ts';

const own = css`
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .done {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_success);
  }
  .value {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .sub .value {
    color: var(--_text);
  }
  .fixed .value {
    white-space: nowrap;
  }
  .value-acts {
    display: inline-flex;
  }
  .line.editing {
    align-items: center;
  }
  .editing > .name {
    grid-column: 1 / -2;
  }
  .line.editing > :not(.name, .act) {
    display: none;
  }
  .rename {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
  }
  .rename .control {
    flex: 0 1 var(--_field-width);
  }
  .rename-help {
    flex-basis: 100%;
  }
  .dialog-heading:focus {
    outline: none;
  }
  .dialog .control:not(.date) {
    max-inline-size: none;
  }
  .control.area {
    align-items: stretch;
  }
  .area textarea {
    flex: 1;
    min-inline-size: 0;
    padding: calc(2 * var(--_space)) var(--_control-padding);
    border: 0;
    border-radius: var(--_radius);
    outline: none;
    background: none;
    color: inherit;
    line-height: var(--_line-height);
    resize: vertical;
  }
  .control:has(textarea:focus-visible) {
    outline: var(--_focus-width) solid var(--_accent);
    outline-offset: var(--_focus-width);
  }
  .mistakes {
    display: block;
    margin: 0;
    padding-inline-start: calc(4 * var(--_space));
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    gap: 0 calc(3 * var(--_space));
    inline-size: 100%;
    max-block-size: 240px;
    margin: 0;
    padding: var(--_space); /* room for the focus ring */
    border: 0;
    overflow: auto;
  }
  .choices:not(fieldset) {
    inline-size: auto;
    margin-inline: calc(-1 * var(--_space));
  }
  fieldset.choices {
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
    overflow: visible;
    max-block-size: none;
  }
  .choices legend {
    padding: 0 0 var(--_space);
  }
  .secret {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
  }
  .secret .control {
    flex: 1 1 100%;
  }
  /* One box with its tabs. */
  .field > .tab-panel {
    margin-block-start: calc(-1 * var(--_space));
  }
  .example {
    inline-size: 100%;
    min-block-size: calc(8 * var(--_line-height-small) + 20px);
    margin: 0;
    padding: calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-block-start: 0;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_sunken);
    line-height: var(--_line-height-small);
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .dialog .field {
    justify-items: stretch;
  }
  .dialog .field > select {
    justify-self: start;
  }
`;

export const tokenActsStyles = [
  noteStyles,
  selectStyles,
  ...dialogStyles,
  dateInputStyles,
  ...menuStyles,
  tabsStyles,
  choiceStyles,
  own,
];
