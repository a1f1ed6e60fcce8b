import { css } from 'lit';
import { actionStyles } from '../theme/action.styles.ts';
import { badgeStyles } from '../theme/badge.styles.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { layoutStyles } from '../theme/layout.styles.ts';
import { noteStyles } from '../theme/note.styles.ts';
import { skeletonStyles } from './skeleton.styles.ts';

const panelStyles = css`
  :host {
    container-type: inline-size;
  }
  /* The frame is around the whole, or around each of its cards (the token is 0 or 1). */
  .panel {
    border: calc((1 - var(--_cards)) * var(--_frame)) solid var(--_line);
    border-radius: var(--_radius-large);
    background: color-mix(in srgb, var(--_surface) calc((1 - var(--_cards)) * 100%), transparent);
  }
  section,
  slot::slotted(*),
  .reason,
  .notices:has(.note),
  .bar,
  .saved {
    border: calc(var(--_cards) * var(--_frame)) solid var(--_line);
    border-radius: calc(var(--_cards) * var(--_radius-large));
    background: color-mix(in srgb, var(--_surface) calc(var(--_cards) * 100%), transparent);
  }
  slot + slot > section,
  slot + slot::slotted(*),
  .bar,
  .saved {
    margin-block-start: calc(var(--_cards) * 4 * var(--_space));
    border-block-start-width: calc(var(--_cards) * var(--_frame) + (1 - var(--_cards)) * 1px);
  }
  section {
    display: grid;
    gap: calc(3 * var(--_space)) calc(8 * var(--_space));
    padding: calc(6 * var(--_space));
  }
  slot::slotted(*) {
    padding: calc(6 * var(--_space));
  }
  h2 {
    margin: 0;
    font-size: var(--_font-size-title);
    line-height: var(--_line-height-title);
    font-weight: var(--_weight-title);
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
    font-family: var(--_font-title);
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
  }
  .reason,
  .notices:has(.note) {
    margin-block-end: calc(var(--_cards) * 4 * var(--_space));
    padding: calc(4 * var(--_space)) calc(6 * var(--_space));
    border-block-end-width: calc(var(--_cards) * var(--_frame) + (1 - var(--_cards)) * 1px);
  }
  .notices ul {
    display: grid;
    gap: calc(2 * var(--_space));
    margin: calc(2 * var(--_space)) 0 0;
    padding: 0;
    list-style: none;
  }
  .notices:only-child {
    border: 0;
  }
  .notices :is(.note, .grow) > button {
    min-block-size: 24px;
    margin-block: calc(-0.75 * var(--_space));
  }
  .notices .grow > .quiet {
    margin-inline: calc(-1 * var(--_space)) calc(2 * var(--_space));
    padding-inline: var(--_space);
  }
  .notices li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .notices li + li {
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line-strong);
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
  /* Where a button stood that is gone: they take its focus. */
  :is(.foot, .notices):focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .reason .note {
    margin: 0;
  }
  .bar,
  .saved {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(6 * var(--_space));
    border-end-start-radius: var(--_radius-large);
    border-end-end-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow: 0 -4px 16px var(--_shadow);
  }
  /* Much of a low screen would be bar. */
  @media (height < 400px) {
    .bar,
    .saved {
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
  /* Seen where the button was, then out of the way: it stays at the panel's end. */
  .saved {
    animation: settle 0s 8s forwards;
  }
  @keyframes settle {
    to {
      inset-block-end: auto;
      box-shadow: none;
    }
  }
  .confirmation {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    color: var(--_success);
  }
  @media (pointer: coarse) {
    .notices :is(.note, .grow) > button {
      min-block-size: 44px;
    }
  }
  /* What differs by its surface alone looks the same there. */
  @media (forced-colors: active) {
    .panel {
      --_frame: 1px;
    }
  }
  @media (pointer: coarse) {
    .fold,
    .notices .grow > button {
      min-block-size: 44px;
    }
  }
  @container (min-width: 960px) {
    section {
      grid-template-columns: 240px minmax(0, 1fr);
    }
  }
  @container (max-width: 479px) {
    section,
    slot::slotted(*),
    .reason,
    .notices:has(.note),
    .bar,
    .saved {
      padding-inline: calc(4 * var(--_space));
    }
  }
`;

export const selfCarePanelStyles = [
  baseStyles,
  actionStyles,
  badgeStyles,
  layoutStyles,
  noteStyles,
  panelStyles,
  skeletonStyles,
];
