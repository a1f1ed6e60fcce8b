import { html, type TemplateResult } from 'lit';
import { currentLanguage, languageOf, languages, speak } from '../shared/language.ts';
import { words } from './words.ts';

/** The editor's own choice on this device; it is no setting of a reseller. */
export function languageSelect(): TemplateResult {
  return html`<select class="compact" aria-label=${words().interfaceLanguage} @change=${choose}>
    ${Object.entries(languages).map(
      ([tag, name]) =>
        html`<option value=${tag} lang=${tag} ?selected=${tag === currentLanguage()}>${name}</option>`,
    )}
  </select>`;
}

export function storedLanguage(): string {
  return localStorage.getItem('language') ?? navigator.language;
}

function choose({ currentTarget }: Event): void {
  const { value } = currentTarget as HTMLSelectElement;
  localStorage.setItem('language', value);
  void speak(languageOf(value));
}
