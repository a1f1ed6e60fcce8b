/** Who gets in: the forecast for known addresses, and the line that tests any other. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import type { Forecast } from './known.ts';
import type { TestAnswer } from './test-box.ts';

export interface TestParts {
  readonly text: string;
  /** Null while there is nothing to say. */
  readonly answer: TestAnswer | null;
  readonly sentence: (problem: Problem) => string;
  readonly isOn: boolean;
  readonly disabled: boolean;
  readonly onInput: (text: string) => void;
  readonly onEnter: () => void;
}

export function testLine(parts: TestParts): TemplateResult {
  const { text, disabled, onInput, onEnter } = parts;
  return html`<div class="test">
    <label for="test">${words.test()}</label>
    <div class="control">
      <input
        id="test"
        class="mono"
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="test-answer"
        .value=${live(text)}
        ?disabled=${disabled}
        @input=${({ target }: InputEvent) => {
          onInput((target as HTMLInputElement).value);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter();
        }}
      />
    </div>
    <span class="answer" id="test-answer" aria-live="polite">${answerText(parts)}</span>
  </div>`;
}

function answerText({ answer, isOn, sentence }: TestParts): unknown {
  if (answer === null) return nothing;
  if (answer.kind === 'problem')
    return html`<span class="muted">${icon(icons.info)}${sentence(answer.problem)}</span>`;
  const { admitted, by } = answer.admission;
  return html`<span class=${admitted ? 'yes' : 'no'}
    >${icon(admitted ? icons.check : icons.warning)}${words.admission(isOn, by)}</span
  >`;
}

export interface ForecastParts {
  readonly known: readonly Forecast[];
  readonly isOn: boolean;
  /** When nobody gets in any more; null for never. */
  readonly lastEnd: string | null;
  readonly timeZone: string | null;
  /** Null where nothing can be changed. */
  readonly onAllow: ((address: string, note: string) => void) | null;
}

export function forecastList({ known, isOn, lastEnd, timeZone, onAllow }: ForecastParts): unknown {
  if (known.length === 0 && lastEnd === null) return nothing;
  return html`<ul class="forecast">
    ${
      lastEnd === null
        ? nothing
        : html`<li class="note warning">
            ${icon(icons.warning)}<span>${words.nobodyAfter(lastEnd, timeZone)}</span>
          </li>`
    }
    ${known.map((each) => {
      const { admission } = each;
      const bad = admission?.admitted === false && each.watched;
      const seen = words.seen(each.label, each.address, each.at, timeZone);
      const verdict = admission ? words.admission(isOn, admission.by) : common.loading();
      return html`<li
        class="note ${admission?.admitted ? 'success' : bad ? (isOn ? 'danger' : 'warning') : ''}"
      >
        ${icon(admission?.admitted ? icons.check : bad ? icons.warning : icons.info)}
        <span class="grow">${words.forecast(seen, verdict)}</span>
        ${
          admission?.admitted !== false || !onAllow
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                @click=${() => {
                  onAllow(each.address, each.label);
                }}
              >
                ${words.allow(each.address)}
              </button>`
        }
      </li>`;
    })}
  </ul>`;
}
