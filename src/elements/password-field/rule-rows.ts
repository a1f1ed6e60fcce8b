/** What the checklist says of a text: the rules of the policy, and the look among breached passwords. */
import { passwordChecklist } from '../../domain/password/check.ts';
import type { PasswordContext, PasswordPolicy } from '../../domain/password/policy.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/password-aids.ts';
import type { BreachVerdict } from './breach-check.ts';
import type { ChecklistRow } from './checklist.view.ts';

export interface JudgedText {
  readonly value: string;
  readonly policy: PasswordPolicy;
  readonly context: PasswordContext;
  /** The blocklist did not come: its rule is decided by the server. */
  readonly blocklistFailed: boolean;
}

export function ruleRows({ value, policy, context, blocklistFailed }: JudgedText): ChecklistRow[] {
  return passwordChecklist(value, policy, context).map(({ rule, state }) => {
    const text = words.rule(rule);
    if (value === '') return { text, state: 'open' };
    return state === 'checking' && blocklistFailed
      ? { text, state, note: words.checkedOnSave() }
      : { text, state };
  });
}

export function breachRow({ count, state }: BreachVerdict): ChecklistRow {
  const text = words.notBreached();
  if (count !== undefined) return { text, state: count > 0 ? 'unmet' : 'met' };
  switch (state) {
    case 'pending':
      return { text, state: 'checking' };
    case 'unanswered':
      return { text, state: 'checking', note: common.notConnected() };
    case 'refused':
    case 'failed':
      return { text, state: 'checking', note: words.checkedOnSave() };
    case 'idle':
      return { text, state: 'open' };
  }
}
