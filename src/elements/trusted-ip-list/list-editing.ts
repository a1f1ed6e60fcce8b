/**
 * What a person does to the list: each act goes through the model, is asked back where it must be, and
 * leaves a word about itself and the focus where the next act is likely.
 */
import type { ReactiveControllerHost } from 'lit';
import type { InheritedIpEntry, TrustedIpEntry, TrustedIps } from '../../domain/network/entry-list.ts';
import type {
  Circumstances,
  EntryListAction,
  EntryListState,
} from '../../domain/network/entry-list-model.ts';
import { importSteps, plannedSteps, planImport, type ImportLine } from '../../domain/network/import.ts';
import { shortenEntries } from '../../domain/network/shorten.ts';
import type { Problem } from '../../domain/result.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { Slices } from '../../ui/slices.ts';
import { editDraft, editedEntry, type EditDraft } from './edit-draft.ts';
import { History } from './history.ts';
import { ListDialogs } from './list-dialogs.ts';
import { readListFile } from './list-file.ts';
import { newId } from './new-id.ts';
import { PlannedText } from './planned-text.ts';

type Host = ReactiveControllerHost & {
  readonly value: TrustedIps;
  readonly inherited: readonly InheritedIpEntry[];
};

export interface EditingSeams {
  readonly circumstances: () => Circumstances;
  readonly isEditable: () => boolean;
  /** A person made this value. */
  readonly onChanged: (value: TrustedIps) => void;
  /** Focuses what this selector finds, once it is rendered. */
  readonly focus: (selector: string) => void;
  /** Focuses a control of the row that shows this entry; the last control is 1. */
  readonly focusEntry: (id: string, fromEnd: number) => void;
  /** IANA zone in which the editor reads times. */
  readonly zone: () => string;
  readonly sentence: (problem: Problem) => string;
  /** How an address is known. */
  readonly nameOf: (address: string) => string;
}

export class ListEditing {
  /** What was done last. */
  notice = '';
  /** Counts what was done. */
  turn = 0;
  edited: EditDraft | null = null;
  readonly adding: PlannedText;
  readonly pasting: PlannedText;
  readonly dialogs: ListDialogs;
  readonly #host: Host;
  readonly #seams: EditingSeams;
  readonly #history = new History();
  readonly #slices: Slices;

  constructor(host: Host, seams: EditingSeams) {
    this.#host = host;
    this.#seams = seams;
    this.#slices = new Slices(host);
    const steps = (text: string) =>
      importSteps(text, { entries: host.value.entries, inherited: host.inherited, now: Date.now() });
    this.adding = new PlannedText(host, steps);
    this.pasting = new PlannedText(host, steps);
    this.dialogs = new ListDialogs(host, this.pasting, {
      ...seams,
      onPasteAdd: this.addPasted,
      onFile: (file) => void this.takeFile(file),
      onShorten: this.shorten,
    });
  }

  get state(): EntryListState {
    return this.#history.of(this.#host.value);
  }

  readonly type = (text: string): void => {
    this.notice = '';
    this.adding.type(text);
  };

