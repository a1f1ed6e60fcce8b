/** The save bar with what it owes the focus: nothing that has it lies beneath, and it is not lost with the bar. */
import type { LitElement } from 'lit';
import { BarClearance } from './bar-clearance.ts';
import { KeptFocus } from './kept-focus.ts';
import { saveAnnouncement, saveBar } from './save-bar.view.ts';

export class SaveBar {
  readonly render = saveBar;
  readonly announcement = saveAnnouncement;

  constructor(host: LitElement) {
    new BarClearance(host);
    new KeptFocus(host);
  }
}
