/** The two questions of two-factor that act at once: reset the key, switch off with a code. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-dialogs.ts';
import { codeField } from '../../ui/code-field/code-field.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface Question {
  readonly pending: boolean;
  /** What went wrong at the last try, in words; empty when nothing did. */
  readonly problem: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export interface CodeQuestion extends Question {
  readonly code: string;
  /** Whether the problem is about the code: it then stands at the field. */
  readonly codeAtFault: boolean;
  readonly onCode: (code: string) => void;
}

export function resetDialog(question: Question): DialogParts {
  return {
    heading: words.resetHeading(),
    body: html`<p>${words.resetCauses()} ${words.resetKeeps()}</p>
      <p class="muted small">${words.atOnce()}</p>
      ${renderProblem(question.problem)}`,
    actions: renderActions(question, words.reset()),
  };
}

export function disableDialog(question: CodeQuestion): DialogParts {
  return {
    heading: words.disableHeading(),
    body: html`<p>${words.disableCauses()} ${words.atOnce()}</p>
      ${codeField({
        id: 'code',
        label: words.code(),
        problem: question.codeAtFault ? question.problem : '',
        value: question.code,
        readonly: question.pending,
        onInput: question.onCode,
        onEnter: () => {
          if (!question.pending) question.onConfirm();
        },
      })}
      ${question.codeAtFault ? nothing : renderProblem(question.problem)}`,
    actions: renderActions(question, words.disable()),
  };
}

function renderProblem(problem: string): TemplateResult {
  return html`<div aria-live="polite">
    ${problem ? html`<span class="problem small">${icon(icons.warning)}<span>${problem}</span></span>` : nothing}
  </div>`;
}

function renderActions({ pending, onConfirm, onCancel }: Question, confirm: string): TemplateResult {
  return html`<button type="button" class="quiet" @click=${onCancel}>${common.cancel()}</button>
    <button
      type="button"
      class="danger"
      aria-disabled=${pending}
      @click=${() => {
        if (!pending) onConfirm();
      }}
    >
      ${pending ? common.working() : confirm}
    </button>`;
}
