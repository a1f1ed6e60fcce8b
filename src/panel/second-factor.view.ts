/** Password and two-factor: what one of them may be depends on the other. */
import { html } from 'lit/static-html.js';
import type { Settings } from '../contract/settings.ts';
import { minimumLength } from '../domain/password/policy.ts';
import { effectiveTwofa } from '../domain/twofa/twofa.ts';
import type {
  RecoveryCodesRenewedEvent,
  TwofaDisabledEvent,
  TwofaEnrolledEvent,
  TwofaResetEvent,
} from '../elements/twofa-select/twofa-select.events.ts';
import * as words from '../messages/self-care-panel.ts';
import { bindField } from './bind-field.ts';
import type { PanelModel } from './panel-model.ts';
import { shown, type FieldView } from './shown-field.ts';

export function password(model: PanelModel): FieldView {
  const { settings, capabilities, context, draft } = model;
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
      .serviceName=${capabilities.serviceName ?? ''}
      .timeZone=${context.timeZone}
      .checksBreaches=${capabilities.breachCheck}
      .offersEndSessions=${capabilities.endSessions}
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
      .passwordMinimum=${passwordMinimum(model)}
      .resetOffered=${capabilities.twofaReset}
      .setupOffered=${capabilities.twofaSetup ?? false}
      .recoveryCodesOffered=${capabilities.recoveryCodes ?? false}
      .recoveryCodesLeft=${settings.facts.twofa.recoveryCodesLeft ?? null}
      .timeZone=${context.timeZone}
      @twofa-reset=${({ enrolment }: TwofaResetEvent) => {
        const { facts, ...rest } = withTwofaFacts(settings, { enrolment });
        model.onSettled({ ...rest, facts: { ...facts, openSessions: 0 } }); // as the question said
      }}
      @twofa-enrolled=${({ enrolment, recoveryCodesLeft }: TwofaEnrolledEvent) => {
        model.onSettled(
          withTwofaFacts(settings, {
            enrolment,
            ...(recoveryCodesLeft === null ? {} : { recoveryCodesLeft }),
          }),
        );
      }}
      @recovery-codes-renewed=${({ recoveryCodesLeft }: RecoveryCodesRenewedEvent) => {
        model.onSettled(withTwofaFacts(settings, { recoveryCodesLeft }));
      }}
      @twofa-disabled=${(event: TwofaDisabledEvent) => {
        model.onSettled(event.settings);
      }}
    ></${tag['twofa-select']}>`,
  );
}

/** They lie outside the version, so that the draft goes on as it is. */
function withTwofaFacts(settings: Settings, facts: Partial<Settings['facts']['twofa']>): Settings {
  return {
    ...settings,
    facts: { ...settings.facts, twofa: { ...settings.facts.twofa, ...facts } },
  };
}

/** What the password in force lacks to stand alone; a new one is judged by its own field. */
function passwordMinimum({ settings, capabilities, draft }: PanelModel): number | null {
  const { set, validWithout2fa } = settings.facts.password;
  if (!set || validWithout2fa || draft.password !== '') return null;
  return minimumLength(capabilities.passwordPolicy, false);
}
