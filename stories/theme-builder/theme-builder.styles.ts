import { css } from 'lit';
import { actionStyles } from '../../src/theme/action.styles.ts';
import { baseStyles } from '../../src/theme/base.styles.ts';
import { noteStyles } from '../../src/theme/note.styles.ts';
import { choiceStyles } from '../../src/ui/choice/choice.styles.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { selectStyles } from '../../src/ui/select/select.styles.ts';

const own = css`
  :host {
    container-type: inline-size;
    max-inline-size: 1600px;
    margin-inline: auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 24px;
  }
  header {
    margin-block-end: 24px;
  }
  h1,
  h2 {
    margin: 0;
    font-size: var(--_font-size-title);
    line-height: var(--_line-height-title);
    font-weight: 600;
  }
  h1 {
    font-size: 20px;
    line-height: 28px;
  }
  .lead {
    max-inline-size: 64ch;
    margin: 4px 0 0;
    color: var(--_muted);
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 32px;
    align-items: start;
  }
  .side {
    display: grid;
    gap: 16px;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-block-size: var(--_control-height);
  }
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 16px 24px;
    align-items: start;
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 24px;
  }
  .controls select {
    inline-size: 100%;
  }
  .range {
    flex-wrap: nowrap;
    min-block-size: var(--_control-height);
    inline-size: 100%;
  }
  .range input {
    flex: 1;
    min-inline-size: 0;
    accent-color: var(--_accent);
  }
  output {
    min-inline-size: 5ch;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  input[type='color'] {
    inline-size: 56px;
    block-size: var(--_control-height);
    padding: 3px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  code,
  textarea {
    font-family: var(--_font-mono);
    font-size: var(--_font-size-small);
  }
  .stage {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .formats,
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .formats legend {
    padding: 0;
  }
  .sheets {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
    gap: 16px;
  }
  .sheet {
    padding: clamp(12px, 3cqi, 24px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    font-family: system-ui, sans-serif;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    min-inline-size: 0;
    margin-block-start: 32px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .fine {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_success);
  }
  h2:focus {
    outline: none;
  }
  .bad {
    color: var(--_danger);
    font-weight: 500;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  :is(th, td) {
    padding: 6px 16px 6px 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    color: var(--_muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  td button {
    min-block-size: 28px;
    font-size: inherit;
  }
  .sample {
    display: inline-grid;
    place-items: center;
    inline-size: 48px;
    block-size: 24px;
    border-radius: 4px;
    box-shadow: inset 0 0 0 1px var(--_line);
    font-weight: 500;
  }
  .sample.text::before {
    content: 'Aa';
  }
  .sample.shape::before {
    content: '';
    inline-size: 20px;
    block-size: 10px;
    border: 2px solid currentcolor;
    border-radius: 3px;
  }
  .dot {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.6);
  }
  summary {
    inline-size: fit-content;
    padding-block: 6px;
    font-weight: 500;
    cursor: pointer;
  }
  .tokens {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tokens li {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px 16px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .tokens .grow {
    flex: 1 1 220px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .inputs {
    display: grid;
    flex: 2 1 320px;
    grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
    gap: 8px;
    min-inline-size: 0;
  }
  .inputs .control {
    max-inline-size: none;
  }
  .inputs .field {
    justify-items: stretch;
  }
  .inputs .dot {
    margin-inline-start: 10px;
  }
  .support:empty {
    display: none;
  }
  button[aria-disabled='true'].quiet {
    visibility: hidden;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
    gap: 24px 32px;
  }
  .column {
    display: grid;
    gap: 8px;
    align-content: start;
    min-inline-size: 0;
  }
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    line-height: 18px;
    white-space: pre;
    resize: vertical;
  }
  textarea[readonly] {
    background: var(--_sunken);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .file input {
    min-inline-size: 0;
    max-inline-size: 100%;
    font: inherit;
  }
  .note ul {
    margin: 4px 0 0;
    padding-inline-start: 20px;
  }
  /* The label of the import stands level with the first line of the export. */
  @container (min-width: 800px) {
    .column > .label {
      min-block-size: 48px;
      align-content: start;
    }
  }
  @container (min-width: 1000px) {
    .main {
      grid-template-columns: 240px minmax(0, 1fr);
    }
    .side {
      position: sticky;
      inset-block-start: 16px;
    }
    .controls {
      grid-template-columns: minmax(0, 1fr);
    }
    /* The rest of the page stays within reach. */
    .sheet {
      max-block-size: 800px;
      overflow: auto;
    }
  }
  /* A row becomes two lines: what is measured, and what became of it. */
  @container (max-width: 639px) {
    thead {
      display: none;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding-block: 10px;
      border-block-end: 1px solid var(--_line);
    }
    :is(th, td) {
      padding: 0;
      border: 0;
      white-space: normal;
    }
    tbody th,
    td:last-child {
      flex-basis: 100%;
    }
    button[aria-disabled='true'].quiet {
      display: none;
    }
  }
`;

export const themeBuilderStyles = [
  baseStyles,
  actionStyles,
  noteStyles,
  fieldStyles,
  selectStyles,
  choiceStyles,
  own,
];
