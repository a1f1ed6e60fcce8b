import { css } from 'lit';

export const selfCarePanelStyles = css`
  :host {
    container-type: inline-size;
  }
  .panel {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }
  section {
    display: grid;
    gap: calc(3 * var(--_space)) calc(8 * var(--_space));
    padding: calc(6 * var(--_space));
  }
  slot + slot > section,
  slot + slot::slotted(*) {
    border-block-start: 1px solid var(--_line);
  }
  slot::slotted(*) {
    padding: calc(6 * var(--_space));
  }
  h2 {
    margin: 0;
    font-size: var(--_font-size-title);
    line-height: var(--_line-height-title);
    font-weight: 600;
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
  }
  .fold {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
  }
  .fold .icon {
    color: var(--_muted);
    transition: rotate var(--_duration);
  }
  .fold[aria-expanded='false'] .icon {
    rotate: -90deg;
  }
  :host(:dir(rtl)) .fold[aria-expanded='false'] .icon {
    rotate: 90deg;
  }
  [hidden] {
    display: none;
  }
  .lead {
    margin: calc(0.5 * var(--_space)) 0 0;
    color: var(--_muted);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .invalid-mark {
    color: var(--_danger);
  }
  .notices {
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space)) calc(6 * var(--_space));
    border-block-end: 1px solid var(--_line);
  }
  .notices:not(:has(.note)) {
    padding: 0;
    border: 0;
  }
  .notices ul {
    display: grid;
    gap: calc(2 * var(--_space));
    margin: calc(2 * var(--_space)) 0 0;
    padding: 0;
    list-style: none;
  }
  .notices .grow > button {
    min-block-size: 24px;
    padding-block: 0;
  }
  .notices a {
    color: inherit;
  }
  .notices li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .notices .note {
    align-items: start;
    color: var(--_text);
  }
  .notices .note > .icon {
    color: var(--_danger);
  }
  .notices .note.warning > .icon {
    color: var(--_warning);
  }
  /* Where the bar stood; it takes the focus of a button that is gone. */
  .foot:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(6 * var(--_space));
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: var(--_radius-large);
    border-end-end-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow: 0 -4px 16px var(--_shadow);
  }
  /* Much of a low screen would be bar. */
  @media (height < 400px) {
    .bar {
      position: static;
    }
  }
  .bar .what {
    flex: 1 1 200px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .bar .acts {
    display: flex;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
  }
  .bar .names {
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }
  .saved {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(6 * var(--_space));
    border-block-start: 1px solid var(--_line);
    color: var(--_success);
  }
  .skeleton {
    display: grid;
    gap: calc(5 * var(--_space));
    min-block-size: 480px;
    padding: calc(6 * var(--_space));
    align-content: start;
  }
  .skeleton i {
    block-size: var(--_control-height);
    max-inline-size: var(--_field-width);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  @container (min-width: 960px) {
    section {
      grid-template-columns: 240px minmax(0, 1fr);
    }
  }
  @container (max-width: 479px) {
    section,
    .notices,
    .bar,
    .saved {
      padding-inline: calc(4 * var(--_space));
    }
  }
`;
