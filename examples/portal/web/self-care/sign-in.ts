/**
 * The sign-in, step by step as the server asks: login and password, then a code (or the set-up of the
 * authenticator app, with recovery codes after it), then a new password. A page of its own, or a dialog when a session has ended.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { brandMark, brandName } from '../shared/brand.ts';
import { credentialsForm } from '../shared/credentials.ts';
import { openDialog } from '../shared/dialog.ts';
import { field, Form } from '../shared/form.ts';
import type { AgainReason } from '../shared/http.ts';
import { update } from '../shared/surface.ts';
import { themeSwitch } from '../shared/theme.ts';
import { describeProblem, words as common } from '../shared/words.ts';
import type { HostProblem } from 'self-care-elements/contract';
import type { PasswordPolicy } from 'self-care-elements/domain';
import { recoveryStep } from './recovery-code.ts';
import { recoveryCodesStep } from './recovery-codes.ts';
import { newPasswordStep } from './new-password.ts';
import { currentMe, entrance, isSignedIn } from './me.ts';
import { enrolmentKey, type Enrolment } from './enrolment.ts';
import { words } from './words.ts';

export interface Progress {
  readonly next: 'done' | 'code' | 'enrol' | 'change-password';
  readonly enrolment?: Enrolment;
  readonly recoveryCodes?: readonly string[];
  readonly passwordPolicy?: PasswordPolicy;
}

type Step = () => TemplateResult;

/** Over the page; true when someone signed in. Somebody else begins anew. */
export async function signInAgain(reason: AgainReason): Promise<boolean> {
  const { login } = currentMe().account;
  await openDialog<true>({
    title: () => common().signInAgain,
    content: (close) => {
      const steps = signInSteps(() => close(true));
      return () =>
        html`<p>${common().signInAgainLeads[reason]}</p>
          ${steps()}`;
    },
  });
  // Also by a dialog that was dismissed: new recovery codes may be all that it still showed.
  if (!(await isSignedIn())) return false;
  if (currentMe().account.login !== login) location.reload();
  return true;
}

/** `notice` says why the sign-in is shown, if not for itself. */
export function signInPage(onDone: () => void, notice?: HostProblem): Step {
  const steps = signInSteps(onDone);
  return () =>
    html`<div class="entrance">
      <header class="preferences">${themeSwitch()}</header>
      <main class="card">
        <div class="brand">${brandMark()}<span>${brandName}</span></div>
        <h1>${words().selfCare}</h1>
        ${notice ? html`<p class="note warning" role="alert">${describeProblem(notice)}</p>` : nothing}
        ${steps()}
      </main>
    </div>`;
}

function signInSteps(onDone: () => void): Step {
  let step: Step;
  let login = '';
  let hasCode = false;

  const askCode = (enrolment?: Enrolment) => {
    step = codeStep({ enrolment, onProgress: follow, onBack: begin, onRecovery: askRecoveryCode });
    update();
  };
  const askRecoveryCode = () => {
    step = recoveryStep(follow, () => askCode());
    update();
  };
  const follow = ({ recoveryCodes = [], ...progress }: Progress) => {
    const { next, enrolment, passwordPolicy } = progress;
    if (recoveryCodes.length > 0) step = recoveryCodesStep(recoveryCodes, () => follow(progress));
    else if (next === 'done') return onDone();
    else if (next === 'change-password') step = newPasswordStep({ login, hasCode, passwordPolicy }, follow);
    else {
      hasCode = true;
      askCode(enrolment);
    }
    update();
  };
  const begin = () => {
    hasCode = false;
    step = credentialsStep((typed, progress) => {
      login = typed;
      follow(progress);
    });
    update();
  };

  begin();
  return () => step();
}

function credentialsStep(onProgress: (login: string, progress: Progress) => void): Step {
  const form = new Form(async (data) => {
    const progress = await entrance.post<Progress>('/sign-in', Object.fromEntries(data));
    onProgress(String(data.get('login')), progress);
  });
  return () => credentialsForm(form);
}

interface CodeStep {
  readonly enrolment: Enrolment | undefined;
  readonly onProgress: (progress: Progress) => void;
  readonly onBack: () => void;
  readonly onRecovery: () => void;
}

/** Asks for a code; while the app is being set up, beside the key that it needs. */
function codeStep({ enrolment, onProgress, onBack, onRecovery }: CodeStep): Step {
  const key = enrolment && enrolmentKey(enrolment);
  const form = new Form(async (data) => {
    const code = String(data.get('code')).replace(/\s/g, '');
    onProgress(await entrance.post<Progress>('/code', { code }));
  });
  return () =>
    html`<form class="stack" @submit=${form.onSubmit}>
      <div>
        ${key ? html`<h2>${words().enrol}</h2>` : nothing}
        <p>${key ? words().enrolLead : words().codeLead}</p>
      </div>
      ${key?.() ?? nothing} ${form.notice()}
      ${field({
        id: 'code',
        label: words().code,
        help: words().codeHelp,
        control: ({ id, describedBy }) =>
          html`<input
            id=${id}
            class="one-time-code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            pattern="\\s*(\\d\\s*){6}"
            maxlength="12"
            aria-describedby=${describedBy}
            required
            autofocus
          />`,
      })}
      ${form.submit(words().confirm, words().confirming)}
      ${
        key
          ? nothing
          : html`<button type="button" class="quiet wide" @click=${onRecovery}>
              ${words().useRecoveryCode}
            </button>`
      }
      <button type="button" class="quiet wide" @click=${onBack}>${words().goBack}</button>
    </form>`;
}
