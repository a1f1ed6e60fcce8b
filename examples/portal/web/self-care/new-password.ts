/** The last step of a sign-in whose password must be changed: one of our elements in a plain form. */
import { html, type TemplateResult } from 'lit';
import 'self-care-elements/define/password-field.js';
import { nistPolicy, type PasswordPolicy } from 'self-care-elements/domain';
import type { HostProblem } from 'self-care-elements/contract';
import { withText } from '../shared/client-words.ts';
import { Form } from '../shared/form.ts';
import { entrance } from './me.ts';
import { ownText } from './own-problems.ts';
import type { Progress } from './sign-in.ts';
import { words } from './words.ts';

interface Context {
  readonly login: string;
  /** Signing in asks for a code, so that the password may be shorter. */
  readonly hasCode: boolean;
  readonly passwordPolicy: PasswordPolicy | undefined;
}

export function newPasswordStep(
  { login, hasCode, passwordPolicy = nistPolicy }: Context,
  onProgress: (progress: Progress) => void,
): () => TemplateResult {
  const form = new Form(async (data) => {
    onProgress(await entrance.post<Progress>('/change-password', { password: data.get('password') }));
  });
  return () =>
    html`<form class="stack" @submit=${form.onSubmit}>
      <div>
        <h2>${words().changePassword}</h2>
        <p>${words().changePasswordLead}</p>
      </div>
      ${form.notice(['password'])}
      <input
        class="visually-hidden"
        autocomplete="username"
        .value=${login}
        readonly
        tabindex="-1"
        aria-hidden="true"
      />
      <password-field
        name="password"
        label=${words().newPassword}
        login=${login}
        ?twofa=${hasCode}
        .policy=${passwordPolicy}
        .problems=${problemsOf(form)}
        required
      ></password-field>
      ${form.submit(words().savePassword, words().saving)}
    </form>`;
}

/** Relative to the field's value. */
function problemsOf({ problems }: Form): readonly HostProblem[] {
  return problems
    .map((problem) => withText(problem, ownText))
    .map(({ path, ...problem }) => ({ ...problem, path: path.slice(1) }));
}
