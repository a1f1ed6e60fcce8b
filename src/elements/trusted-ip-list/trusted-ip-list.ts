import { html, nothing, type TemplateResult } from 'lit';
import { sameTrustedIps, type InheritedIpEntry, type TrustedIps } from '../../domain/network/entry-list.ts';
import { frozenTrustedIps } from '../../domain/network/entry-list-model.ts';
import type { Mark } from '../../domain/network/explain.ts';
import type { KnownAddress } from '../../domain/network/lock-out.ts';
import type { PlacedProblem, Problem } from '../../domain/result.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { property, query, state } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { FormElement, type AnyProblem } from '../../ui/form-element.ts';
import { searchLine } from '../../ui/search-line/search-line.ts';
import { forecastList, testLine } from './access.view.ts';
import { addField, reading, type AddParts } from './add.view.ts';
import { FileDrop } from './file-drop.ts';
import { masterSwitch, sums, tools } from './frame.view.ts';
import { Insights } from './insights.ts';
import { forecasts, nameOf, type Forecast } from './known.ts';
import { ListEditing } from './list-editing.ts';
import { ListRows } from './list-rows.ts';
import { table } from './table.view.ts';
import { TestBox } from './test-box.ts';
import { trustedIpListStyles } from './trusted-ip-list.styles.ts';

const noMarks: ReadonlyMap<string, Mark> = new Map();
const nobody: TrustedIps = frozenTrustedIps({ enabled: false, entries: [] });

/**
 * The addresses from which sign-in is possible: a master switch, and a list with notes, switches, undo,
 * import, and a forecast of who would be shut out. The value is frozen; a form gets it as JSON text.
 *
 * @tag trusted-ip-list
 * @fires {Event} input - A person changed the switch or the list.
 * @fires {Event} change - The same: each act is complete.
 * @csspart switch - A switch with its label.
 * @csspart support - Help or problem of the master switch.
 * @csspart dialog - The open dialog.
 */
export class TrustedIpList extends FormElement<TrustedIps> {
  static readonly version = version;
  static override readonly styles = trustedIpListStyles;

  static define(tag = 'trusted-ip-list', registry = customElements): void {
    define(tag, this, registry);
  }

  /** Entries of other levels: they count, and are changed elsewhere. */
  @property({ attribute: false }) inherited: readonly InheritedIpEntry[] = [];
  /** Where the account is known to come from; whoever would be shut out is named first. */
  @property({ attribute: false }) knownAddresses: readonly KnownAddress[] = [];
  /** The editor's own address; empty when it is not known. */
  @property({ attribute: 'own-address' }) ownAddress = '';
  /** The editor edits the own account: to shut out the own address takes an override. */
  @property({ type: Boolean, attribute: 'own-account' }) ownAccount = false;
  /** IANA zone in which the editor reads times; null for the browser's. */
  @property({ attribute: false }) timeZone: string | null = null;

  /** Index of the row whose note is shown in full. */
  @state() private openNote: number | null = null;

  @query('#enabled') private readonly enabledSwitch!: HTMLInputElement | null;

