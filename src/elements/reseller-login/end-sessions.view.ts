/** The question before all sessions are ended. */
import { html } from 'lit';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/reseller-login-dialogs.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { problemRegion } from '../../ui/problem-region.ts';

export { abandoned } from '../../messages/abandoned.ts';

export interface EndSessionsQuestion {
  readonly pending: boolean;
  /** What went wrong at the last try, in words; empty when nothing did. */
  readonly problem: string;
  readonly onConfirm: () => unknown;
  readonly onCancel: () => void;
}

export function endSessionsDialog(question: EndSessionsQuestion): DialogParts {
  const { pending, problem, onConfirm, onCancel } = question;
  return {
    heading: words.endHeading(),
    body: html`<p>${words.endCauses()}</p>
      <p class="muted small">${words.atOnce()}</p>
      ${problemRegion(problem)}`,
    actions: html`<button type="button" class="quiet" @click=${onCancel}>${common.cancel()}</button>
      <button
        type="button"
        class="danger"
        aria-disabled=${pending}
        @click=${() => {
          if (!pending) onConfirm();
        }}
      >
        ${pending ? common.working() : words.end()}
      </button>`,
  };
}
