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
  #asks: 'save' | 'leave' = 'save';
  #answer: (yes: boolean) => void = () => undefined;

  constructor(host: LitElement) {
    this.#dialog = new DialogController(host, {
      onClosed: () => {
        this.#answer(false);
      },
    });
    addStyles(host.renderRoot, [...dialogStyles, changesStyles]);
  }

  /** Shows the changes; resolves to whether they shall be saved. */
  askToSave(): Promise<boolean> {
    return this.#ask('save');
  }

  /** Resolves to whether the page may be left without them. */
  askToLeave(): Promise<boolean> {
    return this.#ask('leave');
  }

  render(saved: Draft, draft: Draft, known: Known): TemplateResult {
    return this.#dialog.render(() => {
      const changes = changesView({
        ...known,
        differences: differences(saved, draft),
        from: words.saved(),
        to: words.becomes(),
      });
      return this.#asks === 'save'
        ? {
            heading: words.heading(),
            width: 'wide',
            body: html`<p>${words.lead()}</p>
              ${changes}`,
            actions: html`${this.#button(words.back(), '', false)}
            ${this.#button(words.saveChanges(), 'primary', true)}`,
          }
        : {
            heading: words.leaveQuestion(),
            width: 'wide',
            body: html`<p>${words.leaveCauses()}</p>
              ${changes}`,
            actions: html`${this.#button(words.stay(), '', false)}
            ${this.#button(words.leave(), 'danger', true)}`,
          };
    });
  }

  /** What somebody else saved beside what is here. */
  compare(conflicting: readonly Difference[], known: Known): TemplateResult {
    return changesView({ ...known, differences: conflicting, from: words.theirs(), to: words.mine() });
  }

  #ask(what: 'save' | 'leave'): Promise<boolean> {
    this.#answer(false); // whoever asked before is not answered by this
    this.#asks = what;
    this.#dialog.show();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #button(text: string, look: string, yes: boolean): TemplateResult {
    return html`<button
      type="button"
      class=${look}
      @click=${() => {
        this.#answer(yes);
        this.#dialog.close();
      }}
    >
      ${text}
    </button>`;
  }
}
