/** The login of the panel, with what the host tells of the account's sign-ins and can do about them. */
import { html } from 'lit/static-html.js';
import type { Facts, LogInAsMode } from '../contract/settings.ts';
import * as loginWords from '../messages/reseller-login.ts';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import type { PanelModel } from './panel-model.ts';
import { shown, type FieldView } from './shown-field.ts';

/** One array, so that nothing renders anew. */
const noModes: readonly LogInAsMode[] = [];

export function login(model: PanelModel): FieldView {
  const { settings, capabilities, context, saved, changed, lookOnly } = model;
  const { facts } = settings;
  const settle = (newer: Partial<Facts>) => {
    model.onSettled({ ...settings, facts: { ...facts, ...newer } });
  };
  const unsaved = changed.includes('login') || changed.includes('password');
  const exists = saved.login !== '' && facts.password.set;
  return shown(
    model,
    'login',
    (tag) => html`<${tag['reseller-login']}
      ${bindField(model, 'login')}
      .label=${words.fieldName('login')}
      .rules=${capabilities.loginRules}
      .ownAccount=${context.ownAccount}
      .logInAsModes=${lookOnly ? noModes : capabilities.logInAs}
      .reasonOffered=${capabilities.logInAsReason ?? false}
      .canLogInAs=${exists && !unsaved}
      .logInAsReason=${exists ? (unsaved ? loginWords.unsavedCredentials() : '') : loginWords.noCredentials()}
      .lastSignIn=${facts.lastSignIn}
      .lockedUntil=${facts.lockedUntil}
      .unlockOffered=${capabilities.unlock && !lookOnly}
      .openSessions=${facts.openSessions}
      .endSessionsOffered=${capabilities.endSessions && !lookOnly}
      .refusedSignIns=${facts.refusedSignIns}
      .timeZone=${context.timeZone}
      @account-unlocked=${() => {
        settle({ lockedUntil: null });
      }}
      @sessions-ended=${() => {
        settle({ openSessions: 0 });
      }}
    ></${tag['reseller-login']}>`,
  );
}
