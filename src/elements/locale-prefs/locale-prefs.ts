import { html, nothing, type TemplateResult } from 'lit';
import { checkLocaleChange, isEmptyLocale } from '../../domain/locale/check-locale-change.ts';
import { sameLocale } from '../../domain/locale/check-locale.ts';
import type { LocalePrefs as Prefs } from '../../domain/locale/locale.ts';
import { emptyLocale, readLocale } from '../../domain/locale/read-locale.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/locale-prefs.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { comboboxStyles } from '../../ui/combobox/combobox.styles.ts';
import { property } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement, type AnyProblem } from '../../ui/form-element.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Lazy } from '../../ui/lazy.ts';
import type { PrefsEdits, PrefsFace } from './field-parts.ts';
import { FormatField } from './format-field.ts';
import { inputFormats, outputFormats } from './formats.ts';
import { LanguageField } from './language-field.ts';
import { localePrefsStyles } from './locale-prefs.styles.ts';
import { ZoneField } from './zone-field.ts';

const fetchAids = () => import('./format-aids.ts');

const ownCode = /^(?:date-format|time-zone|locale)\./;

/** Most mistakes of one format that are told at once. */
const toldAtOnce = 3;

/** Ids of the text boxes by what they edit. */
const controls: Readonly<Record<string, string>> = {
  timeZone: ZoneField.id,
  language: LanguageField.id,
  ...Object.fromEntries([...outputFormats, ...inputFormats].map(({ field, id }) => [field, id])),
};

/**
 * How self-care speaks to the reseller: time zone, language, and the formats in which dates and times
 * are shown and typed. The value is an object; a form gets it as JSON text.
 *
 * @tag locale-prefs
 * @fires {Event} input - A person changed something.
 * @fires {Event} change - A person finished changing it.
 * @csspart field - Label, control and help together.
 * @csspart label - A label.
 * @csspart support - Help or problem.
 */
export class LocalePrefs extends FormElement<Prefs> {
  static readonly version = version;
  static override readonly styles = [baseStyles, fieldStyles, comboboxStyles, localePrefsStyles];

  static define(tag = 'locale-prefs', registry = customElements): void {
    define(tag, this, registry);
  }

  /** BCP 47 tags of the languages that self-care speaks. */
  @property({ attribute: false }) languages: readonly string[] = [];
  /** IANA zone that a time zone of null stands for; empty when the host does not tell. */
  @property({ attribute: 'provider-time-zone' }) providerTimeZone = '';

  readonly #edits: PrefsEdits = {
    change: (changed, options) => {
      this.changeByUser({ ...this.value, ...changed }, options);
    },
    commit: () => {
      this.commitByUser();
    },
    enter: (event) => {
      this.submitOnEnter(event);
    },
    fetchAids: () => this.#aids.load(),
  };
  readonly #aids = new Lazy(this, async () => new (await fetchAids()).LateFormatAids(this, this.#edits));
  readonly #zone = new ZoneField(this, this.#edits);
  readonly #language = new LanguageField(this, this.#edits);
  readonly #outputs = outputFormats.map((format) => new FormatField(this, this.#edits, format));
  readonly #inputs = inputFormats.map((format) => new FormatField(this, this.#edits, format));
  readonly #check = lastAnswer(checkLocaleChange);
  readonly #rules = lastAnswer((languages: readonly string[], isKnownTimeZone: ZoneField['isKnown']) => ({
    languages,
    isKnownTimeZone,
  }));

  constructor() {
    super();
    this.addEventListener('focusin', () => void this.#aids.load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#aids.loadWhenIdle();
  }

  protected override emptyValue(): Prefs {
    return emptyLocale;
  }
  protected override adopt(value: Prefs): Prefs {
    const prefs = readLocale(value);
    return sameLocale(prefs, this.value) ? this.value : prefs;
  }
  protected override equals(a: Prefs, b: Prefs): boolean {
    return sameLocale(a, b);
  }
  protected override formValue(value: Prefs): string | null {
    return isEmptyLocale(value) ? null : JSON.stringify(value);
  }
  protected override valueFromState(state: string): Prefs | undefined {
    try {
      return readLocale(JSON.parse(state));
    } catch {
      return undefined; // no state of ours
    }
  }
  protected override get anchor(): HTMLElement | undefined {
    const [first] = [...this.problems, ...this.validate()];
    const id = controls[first?.path[0] ?? ''] ?? ZoneField.id;
    return this.shadowRoot?.getElementById(id) ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    if (this.#aids.value) return this.#aids.value.sentence(problem);
    // The `text` of a problem of ours is a piece of the pattern, and no sentence.
    return ownCode.test(problem.code) ? common.invalid() : undefined;
  }
  protected override validate(): readonly PlacedProblem[] {
    if (isEmptyLocale(this.value) && !this.required) return [];
    return this.#check(this.value, this.defaultValue, this.#rules(this.languages, this.#zone.isKnown));
  }

  protected override render(): TemplateResult {
    const face: PrefsFace = {
      prefs: this.value,
      problemsAt: (field) => this.#problemsAt(field),
      sentence: (problem) => this.sentence(problem),
      disabled: this.isDisabled,
      readonly: this.readonly,
      required: this.required,
    };
    const aids = this.#aids.value;
    return html`<div
      role="group"
      aria-label=${this.label ? nothing : this.accessibleName || words.label()}
      aria-labelledby=${this.label ? 'prefs-label' : nothing}
      aria-describedby="prefs-help"
    >
      ${this.#renderHead()}
      <div class="columns">
        ${this.#zone.render(face, this.providerTimeZone)} ${this.#language.render(face, this.languages)}
        <div class="group" role="group" aria-labelledby="output">
          ${this.#renderGroupHead('output', words.output(), words.outputHelp())}
          ${this.#outputs.map((output) => output.render(face, aids))}
        </div>
        <div class="group" role="group" aria-labelledby="input">
          ${this.#renderGroupHead('input', words.input(), words.inputHelp())}
          ${this.#inputs.map((input) => input.render(face, aids))}
          <div class="try-it">${aids?.tryIt(this.value, this.isDisabled) ?? nothing}</div>
        </div>
      </div>
    </div>`;
  }

  /** Label, and what concerns no single field. */
  #renderHead(): TemplateResult {
    const problem = this.#generalProblem();
    const note = this.readonly ? this.readonlyReason : '';
    return html`<div class="head">
      ${this.label ? html`<span class="label" part="label" id="prefs-label">${this.label}</span>` : nothing}
      <div class="support" part="support" id="prefs-help" aria-live="polite">
        ${
          problem
            ? html`<span class="problem" part="problem">${icon(icons.warning)}<span>${problem}</span></span>`
            : html`<span class="help" part="help">${note || nothing}</span>`
        }
      </div>
    </div>`;
  }

  #renderGroupHead(id: string, title: string, help: string): TemplateResult {
    return html`<div class="group-head">
      <span class="group-title" id=${id}>${title}</span><span class="muted small">${help}</span>
    </div>`;
  }

  #problemsAt(field: string): readonly AnyProblem[] {
    return this.shownProblems.filter(({ path }) => path[0] === field).slice(0, toldAtOnce);
  }

  #generalProblem(): string {
    const problem = this.shownProblems.find(({ path }) => !((path[0] ?? '') in controls));
    return problem ? this.sentence(problem) : '';
  }
}
