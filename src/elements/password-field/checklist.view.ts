/** The rules of the policy, each with its state for what is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PasswordRule, RuleState } from '../../domain/password/check.ts';
import * as words from '../../messages/password-aids.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface ChecklistParts {
  readonly id: string;
  readonly rules: readonly { readonly rule: PasswordRule; readonly state: RuleState }[];
  /** Nothing is typed yet: no rule is called met or not. */
  readonly untouched: boolean;
  /** Whether broken rules are shown as problems already. */
  readonly strict: boolean;
  /** The blocklist did not come: its rule is decided by the server. */
  readonly blocklistFailed: boolean;
}

const marks: Readonly<Record<RuleState, string>> = {
  met: icons.check,
  unmet: icons.dot,
  checking: icons.refresh,
};

export function checklist(parts: ChecklistParts): TemplateResult {
  return html`<ul class="rules" id=${parts.id} part="rules" aria-label=${words.rules()}>
    ${parts.rules.map(({ rule, state }) => renderRule(words.rule(rule), state, parts))}
  </ul>`;
}

function renderRule(text: string, state: RuleState, parts: ChecklistParts): TemplateResult {
  if (parts.untouched) return html`<li class="rule">${icon(icons.dot)}<span>${text}</span></li>`;
  const broken = state === 'unmet' && parts.strict;
  return html`<li class="rule ${broken ? 'broken' : state}">
    ${icon(broken ? icons.close : marks[state])}<span>${text}${renderState(state, parts)}</span>
  </li>`;
}

function renderState(state: RuleState, { blocklistFailed }: ChecklistParts): unknown {
  switch (state) {
    case 'met':
      return html`<span class="visually-hidden">: ${words.met()}</span>`;
    case 'unmet':
      return html`<span class="visually-hidden">: ${words.unmet()}</span>`;
    case 'checking':
      return html`: ${blocklistFailed ? words.checkedOnSave() : words.checking()}`;
    default:
      return nothing;
  }
}
