/** Light, dark, or as the system has it; the style sheet and the elements follow `color-scheme`. */
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { update } from './surface.ts';
import { words } from './words.ts';

const themes = ['light', 'dark', 'system'] as const;
type Theme = (typeof themes)[number];

let theme: Theme = themes.find((each) => each === localStorage.getItem('theme')) ?? 'system';
apply();

function apply(): void {
  document.documentElement.dataset['theme'] = theme;
}

export function themeSwitch(): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="visually-hidden">${words().theme}</legend>
    ${themes.map(
      (each) =>
        html`<label title=${words().themes[each]}>
          <input
            type="radio"
            name="theme"
            class="visually-hidden"
            aria-label=${words().themes[each]}
            .checked=${each === theme}
            @change=${() => choose(each)}
          />
          ${icon(each)}
        </label>`,
    )}
  </fieldset>`;
}

function choose(chosen: Theme): void {
  theme = chosen;
  localStorage.setItem('theme', theme);
  apply();
  update();
}
