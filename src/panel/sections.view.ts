/** The sections of the panel: which element stands where, and which part of the draft it edits. */
import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit/static-html.js';
import type { HostProblem } from '../contract/problem.ts';
import type { Capabilities, PanelContext, Settings } from '../contract/settings.ts';
import type { Draft, Field } from '../domain/draft/settings.ts';
import type { TwofaDisabledEvent } from '../elements/twofa-select/twofa-select.events.ts';
import { effectiveTwofa } from '../domain/twofa/twofa.ts';
import * as loginWords from '../messages/reseller-login.ts';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import type { InnerTags } from './inner-tags.ts';
import { knownAddresses } from './known-addresses.ts';

export interface PanelModel {
  readonly tags: InnerTags;
  readonly settings: Settings;
  readonly capabilities: Capabilities;
  readonly context: PanelContext;
  readonly draft: Draft;
  readonly saved: Draft;
  readonly changed: readonly Field[];
  readonly problemsOf: (field: Field) => readonly HostProblem[];
  readonly isReadonly: (field: Field) => boolean;
  readonly readonlyReason: (field: Field) => string;
  readonly onEdit: <F extends Field>(field: F, value: Draft[F]) => void;
  /** An element acted at once and the host answered with the settings as they stand since. */
  readonly onSettled: (settings: Settings) => void;
}

type Html = TemplateResult | typeof nothing;

export function sections(model: PanelModel): Html[] {
  return [
    section(words.signIn(), words.signInLead(), [login(model), password(model), twofa(model)]),
    section(words.addresses(), words.addressesLead(), [trustedIps(model)]),
    section(words.apiAccess(), words.apiAccessLead(), [tokens(model)]),
    section(words.role(), words.roleLead(), [role(model), locale(model)]),
  ];
}

function section(title: string, lead: string, content: readonly Html[]): Html {
  if (content.every((each) => each === nothing)) return nothing;
  return html`<section part="section" aria-label=${title}>
    <div>
      <h2>${title}</h2>
      <p class="lead">${lead}</p>
    </div>
    <div class="stack">${content}</div>
  </section>`;
}

/** A field that the host's backend has. */
function shown(model: PanelModel, field: Field, render: (tag: InnerTags) => Html): Html {
  return model.capabilities.hidden.includes(field) ? nothing : render(model.tags);
}

function login(model: PanelModel): Html {
  const { settings, capabilities, context, saved, changed } = model;
  const unsaved = changed.includes('login') || changed.includes('password');
  const exists = saved.login !== '' && settings.facts.password.set;
  return shown(
    model,
    'login',
    (tag) => html`<${tag['reseller-login']}
      ${bindField(model, 'login')}
      .label=${words.fieldName('login')}
      .rules=${capabilities.loginRules}
      .logInAsModes=${capabilities.logInAs}
      .canLogInAs=${exists && !unsaved}
      .logInAsReason=${exists ? (unsaved ? loginWords.unsavedCredentials() : '') : loginWords.noCredentials()}
      .lastSignIn=${settings.facts.lastSignIn}
      .timeZone=${context.timeZone}
    ></${tag['reseller-login']}>`,
  );
}

function password(model: PanelModel): Html {
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

function twofa(model: PanelModel): Html {
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

function trustedIps(model: PanelModel): Html {
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

function tokens(model: PanelModel): Html {
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

function role(model: PanelModel): Html {
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

function locale(model: PanelModel): Html {
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
