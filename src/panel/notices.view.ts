/** What concerns the panel as a whole: settings that could not be loaded, a failed or refused save, a conflict. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from '../domain/draft/draft.ts';
import type { Field } from '../domain/draft/settings.ts';
import * as common from '../messages/common.ts';
import * as words from '../messages/self-care-panel.ts';
import { icon } from '../ui/icon.ts';
import * as icons from '../ui/icons.ts';
import type { RequestState } from '../ui/request.ts';
import type { PanelProblems } from './panel-problems.ts';

export interface NoticesModel {
  readonly save: RequestState;
  readonly problems: PanelProblems;
  readonly clashes: readonly Conflict[];
  /** Fields that are to be mended. */
  readonly wrong: readonly Field[];
  readonly onGoTo: (field: Field) => void;
  readonly onResolve: (clash: Conflict, whose: 'mine' | 'theirs') => void;
  readonly onRetry: () => void;
  /** Both values of a clash; undefined until that can be shown. */
  readonly compare: (clash: Conflict) => TemplateResult | undefined;
  /** Of the module that shows changes. */
  readonly review: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onReview: () => void;
}

export function notices(model: NoticesModel): TemplateResult {
  return html`${notice(model)}${model.wrong.length > 0 ? summary(model) : nothing}`;
}

function notice(model: NoticesModel): unknown {
  const { save, problems, review, onReview } = model;
  if (review === 'failed') return alert(words.reviewMissing(), onReview);
  if (save === 'failed') return alert(words.saveFailed(), model.onRetry);
  if (save === 'unanswered') return alert(common.notConnected());
  if (save !== 'refused') return nothing;
  if (problems.has('account.gone')) return alert(words.accountGone());
  if (problems.has('session.ended')) return alert(words.sessionEnded(), model.onRetry);
  if (problems.has('version.conflict')) return conflict(model);
  const [first] = problems.general;
  if (!first) return nothing;
  return alert(first.text ?? words.saveFailed(), model.onRetry);
}

function alert(sentence: string, onRetry?: () => void): TemplateResult {
  return html`<div class="note danger">
    ${icon(icons.warning)}
    <span class="grow">${sentence}</span>
    ${onRetry ? html`<button type="button" class="quiet" @click=${onRetry}>${common.tryAgain()}</button>` : nothing}
  </div>`;
}

function conflict({ clashes, compare, onResolve, onRetry }: NoticesModel): TemplateResult {
  return html`<div class="note warning">
    ${icon(icons.warning)}
    <div class="grow">
      ${words.conflict()}
      ${
        clashes.length === 0
          ? nothing
          : html` ${words.conflictFields()}
              <ul>
                ${clashes.map(
                  (clash) =>
                    html`<li>
                      ${compare(clash) ?? html`<strong>${words.fieldName(clash.field)}</strong>`}
                      <button
                        type="button"
                        @click=${() => {
                          onResolve(clash, 'mine');
                        }}
                      >
                        ${words.keepMine()}
                      </button>
                      <button
                        type="button"
                        @click=${() => {
                          onResolve(clash, 'theirs');
                        }}
                      >
                        ${words.takeTheirs()}
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </div>
    ${
      clashes.length === 0
        ? html`<button type="button" class="quiet" @click=${onRetry}>${words.save()}</button>`
        : nothing
    }
  </div>`;
}

function summary({ wrong, onGoTo }: NoticesModel): TemplateResult {
  return html`<div class="note danger">
    ${icon(icons.warning)}
    <div class="grow">
      ${words.someRefused()}
      ${wrong.map(
        (field) =>
          html`<button
            type="button"
            class="quiet"
            @click=${() => {
              onGoTo(field);
            }}
          >
            ${words.fieldName(field)}
          </button>`,
      )}
    </div>
  </div>`;
}

/** In place of the panel when there are no settings. */
export function notLoaded(load: RequestState, onRetry: () => void): TemplateResult {
  return load === 'unanswered' ? alert(common.notConnected()) : alert(words.loadFailed(), onRetry);
}
