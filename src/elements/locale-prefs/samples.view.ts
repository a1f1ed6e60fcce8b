import { html, type TemplateResult } from 'lit';
import * as words from '../../messages/locale-prefs-formats.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { Sample } from './samples.ts';

/** Moments in a column and what becomes of them in another. Typing announces the first alone. */
export function samplesView(samples: readonly Sample[], reads: boolean): TemplateResult {
  return html`<span class="samples">
    ${samples.map(
      ({ given, result }, index) =>
        html`<span class="sample" aria-live=${index === 0 ? 'polite' : 'off'}>
          <bdi class=${reads ? 'mono' : ''}>${given}</bdi>
          <span class="becomes">
            ${icon(icons.arrow)}<span class="visually-hidden"
              >${reads ? words.readsAs() : words.shownAs()}</span
            >
          </span>
          <bdi class="result ${reads ? '' : 'mono'}">${result}</bdi>
        </span>`,
    )}
  </span>`;
}