  readonly #insights = new Insights(this);
  readonly #test = new TestBox(this);
  readonly #editing = new ListEditing(this, {
    circumstances: () => ({
      now: Date.now(),
      inherited: this.inherited,
      watched: this.#known()
        .filter(({ watched }) => watched)
        .map(({ address }) => address),
      own: this.ownAccount && this.ownAddress ? this.ownAddress : null,
    }),
    isEditable: () => this.isEditable,
    onChanged: (value) => {
      this.openNote = null;
      this.changeByUser(value, { commit: true });
    },
    focus: (selector) => void this.#focus(selector),
    sentence: (problem) => this.#sentenceOf(problem),
    nameOf: (address) => nameOf(this.#known(), address, this.timeZone),
    focusEntry: (id, fromEnd) => void this.#rows.focusEntry(id, fromEnd),
    zone: () => this.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  readonly #drop = new FileDrop(this, (file) => {
    if (this.isEditable) void this.#editing.takeFile(file);
  });
  readonly #rows = new ListRows(this, {
    onOpen: (entry) => {
      if (this.isEditable) this.#editing.open(entry);
    },
    onRemove: this.#editing.remove,
  });

  protected override emptyValue(): TrustedIps {
    return nobody;
  }
  protected override adopt(value: TrustedIps | null | undefined): TrustedIps {
    return value ? frozenTrustedIps(value) : nobody;
  }
  protected override equals(a: TrustedIps, b: TrustedIps): boolean {
    return a === b || sameTrustedIps(a, b);
  }
  protected override formValue(value: TrustedIps): string {
    return JSON.stringify(value);
  }
  protected override valueFromState(state: string): TrustedIps {
    return JSON.parse(state) as TrustedIps;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.enabledSwitch ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    const missing = this.required && this.value.entries.length === 0;
    return missing ? [{ code: 'value.missing', path: [] }] : this.#insights.check(this.value);
  }

  #onPasteMany = () => {
    void this.#editing.dialogs.show({ kind: 'paste' });
  };

  #onExport = () => {
    void this.#editing.dialogs.show({ kind: 'export', entries: this.value.entries });
  };

  #onShorten = () => {
    const { shortening } = this.#insights.explain(this.value, this.inherited) ?? {};
    if (!shortening) return;
    void this.#editing.dialogs.show({ kind: 'shorten', count: this.value.entries.length, shortening });
  };

  #onNote = (index: number) => {
    this.openNote = this.openNote === index ? null : index;
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #sentenceOf = (problem: Problem): string => this.sentence({ ...problem, path: [] });

  #known(): Forecast[] {
    return forecasts(this, this.#insights.explain(this.value, this.inherited)?.ask, Date.now());
  }

  /** The first shown problem that is not shown at an entry. */
  #listProblem(): string {
    const problem = this.shownProblems.find(({ path }) => path[0] !== 'entries' || path.length < 2);
    return problem ? this.sentence(problem) : '';
  }

  protected override render(): TemplateResult {
    const { value } = this;
    const problems = this.#insights.problemsByRow(this.problems, this.#insights.check(value));
    return html`<div class="stack" @keydown=${this.#editing.keydown}>
      ${masterSwitch({
        label: this.label,
        name: this.accessibleName || words.label(),
        enabled: value.enabled,
        disabled: this.isDisabled,
        readonly: this.readonly,
        readonlyReason: this.readonlyReason,
        problem: this.#listProblem(),
        onChange: this.#editing.switchTo,
      })}
      <div
        class="box ${this.#drop.isOver ? 'dropping' : ''}"
        @dragover=${this.#drop.over}
        @dragleave=${this.#drop.leave}
        @drop=${this.#drop.drop}
      >
        ${this.#renderTop()} ${this.#renderFilter()} ${this.#renderTable(problems)}
        ${this.#renderFoot(problems)}
      </div>
      ${forecastList({
        known: this.#known(),
        isOn: value.enabled,
        lastEnd: this.#insights.lastEnd(value, this.inherited),
        timeZone: this.timeZone,
        onAllow: this.isEditable ? this.#editing.allow : null,
      })}
      ${this.#editing.dialogs.render()}
    </div>`;
  }

  #renderTop(): TemplateResult {
    const editing = this.#editing;
    const { past, future } = editing.state;
    const add: AddParts = {
      text: editing.adding.text,
      plan: editing.adding.plan,
      disabled: this.isDisabled,
      notice: editing.dialogs.failed ? words.dialogFailed() : editing.notice,
      turn: editing.turn,
      sentence: this.#sentenceOf,
      onInput: editing.type,
      onPaste: editing.paste,
      onAdd: editing.add,
      onCorrect: editing.correct,
    };
    return html`<div class="top">
        ${this.readonly ? nothing : addField(add)}
        ${tools({
          disabled: this.isDisabled,
          readonly: this.readonly,
          canUndo: past.length > 0,
          canRedo: future.length > 0,
          isEmpty: this.value.entries.length === 0,
          onUndo: editing.undo,
          onRedo: editing.redo,
          onPasteMany: this.#onPasteMany,
          onExport: this.#onExport,
        })}
      </div>
      ${this.readonly ? nothing : reading(add)}`;
  }

  #renderFilter(): unknown {
    if (!this.#rows.offersFilter) return nothing;
    const { filter: text, shown } = this.#rows;
    return searchLine({
      text,
      label: words.find(),
      found: words.found(shown.length, this.value.entries.length + this.inherited.length),
      showAll: words.showAll(),
      disabled: this.isDisabled,
      onInput: this.#rows.filterFor,
    });
  }

  #renderTable(problems: ReadonlyMap<number, AnyProblem>): TemplateResult {
    const { value, inherited } = this;
    const editing = this.#editing;
    return table({
      list: this.#rows.window,
      rows: this.#rows.shown,
      isEmpty: value.entries.length + inherited.length === 0,
      sort: this.#rows.sort,
      onSort: this.#rows.sortBy,
      marks: this.#insights.explain(value, inherited)?.marks ?? noMarks,
      problemOf: (index) => {
        const problem = problems.get(index);
        return problem ? this.sentence(problem) : '';
      },
      now: Date.now(),
      timeZone: this.timeZone,
      disabled: this.isDisabled,
      readonly: this.readonly,
      edited: this.isEditable ? editing.edited : null,
      openNote: this.openNote,
      sentence: this.#sentenceOf,
      onToggle: editing.toggle,
      onKeydown: this.#rows.keydown,
      onRemove: this.#rows.remove,
      onOpen: editing.open,
      onEdit: editing.edit,
      onEditDone: editing.finishEdit,
      onNote: this.#onNote,
    });
  }

  #renderFoot(problems: ReadonlyMap<number, AnyProblem>): TemplateResult {
    const { value, inherited } = this;
    const explanation = this.#insights.explain(value, inherited);
    return html`<div class="foot">
      ${sums({
        count: value.entries.length + inherited.length,
        active: this.#insights.active(value) + inherited.length,
        opened: explanation?.opened ?? null,
        needless: (this.isEditable && explanation?.shortening.saved) || 0,
        onShorten: this.#onShorten,
        bad: problems.size,
        onShowBad: () => {
          this.#rows.show(Math.min(...problems.keys()));
        },
      })}
      ${testLine({
        text: this.#test.text,
        answer: explanation && this.#test.answer(explanation.ask),
        sentence: this.#sentenceOf,
        isOn: value.enabled,
        disabled: this.isDisabled,
        onInput: this.#test.type,
        onEnter: this.#test.settle,
      })}
    </div>`;
  }
}
