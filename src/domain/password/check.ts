/**
 * Which rules of a policy a password keeps. The checklist that a person watches and the check that
 * decides are one list of rules, judged by one function.
 */
import { fail, ok, type Problem, type Result } from '../result.ts';
import {
  characterClasses,
  countCodePoints,
  forbiddenCharacters,
  positionOf,
  positionOfClass,
} from './characters.ts';
import { isCommon, isDerivedFrom } from './likeness.ts';
import { minimumLength, passwordCeiling, type PasswordContext, type PasswordPolicy } from './policy.ts';
import type { PasswordRuleFacts } from './problems.ts';

/** One rule as data: the code that breaking it raises, and what it asks. */
export type PasswordRule<C extends keyof PasswordRuleFacts = keyof PasswordRuleFacts> = {
  [K in C]: { readonly code: K } & Readonly<PasswordRuleFacts[K]>;
}[C];

/** `checking`: not decided yet, because the blocklist has not loaded. It does not block. */
export type RuleState = 'met' | 'unmet' | 'checking';

export type PasswordProblem = Problem<
  keyof PasswordRuleFacts | 'password.unpaired-surrogate' | 'password.control-character'
>;

/** A password as the rules see it. */
interface ReadPassword {
  readonly text: string;
  /** In code points. */
  readonly length: number;
}

/** No canonical decomposition has more code points (UAX #15, maximum expansion): NFC shortens no further. */
const longestDecomposition = 4;

const unpairedSurrogate = /\p{Cs}/u;
/** Control characters, and the separators that end a line. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * Every rule that `text` breaks, with its facts, in the order of `passwordRules`; an empty list means
 * that it may be saved. The empty text stands for "unchanged" and is no problem. Text is compared and
 * counted in NFC, whole and with its case.
 */
export function checkPassword(
  text: string,
  policy: PasswordPolicy,
  context: PasswordContext,
): PasswordProblem[] {
  if (text === '') return [];
  const password = read(text, policy.length.max);
  const verdicts = passwordRules(policy, context).map((rule) => judge(rule, password, policy, context));
  return [...malformations(password), ...verdicts.filter((verdict) => typeof verdict === 'object')];
}

/** The rules of the policy that a person can be told beforehand, in the order to show them. */
export function passwordRules(policy: PasswordPolicy, context: PasswordContext): PasswordRule[] {
  const rules: PasswordRule[] = [
    { code: 'password.too-short', min: minimumLength(policy, context.twofa) },
    { code: 'password.too-long', max: policy.length.max },
  ];
  for (const name of characterClasses) {
    const wanted = policy.classes[name];
    if (wanted === 'must') rules.push({ code: 'password.class-missing', class: name });
    if (wanted === 'must-not') rules.push({ code: 'password.class-not-allowed', class: name });
  }
  if (policy.forbidden !== '')
    rules.push({ code: 'password.forbidden-character', forbidden: policy.forbidden });
  if (policy.notLogin) rules.push({ code: 'password.is-login' });
  if (policy.blocklist && context.serviceName?.trim()) rules.push({ code: 'password.is-service-name' });
  if (policy.blocklist) rules.push({ code: 'password.common' });
  return rules;
}

/** Each rule with its state for `text`; an empty text is judged like any other. */
export function passwordChecklist(
  text: string,
  policy: PasswordPolicy,
  context: PasswordContext,
): { readonly rule: PasswordRule; readonly state: RuleState }[] {
  const password = read(text, policy.length.max);
  return passwordRules(policy, context).map((rule) => {
    const verdict = judge(rule, password, policy, context);
    return { rule, state: typeof verdict === 'object' ? 'unmet' : verdict };
  });
}

/**
 * Whether a password that passed `checkPassword` is long enough to stand without a second factor. The
 * server keeps the answer beside the hash, because it decides later whether 2FA may be switched off.
 */
export function validWithout2fa(text: string, policy: PasswordPolicy): boolean {
  return read(text, policy.length.max).length >= minimumLength(policy, false);
}

/**
 * The text to hash and to verify: NFC (SP 800-63B-4, 3.1.1.2), nothing cut off, nothing replaced. `max`
 * counts code points; at sign-in it is the longest password that any policy of the host ever allowed.
 */
export function normalizePassword(
  text: string,
  max: number = passwordCeiling,
): Result<string, 'password.unpaired-surrogate' | 'password.too-long'> {
  const password = read(text, max);
  if (password.length > max) return fail({ code: 'password.too-long', max, length: password.length });
  const position = positionOf(password.text, unpairedSurrogate);
  return position < 0 ? ok(password.text) : fail({ code: 'password.unpaired-surrogate', position });
}

/** A text that stays over `max` in any form is left as it is: NFC takes seconds on long runs of marks. */
function read(text: string, max: number): ReadPassword {
  const length = countCodePoints(text);
  if (length > longestDecomposition * max) return { text, length };
  const normal = text.normalize('NFC');
  return { text: normal, length: countCodePoints(normal) };
}

function malformations({ text }: ReadPassword): PasswordProblem[] {
  const surrogate = positionOf(text, unpairedSurrogate);
  const controlled = positionOf(text, control);
  return [
    ...(surrogate < 0 ? [] : [{ code: 'password.unpaired-surrogate', position: surrogate } as const]),
    ...(controlled < 0 ? [] : [{ code: 'password.control-character', position: controlled } as const]),
  ];
}

type Verdict = Problem<keyof PasswordRuleFacts> | 'met' | 'checking';

function judge(
  rule: PasswordRule,
  { text, length }: ReadPassword,
  policy: PasswordPolicy,
  context: PasswordContext,
): Verdict {
  switch (rule.code) {
    case 'password.too-short':
      return length < rule.min ? { ...rule, length } : 'met';
    case 'password.too-long':
      return length > rule.max ? { ...rule, length } : 'met';
    case 'password.class-missing':
      return positionOfClass(text, rule.class) < 0 ? rule : 'met';
    case 'password.class-not-allowed':
      return refusedAt(positionOfClass(text, rule.class), rule);
    case 'password.forbidden-character':
      return refusedAt(positionOfAny(text, rule.forbidden), rule);
    case 'password.is-login':
      return resembles(text, length, context.login, policy) ? rule : 'met';
    case 'password.is-service-name':
      return namesService(text, length, context.serviceName ?? '', policy) ? rule : 'met';
    case 'password.common':
      if (!context.blocklist) return 'checking';
      return length <= policy.length.max && isCommon(text, context.blocklist) ? rule : 'met';
  }
}

function refusedAt<R extends PasswordRule>(
  position: number,
  rule: R,
): (R & { readonly position: number }) | 'met' {
  return position < 0 ? 'met' : { ...rule, position };
}

function positionOfAny(text: string, forbidden: string): number {
  const characters = new Set(forbiddenCharacters(forbidden));
  return Array.from(text).findIndex((character) => characters.has(character));
}

/** Texts beyond the maximum are refused for their length; comparing them would only cost time. */
function resembles(text: string, length: number, name: string, { length: { max } }: PasswordPolicy): boolean {
  return length <= max && name.length <= longestDecomposition * max && isDerivedFrom(text, name);
}

/** "Self-Care Portal" is also typed as one word. */
function namesService(text: string, length: number, name: string, policy: PasswordPolicy): boolean {
  const oneWord = name.replace(/[\p{P}\p{S}\p{Z}]/gu, '');
  return resembles(text, length, name, policy) || resembles(text, length, oneWord, policy);
}
