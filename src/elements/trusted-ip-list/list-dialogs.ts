/** The dialogs of the list, one at a time: which is open, its state, its fetching. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Ask } from '../../domain/network/entry-list-model.ts';
import type { Problem } from '../../domain/result.ts';
import { CopyController } from '../../ui/copy/copy.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { Lazy } from '../../ui/lazy.ts';
import type { PlannedText } from './planned-text.ts';

type Shown =
  | { readonly kind: 'ask'; readonly ask: Ask; readonly onConfirm: () => void }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export'; readonly text: string };

export interface DialogDeeds {
  readonly sentence: (problem: Problem) => string;
  readonly nameOf: (address: string) => string;
  readonly onPasteAdd: () => void;
}

export class ListDialogs {
  readonly #host: ReactiveControllerHost;
  readonly #paste: PlannedText;
  readonly #deeds: DialogDeeds;
  readonly #dialog: DialogController;
  readonly #copy: CopyController;
  readonly #views: Lazy<typeof import('./dialogs.ts')>;
  #shown: Shown | undefined;
  #overridden = false;

  constructor(host: ReactiveControllerHost, paste: PlannedText, deeds: DialogDeeds) {
    this.#host = host;
    this.#paste = paste;
    this.#deeds = deeds;
    this.#dialog = new DialogController(host);
    this.#copy = new CopyController(host);
    this.#views = new Lazy(host, () => import('./dialogs.ts'));
  }

  /** The dialogs could not be fetched; asking for one again tries again. */
  get failed(): boolean {
    return this.#views.state === 'failed';
  }

  async show(shown: Shown): Promise<void> {
    this.#shown = shown;
    this.#overridden = false;
    this.#copy.reset();
    await this.#views.load();
    if (this.#views.value && this.#shown === shown) this.#dialog.show();
  }

  close = () => {
    this.#dialog.close();
  };

  render(): TemplateResult {
    return this.#dialog.render(() => this.#parts());
  }

  #parts(): DialogParts {
    const views = this.#views.value;
    const shown = this.#shown;
    if (!views || !shown) return { heading: '', body: '', actions: '' };
    switch (shown.kind) {
      case 'ask':
        return views.askDialog({
          ask: shown.ask,
          nameOf: this.#deeds.nameOf,
          overridden: this.#overridden,
          onOverride: (overridden) => {
            this.#overridden = overridden;
            this.#host.requestUpdate();
          },
          onConfirm: () => {
            this.close();
            shown.onConfirm();
          },
          onCancel: this.close,
        });
      case 'paste':
        return views.pasteDialog({
          text: this.#paste.text,
          plan: this.#paste.plan,
          sentence: this.#deeds.sentence,
          onInput: (text) => {
            this.#paste.type(text);
          },
          onCorrect: (refused, network) => {
            this.#paste.correct(refused, network);
          },
          onAdd: this.#deeds.onPasteAdd,
          onCancel: this.close,
        });
      case 'export':
        return views.exportDialog({
          text: shown.text,
          copied: this.#copy.state,
          onCopy: (area) => void this.#copy.copy(shown.text, area),
          onClose: this.close,
        });
    }
  }
}
