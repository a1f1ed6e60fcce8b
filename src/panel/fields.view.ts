/** Each field of the panel but the login: its element, bound to its part of the draft, with the facts it needs. */
import { html } from 'lit/static-html.js';
import { effectiveTwofa } from '../domain/twofa/twofa.ts';
import type { TwofaDisabledEvent } from '../elements/twofa-select/twofa-select.events.ts';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import { knownAddresses } from './known-addresses.ts';
import type { PanelModel } from './panel-model.ts';
import { shown, type FieldView } from './shown-field.ts';

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
