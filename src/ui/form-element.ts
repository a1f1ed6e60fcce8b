/**
 * The one abstract class: a Lit element that is a form control.
 *
 * Owns form association, value against saved value, when a problem is shown, the host's problems,
 * and the element's own `input`/`change`. Does not own any rule or markup. Subclasses fill four
 * seams: `formValue`, `validate`, `anchor`, `describe`. (docs/decisions/0002)
 *
 * Value and validity are synced when a property is set, not after render: `requestUpdate` is what
 * every reactive property calls in the same task.
 */
import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { property } from './decorators.ts';
import type { HostProblem } from '../contract/problem.ts';
import type { Path, PlacedProblem } from '../domain/result.ts';
import * as common from '../messages/common.ts';
import { WordsController } from '../messages/words.ts';
import { isAsking } from './asking.ts';
import { FormTruth } from './form-truth.ts';
import { HostProblems } from './host-problems.ts';
import { holds, silence, submitImplicitly } from './native-control.ts';

/** A problem of ours, or one the host reported. */
export type AnyProblem = PlacedProblem | HostProblem;

export abstract class FormElement<V> extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Visible label; without it the control is named by its `<label for>`. */
  @property() label = '';
  /** Name of the form entry; empty submits nothing. */
  @property({ reflect: true }) name = '';
  @property({ type: Boolean, reflect: true }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Why it is read-only, in the words of the host. */
  @property({ attribute: 'readonly-reason' }) readonlyReason = '';

  protected readonly internals: ElementInternals = this.attachInternals();
  readonly #truth = new FormTruth<V>(this.internals);
  readonly #hostProblems = new HostProblems(() => this.value);
  #value: V = this.emptyValue();
  #defaultValue: V = this.#value;
  #committed: V = this.#value;
  #disabledByFieldset = false;
  #shown = false;
  #edited = false;
  #active = false;
  #found: readonly AnyProblem[] = [];

  constructor() {
    super();
    new WordsController(this);
    this.addEventListener('invalid', this.showProblems.bind(this));
    this.addEventListener('focusout', (event) => {
      if (this.#edited && !holds(this, event.relatedTarget)) this.showProblems();
    });
  }

  // Seams

  /** The value of an untouched element. */
  protected abstract emptyValue(): V;
  /** Every broken rule of the current value, in the order a person should mend them. */
  protected abstract validate(): readonly PlacedProblem[];
  /** The sentence for a problem; undefined for a code this element does not know. */
  protected abstract describe(problem: PlacedProblem): string | undefined;
  /** Where the browser points for the first problem; undefined before the first render. */
  protected abstract get anchor(): HTMLElement | undefined;
  /** What a form submits and stores; null is no entry. */
  protected abstract formValue(value: V): string | null;

  /** The domain's equality of two values. */
  protected equals(a: V, b: V): boolean {
    return Object.is(a, b);
  }
  /** A value as the outside hands it in, made fit: unknown ones fall back to the safe one. */
  protected adopt(value: V): V {
    return value;
  }
  /** What is kept for a restored page, usually what is submitted; a secret answers null. */
  protected stateToKeep(_value: V, submitted: string | null): string | null {
    return submitted;
  }
  /** The value that a kept state stands for; undefined restores nothing. */
  protected valueFromState(state: string): V | undefined {
    return state as V;
  }

  // Value

  @property({ attribute: false })
  get value(): V {
    return this.#value;
  }
  set value(value: V) {
    const adopted = this.adopt(value);
    if (Object.is(adopted, this.#value)) return; // an echo of what was typed commits nothing
    this.#value = adopted;
    this.#committed = adopted;
    this.#hostProblems.valueChanged();
  }

  /** What was saved. The value follows it until they differ. */
  @property({ attribute: false })
  get defaultValue(): V {
    return this.#defaultValue;
  }
  set defaultValue(saved: V) {
    const follows = !this.dirty;
    this.#defaultValue = this.adopt(saved);
    if (follows) this.value = this.#defaultValue;
  }

  /** Whether the value differs from what was saved. */
  get dirty(): boolean {
    return !this.equals(this.#value, this.#defaultValue);
  }

  /** Problems from the server; each clears when the value at its path changes. */
  @property({ attribute: false })
  get problems(): readonly HostProblem[] {
    return this.#hostProblems.list;
  }
  set problems(problems: readonly HostProblem[]) {
    this.#hostProblems.set(problems);
  }

  // The face of a native control

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get labels(): NodeListOf<HTMLElement> {
    return this.internals.labels as NodeListOf<HTMLElement>;
  }
  get validity(): ValidityState {
    this.#activate();
    return this.internals.validity;
  }
  get validationMessage(): string {
    this.#activate();
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    this.#activate();
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    this.#activate();
    return this.internals.reportValidity();
  }

  formAssociatedCallback(): void {
    this.#active = true;
    this.#sync();
  }
  formDisabledCallback(disabled: boolean): void {
    this.#disabledByFieldset = disabled;
    this.requestUpdate();
  }
  formResetCallback(): void {
    this.#shown = false;
    this.#edited = false;
    this.problems = [];
    this.value = this.#defaultValue;
  }
  formStateRestoreCallback(state: string | File | FormData | null): void {
    const value = typeof state === 'string' ? this.valueFromState(state) : undefined;
    if (value !== undefined) this.value = value;
  }

  // Lifecycle

  override connectedCallback(): void {
    super.connectedCallback();
    this.#activate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    silence(root);
    return root;
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    // Lit's own constructor asks for an update before these fields exist.
    if (#active in this && this.#active) this.#sync();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#found.length > 0 && this.anchor !== this.#truth.anchor) this.#sync(); // it exists only now
  }

  // For subclasses

  /** A person changed the value: dispatches `input`, and `change` when this also commits it. */
  protected changeByUser(value: V, { commit }: { commit: boolean }): void {
    const before = this.#committed;
    this.value = value;
    this.#committed = before;
    this.#edited = true;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (commit) this.commitByUser();
  }

  /** A person finished editing: problems show from now on; `change` when it differs from the last commit. */
  protected commitByUser(): void {
    if (this.#edited) this.showProblems();
    if (this.equals(this.#committed, this.#value)) return;
    this.#committed = this.#value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What is wrong shows from now on, until it is mended. */
  protected showProblems(): void {
    if (this.#shown || this.#found.length === 0) return;
    this.#shown = true;
    this.requestUpdate();
  }

  /** Enter in a single-line value field submits the form as a native control would. */
  protected submitOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault(); // an input of the page's own would submit by itself too
    this.commitByUser();
    submitImplicitly(this.internals.form);
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#disabledByFieldset;
  }
  protected get isEditable(): boolean {
    return !this.isDisabled && !this.readonly;
  }

  /** What names the inner control: the `label` property, else the text of the element's labels. */
  protected get accessibleName(): string {
    return this.label || [...this.labels].map((label) => label.textContent.trim()).join(' ');
  }

  /** Problems that a person should see now: the host's at once, own ones when their time has come. */
  protected get shownProblems(): readonly AnyProblem[] {
    return this.#shown ? this.#found : this.#hostProblems.list;
  }

  /** The sentence to show for the value as a whole or at `path`; empty when there is none. */
  protected problemText(path?: Path): string {
    const at = path && JSON.stringify(path);
    const problem = this.shownProblems.find((each) => !at || JSON.stringify(each.path) === at);
    return problem ? this.sentence(problem) : '';
  }

  /** A problem in words: ours, else the host's text, else a general sentence. */
  protected sentence(problem: AnyProblem): string {
    if (problem.code === 'value.missing') return common.missing();
    const own = problem.code === undefined ? undefined : this.describe(problem as PlacedProblem);
    const text = 'text' in problem && typeof problem.text === 'string' ? problem.text : '';
    return own ?? (text || common.invalid());
  }

  // Truth

  /** From here on every change is synced at once; before, a subclass may still be under construction. */
  #activate(): void {
    if (this.#active) return;
    this.#active = true;
    this.#sync();
  }

  #sync(): void {
    this.#found = [...this.#hostProblems.list, ...this.validate()];
    const [first] = this.#found;
    if (!first) this.#shown = false;
    this.#truth.tellValue(this.#value, () => {
      const entry = this.formValue(this.#value);
      return [entry, this.stateToKeep(this.#value, entry)];
    });
    this.#truth.tellValidity({
      flags: !first ? {} : first.code === 'value.missing' ? { valueMissing: true } : { customError: true },
      message: first ? this.sentence(first) : '',
      anchor: first && this.anchor,
    });
    this.#truth.tellState('dirty', this.dirty);
    this.#truth.tellState('user-invalid', this.shownProblems.length > 0);
    this.#truth.tellState('pending', isAsking(this));
  }
}
