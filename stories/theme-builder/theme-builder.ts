import { LitElement, html, nothing, type PropertyValues } from 'lit';
import '../../src/define/self-care-panel.ts';
import { tokenKind } from '../../src/theme/token-kinds.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { property, query, state } from '../../src/ui/decorators.ts';
import { checkTheme, recolour } from './check.ts';
import { choose, round } from './choices.ts';
import { contrastReport, contrastSummary } from './contrast.view.ts';
import { controls } from './controls.view.ts';
import { readCss, writeCss } from './css-format.ts';
import { accentOf } from './derive.ts';
import { readDesignTokens, writeDesignTokens } from './design-tokens.ts';
import { exchange, files, type Format } from './exchange.view.ts';
import { Preview } from './preview.ts';
import type { Imported } from './reading.ts';
import { change, schemes, valueOf, type Scheme, type Theme } from './theme.ts';
import { themeBuilderStyles } from './theme-builder.styles.ts';
import { tokenEditor, type Mistake } from './tokens.view.ts';
import { readValue } from './values.ts';

export interface ShippedTheme {
  readonly name: string;
  readonly css: string;
}

/**
 * Makes a theme: pick a few things, see the whole panel wear it, mend what is hard to read, take it home as CSS
 * or design tokens. A page of Storybook, no element of the package; who imports it registers it.
 */
export class ThemeBuilder extends LitElement {
  static override readonly styles = themeBuilderStyles;

  /** What one may start from, each an own style sheet. */
  @property({ attribute: false }) shipped: readonly ShippedTheme[] = [];

  @state() private theme: Theme = {};
  @state() private view: Scheme | 'both' = 'light';
  @state() private picksDark = false;
  @state() private format: Format = 'css';
  @state() private said = '';
  @state() private imported: Imported | undefined;
  @state() private mistakes: ReadonlyMap<string, Mistake> = new Map();
  @state() private past: readonly Theme[] = [];

  @query('#export') private exported!: HTMLTextAreaElement;
  @query('#import') private pasted!: HTMLTextAreaElement;

  readonly #preview = new Preview();

  get #text(): string {
    return this.format === 'css' ? writeCss(this.theme) : writeDesignTokens(this.theme);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('theme')) this.#preview.wear(this.theme);
  }

  #set(theme: Theme): void {
    this.past = [...this.past.slice(-99), this.theme];
    this.theme = theme;
    this.said = '';
  }

  #onUndo = () => {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.theme = before;
    this.mistakes = new Map();
  };

  #onStart = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const { css = '' } = this.shipped.find(({ name }) => name === value) ?? {};
    const read = readCss(css);
    this.#set(read.ok ? read.theme : {});
    this.mistakes = new Map();
  };

  #onBrand = (scheme: Scheme, colour: string) => {
    const [light, dark] = schemes.map((each) =>
      each === scheme ? colour : valueOf(this.theme, 'accent', each),
    );
    this.#set(change(this.theme, accentOf(this.theme, light as string, this.picksDark ? dark : undefined)));
  };

  #onEdit = (id: string, name: TokenName, scheme: Scheme, text: string) => {
    const mistakes = new Map(this.mistakes);
    const kind = tokenKind(name);
    const read = readValue(kind, text);
    if (read.ok) {
      mistakes.delete(id);
      const isColour = kind === 'color';
      this.#set(
        isColour
          ? recolour(this.theme, scheme, name, read.value)
          : change(this.theme, { [name]: read.value }),
      );
    } else mistakes.set(id, { text, reason: read.reason });
    this.mistakes = mistakes;
  };

  #onReset = (name: TokenName) => {
    // Its button goes: what it was about keeps the focus.
    this.renderRoot.querySelector<HTMLElement>(`#${name}-light`)?.focus();
    this.#set(change(this.theme, { [name]: undefined }));
    this.mistakes = new Map(
      [...this.mistakes].filter(([id]) => !schemes.some((scheme) => id === `${name}-${scheme}`)),
    );
  };

  #onCopy = async () => {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.said = 'Copied.';
    } catch {
      this.exported.focus();
      this.exported.select();
      this.said = 'The browser does not let this page copy. The text is selected: press Ctrl+C or ⌘C.';
    }
  };

  #onDownload = () => {
    const { name, type } = files[this.format];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.#text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  #import(text: string): void {
    const read = /^\s*[[{]/.test(text) ? readDesignTokens(text) : readCss(text);
    this.imported = read;
    if (!read.ok) return;
    this.#set(read.theme);
    this.mistakes = new Map();
  }

  #onFile = async (file: File | undefined) => {
    if (file) this.#import(await file.text());
  };

  #onShowContrast = () => {
    this.renderRoot.querySelector<HTMLElement>('#contrast-title')?.focus();
  };

  protected override render(): unknown {
    const { theme } = this;
    const rows = checkTheme(theme);
    return html`
      <header>
        <div>
          <h1>Theme builder</h1>
          <p class="lead">Pick a few things, see the whole panel wear them, and take the result home.</p>
        </div>
        <div class="row">
          <label class="label" for="start">Start from</label>
          <select id="start" @change=${this.#onStart}>
            ${this.shipped.map(({ name }) => html`<option value=${name}>${name}</option>`)}
          </select>
          <button type="button" aria-disabled=${this.past.length === 0} @click=${this.#onUndo}>Undo</button>
        </div>
      </header>
      <div class="main">
        <div class="side">
          ${controls({
            theme,
            picksDark: this.picksDark,
            onBrand: this.#onBrand,
            onPicksDark: (picks) => {
              this.picksDark = picks;
              if (!picks) this.#onBrand('light', valueOf(theme, 'accent', 'light'));
            },
            onRadius: (radius) => this.#set(round(theme, radius)),
            onChoose: (question, choice) => this.#set(choose(theme, question, choice)),
          })}
          ${contrastSummary(rows, this.#onShowContrast)}
        </div>
        ${this.#renderPreview()}
      </div>
      ${contrastReport({
        rows,
        onUse: (scheme, { token, colour }) => this.#set(recolour(theme, scheme, token, colour)),
      })}
      ${tokenEditor({ theme, mistakes: this.mistakes, onEdit: this.#onEdit, onReset: this.#onReset })}
      ${exchange({
        format: this.format,
        text: this.#text,
        said: this.said,
        imported: this.imported,
        onFormat: (format) => {
          this.format = format;
          this.said = '';
        },
        onCopy: () => void this.#onCopy(),
        onDownload: this.#onDownload,
        onImport: () => this.#import(this.pasted.value),
        onFile: (file) => void this.#onFile(file),
      })}
    `;
  }

  #renderPreview(): unknown {
    const views = ['light', 'dark', 'both'] as const;
    const labels = { light: 'Light', dark: 'Dark', both: 'Both' };
    const { sheets } = this.#preview;
    return html`<div class="stage">
      <div class="views" role="radiogroup" aria-label="Preview">
        ${views.map(
          (view) =>
            html`<label class="choice">
              <input
                type="radio"
                name="view"
                .checked=${this.view === view}
                @change=${() => {
                  this.view = view;
                }}
              />
              <span>${labels[view]}</span>
            </label>`,
        )}
      </div>
      <div class="sheets">
        ${this.view === 'dark' ? nothing : sheets.light}${this.view === 'light' ? nothing : sheets.dark}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-builder': ThemeBuilder;
  }
}
