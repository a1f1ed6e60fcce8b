import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  isActive,
  sameTrustedIps,
  type InheritedIpEntry,
  type TrustedIps,
} from '../../domain/network/entry-list.ts';
import { frozenTrustedIps } from '../../domain/network/entry-list-model.ts';
import { entriesToText } from '../../domain/network/import.ts';
import type { KnownAddress } from '../../domain/network/lock-out.ts';
import type { PlacedProblem, Problem } from '../../domain/result.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define, version } from '../../ui/define.ts';
import { dialogStyles } from '../../ui/dialog/dialog.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement, type AnyProblem } from '../../ui/form-element.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { VirtualList } from '../../ui/virtual-list/virtual-list.ts';
import { forecastList, testLine, type Forecast } from './access.view.ts';
import { addField, reading, type AddParts } from './add.view.ts';
import { masterSwitch, sums, tools } from './frame.view.ts';
import { Insights } from './insights.ts';
import { ListEditing } from './list-editing.ts';
import { table } from './table.view.ts';
import { TestBox } from './test-box.ts';
import { trustedIpListStyles } from './trusted-ip-list.styles.ts';

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
  static override readonly styles = [
    baseStyles,
    fieldStyles,
    switchStyles,
    dialogStyles,
    trustedIpListStyles,
  ];

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

  readonly #rows = new VirtualList(this);
  readonly #insights = new Insights();
  readonly #test = new TestBox(this);
  readonly #editing = new ListEditing(this, {
    circumstances: () => ({
      now: Date.now(),
      inherited: this.inherited,
      watched: this.knownAddresses.map(({ address }) => address),
      own: this.ownAccount && this.ownAddress ? this.ownAddress : null,
    }),
    isEditable: () => this.isEditable,
    onChanged: (value) => {
      this.openNote = null;
      this.changeByUser(value, { commit: true });
    },
    focus: (selector) => void this.#focus(selector),
    sentence: (problem) => this.#sentenceOf(problem),
    nameOf: (address) => this.#nameOf(address),
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
    void this.#editing.dialogs.show({ kind: 'export', text: entriesToText(this.value.entries) });
  };

  #onNote = (index: number) => {
    this.openNote = this.openNote === index ? null : index;
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #showRow(index: number): Promise<void> {
    await this.#rows.scrollTo(index);
    await this.#focus(`[aria-rowindex="${index + 2}"] button`);
  }

  readonly #sentenceOf = (problem: Problem): string => this.sentence({ ...problem, path: [] });

  /** The known addresses, each with what the list says to it. */
  #known(): Forecast[] {
    const ask = this.#insights.admission(this.value, this.inherited);
    const now = Date.now();
    const known = this.knownAddresses.map(({ label, address, at }) => ({
      label: label ?? words.lastSignIn(),
      address,
      at,
      watched: true,
    }));
    const own = { label: words.yourAddress(), address: this.ownAddress, at: null, watched: this.ownAccount };
    return [...known, ...(this.ownAddress ? [own] : [])].map((each) => ({
      ...each,
      ...ask(each.address, now),
    }));
  }

  #nameOf(address: string): string {
    const known = this.#known().find((each) => each.address === address);
    return known ? words.seen(known.label, address, known.at, this.timeZone) : address;
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
      <div class="box">${this.#renderTop()} ${this.#renderTable(problems)} ${this.#renderFoot(problems)}</div>
      ${forecastList({
        known: this.#known(),
        isOn: value.enabled,
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

  #renderTable(problems: ReadonlyMap<number, AnyProblem>): TemplateResult {
    const { value, inherited } = this;
    const editing = this.#editing;
    return table({
      list: this.#rows,
      entries: value.entries,
      inherited,
      marks: this.#insights.marks(value, inherited),
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
      onRemove: editing.remove,
      onEdit: editing.edit,
      onEditDone: editing.finishEdit,
      onNote: this.#onNote,
    });
  }

  #renderFoot(problems: ReadonlyMap<number, AnyProblem>): TemplateResult {
    const { value, inherited } = this;
    const now = Date.now();
    return html`<div class="foot">
      ${sums({
        count: value.entries.length + inherited.length,
        active: value.entries.filter((entry) => isActive(entry, now)).length + inherited.length,
        opened: this.#insights.opened(value, inherited),
        bad: problems.size,
        onShowBad: () => void this.#showRow(Math.min(...problems.keys())),
      })}
      ${testLine({
        text: this.#test.text,
        answer: this.#test.answer(this.#insights.admission(value, inherited)),
        sentence: this.#sentenceOf,
        isOn: value.enabled,
        disabled: this.isDisabled,
        onInput: this.#test.type,
        onEnter: this.#test.settle,
      })}
    </div>`;
  }
}
