/** The code step of whoever has lost the app: one of the codes that were kept for that. */
import { html, type TemplateResult } from 'lit';
import { field, Form } from '../shared/form.ts';
import { entrance } from './me.ts';
import type { Progress } from './sign-in.ts';
import { words } from './words.ts';

export function recoveryStep(
  onProgress: (progress: Progress) => void,
  onBack: () => void,
): () => TemplateResult {
  const form = new Form(async (data) => {
    onProgress(await entrance.post<Progress>('/recovery-code', { code: String(data.get('code')).trim() }));
  });
  return () =>
    html`<form class="stack" @submit=${form.onSubmit}>
      <p>${words().recoveryLead}</p>
      ${form.notice()}
      ${field({
        id: 'recovery-code',
        label: words().recoveryCode,
        help: words().recoveryHelp,
        control: ({ id, describedBy }) =>
          html`<input
            id=${id}
            class="code"
            name="code"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            maxlength="64"
            aria-describedby=${describedBy}
            required
            autofocus
          />`,
      })}
      ${form.submit(words().confirm, words().confirming)}
      <button type="button" class="quiet wide" @click=${onBack}>${words().useApp}</button>
    </form>`;
}