  readonly add = (): void => {
    const plan = this.adding.settle();
    if (plan.some(({ verdict }) => verdict === 'refused')) return;
    this.#addPlanned(plan, () => {
      this.adding.clear();
    });
  };

  readonly correct = (refused: string, network: string): void => {
    this.adding.correct(refused, network);
    this.add();
    this.#seams.focus('#add');
  };

  /** A field has one line; a text of many goes where each line is reported. */
  readonly paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    this.#report(text);
  };

  /** Dropped on the list, or chosen in the dialog. */
  readonly takeFile = async (file: File): Promise<void> => {
    const read = await readListFile(file);
    if (read.ok) this.#report(read.text);
    else void this.dialogs.show({ kind: 'paste', fileProblem: read });
  };

  readonly addPasted = (): void => {
    const { plan } = this.pasting;
    if (!plan) return;
    this.dialogs.close();
    this.#addPlanned(plan, () => {
      this.pasting.clear();
    });
  };

  readonly shorten = (): void => {
    const { entries } = shortenEntries(this.#host.value.entries, Date.now(), newId);
    this.dialogs.close();
    this.#act({ type: 'replace', entries }, words.shortened(entries.length));
  };

  /** Lets an address in: its own entry is switched on, or made. */
  readonly allow = (address: string, note: string): void => {
    const [line] = planImport(address, { entries: [], inherited: [], now: 0 });
    if (line?.verdict !== 'new') return;
    const known = this.#host.value.entries.find(({ network }) => network === line.networks[0]?.cidr);
    if (known && !known.enabled) this.toggle(known.id, true);
    else this.#addPlanned([{ ...line, note }], noFurther);
  };

  readonly switchTo = (enabled: boolean): void => {
    this.#act({ type: 'switch', enabled }, '');
  };

  readonly toggle = (id: string, enabled: boolean): void => {
    this.#act({ type: 'toggle', id, enabled }, '');
  };

  /** The focus goes on to the entry that took its place, if one is shown. */
  readonly remove = ({ id, network }: TrustedIpEntry, next: TrustedIpEntry | undefined): void => {
    this.#act({ type: 'remove', id }, words.removed(network), () => {
      if (next) this.#seams.focusEntry(next.id, 1);
      else this.#seams.focus('#add');
    });
  };

  /** Begins to edit. */
  readonly open = (entry: TrustedIpEntry): void => {
    this.edit(editDraft(entry, this.#seams.zone()));
  };

  /** Goes on typing, or gives up by null. */
  readonly edit = (draft: EditDraft | null): void => {
    const before = this.edited;
    this.edited = draft;
    this.#host.requestUpdate();
    if (draft && draft.id !== before?.id) this.#seams.focus('#edit-network');
    if (!draft && before) this.#seams.focusEntry(before.id, 2);
  };

  readonly finishEdit = (): void => {
    const draft = this.edited;
    const entry = this.#host.value.entries.find(({ id }) => id === draft?.id);
    if (!draft || !entry) return;
    const { edited, problem } = editedEntry(entry, draft);
    if (problem) {
      this.edit({ ...draft, problem });
      return;
    }
    this.#act({ type: 'edit', id: draft.id, ...edited }, words.changed(edited.network), () => {
      this.edit(null);
    });
  };

  readonly undo = (): void => {
    this.#act({ type: 'undo' }, words.undone());
  };

  readonly redo = (): void => {
    this.#act({ type: 'redo' }, words.redone());
  };

  /** Ctrl+Z and its kin, unless they belong to a text under the cursor. */
  readonly keydown = (event: KeyboardEvent): void => {
    const { target } = event;
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(key === 'z' || key === 'y')) return;
    if (target instanceof HTMLTextAreaElement) return;
    if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  };

  #addPlanned(plan: readonly ImportLine[], then: () => void): void {
    this.#slices.start(plannedSteps(plan, newId), (entries) => {
      if (entries.length === 0) return;
      this.#act({ type: 'add', entries }, words.added(entries.map(({ network }) => network)), then);
    });
  }

  /** Does it, or asks back first; `then` runs once it is done. */
  #act(action: EntryListAction, notice: string, then = noFurther, confirmed = false): void {
    if (!this.#seams.isEditable()) return;
    const circumstances = { ...this.#seams.circumstances(), confirmed };
    const outcome = this.#history.act(this.#host.value, action, circumstances);
    if (outcome.kind === 'asked') {
      const onConfirm = () => {
        this.#act(action, notice, then, true);
      };
      void this.dialogs.show({ kind: 'ask', ask: outcome.ask, onConfirm });
      this.#host.requestUpdate(); // a switch that a person moved goes back
      return;
    }
    this.notice = notice;
    this.turn += 1;
    if (outcome.kind === 'changed') this.#seams.onChanged(outcome.value);
    then();
  }

  /** What would become of each line is told before anything changes. */
  #report(text: string): void {
    this.pasting.type(text);
    this.pasting.read();
    void this.dialogs.show({ kind: 'paste' });
  }
}

function noFurther(): void {
  // most acts leave nothing to do
}
