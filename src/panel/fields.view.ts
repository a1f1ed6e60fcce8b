/** Fields of the panel that depend on no other: each its element, bound to its part of the draft, with the facts it needs. */
import { html } from 'lit/static-html.js';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import { knownAddresses } from './known-addresses.ts';
import type { PanelModel } from './panel-model.ts';
import { shown, type FieldView } from './shown-field.ts';

/** ISO 8601, which nobody reads another way. */
const isoDate = 'yyyy-MM-dd';

/** The same list each time: another one is another value. */
const none: readonly never[] = [];

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
      .offersRename=${capabilities.tokenRename ?? false}
      .overlaps=${capabilities.tokenOverlaps ?? none}
      .scopes=${capabilities.tokenScopes ?? none}
      .offersNetworks=${capabilities.tokenNetworks ?? false}
      .dateFormat=${context.dateFormat?.pattern ?? isoDate}
      .dialect=${context.dateFormat?.dialect ?? 'unicode'}
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
