/** Each field of the panel: its element, bound to its part of the draft, with the facts it needs. */
import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { Facts, LogInAsMode } from '../contract/settings.ts';
import type { Field } from '../domain/draft/settings.ts';
import { effectiveTwofa } from '../domain/twofa/twofa.ts';
import type { TwofaDisabledEvent } from '../elements/twofa-select/twofa-select.events.ts';
import * as loginWords from '../messages/reseller-login.ts';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import type { InnerTags } from './inner-tags.ts';
import { knownAddresses } from './known-addresses.ts';
import type { PanelModel } from './panel-model.ts';

/** A field, or nothing where the host's backend lacks it. */
export type FieldView = TemplateResult | typeof nothing;

/** A field that the host's backend has. */
function shown(model: PanelModel, field: Field, render: (tag: InnerTags) => FieldView): FieldView {
  return model.capabilities.hidden.includes(field) ? nothing : render(model.tags);
}

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

export function password(model: PanelModel): FieldView {
  const { settings, capabilities, draft } = model;
  return shown(
    model,
    'password',
    (tag) => html`<${tag['password-field']}
      ${bindField(model, 'password')}
      .label=${words.fieldName('password')}
      .policy=${capabilities.passwordPolicy}
      .login=${draft.login}
      .siteUrl=${capabilities.siteUrl ?? ''}
      .twofa=${effectiveTwofa(draft.twofa, settings.facts.twofa.inherited)}
      .stored=${settings.facts.password}
      .offersMustChange=${capabilities.mustChangePassword}
      .mustChange=${draft.mustChangePassword}
      @must-change-change=${({ target }: Event) => {
        model.onEdit('mustChangePassword', (target as HTMLElement & { mustChange: boolean }).mustChange);
      }}
    ></${tag['password-field']}>`,
  );
}

export function twofa(model: PanelModel): FieldView {
  const { settings, capabilities, context } = model;
  return shown(
    model,
    'twofa',
    (tag) => html`<${tag['twofa-select']}
      ${bindField(model, 'twofa')}
      .label=${words.fieldName('twofa')}
      .variant=${capabilities.twofaVariant}
      .inherited=${settings.facts.twofa.inherited}
      .enrolment=${settings.facts.twofa.enrolment}
      .resetOffered=${capabilities.twofaReset}
      .timeZone=${context.timeZone}
      @twofa-disabled=${(event: TwofaDisabledEvent) => {
        model.onSettled(event.settings);
      }}
    ></${tag['twofa-select']}>`,
  );
}

export function trustedIps(model: PanelModel): FieldView {
  const { settings, context } = model;
  return shown(
    model,
    'trustedIps',
    (tag) => html`<${tag['trusted-ip-list']}
      ${bindField(model, 'trustedIps')}
      .label=${words.trustedOnly()}
      .inherited=${settings.facts.inheritedIps}
      .knownAddresses=${knownAddresses(settings)}
      .ownAddress=${context.editorAddress ?? ''}
      .ownAccount=${context.ownAccount}
      .timeZone=${context.timeZone}
    ></${tag['trusted-ip-list']}>`,
  );
}

export function apiAccess(model: PanelModel): FieldView {
  const { settings, capabilities, context, saved } = model;
  return shown(
    model,
    'apiAccess',
    (tag) => html`<${tag['api-token-panel']}
      ${bindField(model, 'apiAccess')}
      .label=${words.fieldName('apiAccess')}
      .variant=${capabilities.tokenVariant}
      .tokens=${settings.facts.tokens}
      .login=${saved.login}
      .apiUrl=${capabilities.apiUrl ?? ''}
      .timeZone=${context.timeZone}
    ></${tag['api-token-panel']}>`,
  );
}

export function role(model: PanelModel): FieldView {
  const { settings, capabilities, context } = model;
  return shown(
    model,
    'role',
    (tag) => html`<${tag['role-picker']}
      ${bindField(model, 'role')}
      .label=${words.fieldName('role')}
      .savedRole=${settings.facts.savedRole}
      .defaultRole=${settings.facts.defaultRole}
      .editorLevel=${context.editorLevel}
      .createRoleUrl=${capabilities.createRoleUrl ?? ''}
    ></${tag['role-picker']}>`,
  );
}

export function locale(model: PanelModel): FieldView {
  const { capabilities } = model;
  return shown(
    model,
    'locale',
    (tag) => html`<${tag['locale-prefs']}
      ${bindField(model, 'locale')}
      .languages=${capabilities.languages}
      .providerTimeZone=${capabilities.providerTimeZone ?? ''}
    ></${tag['locale-prefs']}>`,
  );
}
