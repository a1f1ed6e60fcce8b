import { html, type TemplateResult } from 'lit';
import { isolate } from '../shared/language.ts';
import { formatInstant } from './dates.ts';
import { currentMe } from './me.ts';
import { words } from './words.ts';

/** What the page is, as of when, and whose clocks its times are of. */
export function pageHead(title: string): TemplateResult {
  const { now, locale } = currentMe();
  return html`<header class="page-head">
    <div>
      <h1>${title}</h1>
      <p class="lead figures">
        ${words().asOf(isolate(formatInstant(now, 'time')), isolate(locale.timeZone ?? 'UTC'))}
      </p>
    </div>
  </header>`;
}
