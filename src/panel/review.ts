/**
 * What differs, shown: before security-relevant changes are saved, and where somebody else saved meanwhile. Loaded
 * when there is something to save.
 */
import { html, type LitElement, type TemplateResult } from 'lit';
import { differences, type Difference } from '../domain/draft/difference.ts';
import type { Draft } from '../domain/draft/settings.ts';
import * as words from '../messages/panel-changes.ts';
import { DialogController } from '../ui/dialog/dialog.ts';
import { dialogStyles } from '../ui/dialog/dialog.styles.ts';
import { addStyles } from '../ui/late-styles.ts';
import { changesStyles } from './changes.styles.ts';
import { changesView, type ChangesModel } from './changes.view.ts';

/** What the panel knows of the values. */
export type Known = Pick<ChangesModel, 'timeZone' | 'providerTimeZone' | 'roleName' | 'endsSessions'>;

export class Review {
  readonly #dialog: DialogController;
  #confirm: () => void = () => undefined;

  constructor(host: LitElement) {
    this.#dialog = new DialogController(host);
    addStyles(host.renderRoot, [...dialogStyles, changesStyles]);
  }

  /** Asks; `onConfirm` is called when the changes shall be saved. */
  open(onConfirm: () => void): void {
    this.#confirm = onConfirm;
    this.#dialog.show();
  }

  close(): void {
    this.#dialog.close();
  }

  render(saved: Draft, draft: Draft, known: Known): TemplateResult {
    return this.#dialog.render(() => ({
      heading: words.heading(),
      width: 'wide',
      body: html`<p>${words.lead()}</p>
        ${changesView({ ...known, differences: differences(saved, draft), from: words.saved(), to: words.becomes() })}`,
      actions: html`<button type="button" @click=${this.#onBack}>${words.back()}</button>
        <button type="button" class="primary" @click=${this.#onConfirm}>${words.saveChanges()}</button>`,
    }));
  }

  /** What somebody else saved beside what is here. */
  compare(conflicting: readonly Difference[], known: Known): TemplateResult {
    return changesView({ ...known, differences: conflicting, from: words.theirs(), to: words.mine() });
  }

  readonly #onBack = () => {
    this.#dialog.close();
  };

  readonly #onConfirm = () => {
    this.#dialog.close();
    this.#confirm();
  };
}
