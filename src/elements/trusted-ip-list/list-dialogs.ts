/** The dialogs of the list, one at a time: which is open, its state, its fetching. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { TrustedIpEntry } from '../../domain/network/entry-list.ts';
import type { Ask } from '../../domain/network/entry-list-model.ts';
import { exportEntries, type ExportFormat } from '../../domain/network/export.ts';
import type { Shortening } from '../../domain/network/shorten.ts';
import type { Problem } from '../../domain/result.ts';
import { CopyController } from '../../ui/copy/copy.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Lazy } from '../../ui/lazy.ts';
import type { FileProblem } from './list-file.ts';
import type { PlannedText } from './planned-text.ts';

type Shown =
  | { readonly kind: 'ask'; readonly ask: Ask; readonly onConfirm: () => void }
  | { readonly kind: 'paste'; readonly fileProblem?: FileProblem }
  | { readonly kind: 'export'; readonly entries: readonly TrustedIpEntry[] }
  | { readonly kind: 'shorten'; readonly count: number; readonly shortening: Shortening };

export interface DialogDeeds {
  readonly sentence: (problem: Problem) => string;
  readonly nameOf: (address: string) => string;
  readonly onPasteAdd: () => void;
  readonly onFile: (file: File) => void;
  readonly onShorten: () => void;
}

export class ListDialogs {
  readonly #host: ReactiveControllerHost;
  readonly #paste: PlannedText;
  readonly #deeds: DialogDeeds;
  readonly #dialog: DialogController;
  readonly #copy: CopyController;
  readonly #views: Lazy<typeof import('./dialogs.ts')>;
  readonly #exported = lastAnswer(exportEntries);
  #shown: Shown | undefined;
  #overridden = false;
  #asText = false;
  #format: ExportFormat = 'text';

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
    this.#asText = false;
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
          asText: this.#asText,
          onAsText: () => {
            this.#asText = true;
            this.#host.requestUpdate();
          },
          plan: this.#paste.plan,
          progress: this.#paste.progress,
          fileProblem: shown.fileProblem,
          onFile: this.#deeds.onFile,
          onStop: this.#paste.stop,
          sentence: this.#deeds.sentence,
          onInput: (text) => {
            this.#shown = { kind: 'paste' };
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
          text: this.#exported(shown.entries, this.#format),
          format: this.#format,
          copied: this.#copy.state,
          onFormat: (format) => {
            this.#format = format;
            this.#copy.reset();
            this.#host.requestUpdate();
          },
          onCopy: (text, area) => void this.#copy.copy(text, area),
          onClose: this.close,
        });
      case 'shorten':
        return views.shortenDialog({ ...shown, onShorten: this.#deeds.onShorten, onCancel: this.close });
    }
  }
}
