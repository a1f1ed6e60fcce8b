/** All that the rules say about one text, in the shape the field shows. */
import { checkPassword, passwordChecklist } from '../../domain/password/check.ts';
import { estimateStrength } from '../../domain/password/entropy.ts';
import type { PasswordPolicy } from '../../domain/password/policy.ts';
import type { PlacedProblem } from '../../domain/result.ts';

export function judgePassword(
  text: string,
  policy: PasswordPolicy,
  login: string,
  twofa: boolean,
  blocklist: ReadonlySet<string> | undefined,
) {
  const context = { login, twofa, blocklist };
  return {
    problems: checkPassword(text, policy, context).map((problem): PlacedProblem => ({
      ...problem,
      path: [],
    })),
    rules: passwordChecklist(text, policy, context),
    // What lies beyond the longest password cannot be saved: it adds no strength, only time.
    strength: text === '' ? null : estimateStrength(text.slice(0, policy.length.max), blocklist),
  };
}

export type Judgement = ReturnType<typeof judgePassword>;
