/** Every token to edit by hand, checked by its kind. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { tokenKind } from '../../src/theme/token-kinds.ts';
import { tokenNotes } from '../../src/theme/token-notes.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { followed, schemes, tokenNames, valueOf, type Scheme, type Theme } from './theme.ts';

/** A text that was typed and is no value. */
export interface Mistake {
  readonly text: string;
  readonly reason: string;
}

export interface TokensModel {
  readonly theme: Theme;
  /** By the id of the input. */
  readonly mistakes: ReadonlyMap<string, Mistake>;
  readonly onEdit: (id: string, name: TokenName, scheme: Scheme, text: string) => void;
  readonly onReset: (name: TokenName) => void;
}

export function tokenEditor(model: TokensModel): TemplateResult {
  const isColour = (name: TokenName) => tokenKind(name) === 'color';
  return html`<section aria-labelledby="tokens-title">
    <h2 id="tokens-title">Tokens</h2>
    <p class="lead">All ${tokenNames.length} of them. A value is taken when you leave its field.</p>
    ${group('Colours', tokenNames.filter(isColour), model)}
    ${group(
      'Type, sizes and shapes',
      tokenNames.filter((name) => !isColour(name)),
      model,
    )}
  </section>`;
}

function group(title: string, names: readonly TokenName[], model: TokensModel): TemplateResult {
  const changed = names.filter((name) => model.theme[name]).length;
  return html`<details>
    <summary>${title}${changed > 0 ? html` <span class="muted">${changed} changed</span>` : nothing}</summary>
    <ul class="tokens">
      ${names.map((name) => token(name, model))}
    </ul>
  </details>`;
}

function token(name: TokenName, model: TokensModel): TemplateResult {
  const { theme, onReset } = model;
  const isColour = tokenKind(name) === 'color';
  return html`<li>
    <div class="grow">
      <code>--sc-${name}</code>
      <div class="small muted">${tokenNotes[name]}</div>
    </div>
    <div class="inputs">
      ${
        isColour
          ? schemes.map((scheme) => input(name, scheme, `${name} in ${scheme}`, model))
          : input(name, 'light', name, model)
      }
    </div>
    <button
      type="button"
      class="quiet"
      aria-label="Reset ${name}"
      aria-disabled=${theme[name] === undefined}
      @click=${() => onReset(name)}
    >
      Reset
    </button>
  </li>`;
}

function input(name: TokenName, scheme: Scheme, label: string, model: TokensModel): TemplateResult {
  const id = `${name}-${scheme}`;
  const mistake = model.mistakes.get(id);
  const value = valueOf(model.theme, name, scheme);
  const follows = model.theme[name] === undefined ? followed(name) : undefined;
  return html`<div class="field">
    <div class="control ${mistake ? 'invalid' : ''}">
      ${tokenKind(name) === 'color' ? html`<span class="dot" style=${styleMap({ background: value })}></span>` : nothing}
      <input
        id=${id}
        class="mono"
        spellcheck="false"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${mistake ? 'true' : 'false'}
        aria-describedby="${id}-help"
        .value=${live(mistake?.text ?? value)}
        @change=${(event: Event) => model.onEdit(id, name, scheme, (event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="support ${mistake ? 'problem' : 'help'}" id="${id}-help">
      ${mistake?.reason ?? (follows ? `as ${follows}` : nothing)}
    </div>
  </div>`;
}
