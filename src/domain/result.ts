/**
 * Value or problem: what every domain function answers instead of throwing for bad text.
 *
 * A problem is data: a code and its facts. `messages` turns it into a sentence; nothing in
 * the domain knows a language. Each area declares its codes in its own `problems.ts`; this
 * file joins them into the one union that the contract, the elements and hosts rely on.
 */
import type { DateFormatProblems } from './date-format/problems.ts';
import type { LocaleProblems } from './locale/problems.ts';
import type { LoginProblems } from './login/problems.ts';
import type { NetworkProblems } from './network/problems.ts';
import type { PasswordProblems } from './password/problems.ts';
import type { RoleProblems } from './role/problems.ts';
import type { TimeZoneProblems } from './time-zone/problems.ts';
import type { TokenProblems } from './token/problems.ts';
import type { TotpProblems } from './totp/problems.ts';
import type { TwofaProblems } from './twofa/problems.ts';

/** Codes that belong to no single area. */
export interface CommonProblems {
  /** A required value is missing. */
  'value.missing': object;
  /** The stored settings changed since they were read. */
  'version.conflict': object;
  /** The account is gone. */
  'account.gone': object;
  /** The editor's session ended or does not allow this. */
  'session.ended': object;
}

/** Every problem code with its facts. */
export interface ProblemFacts
  extends
    CommonProblems,
    LoginProblems,
    NetworkProblems,
    PasswordProblems,
    TotpProblems,
    TwofaProblems,
    TokenProblems,
    RoleProblems,
    TimeZoneProblems,
    DateFormatProblems,
    LocaleProblems {}

export type ProblemCode = keyof ProblemFacts;

/** A code and the facts that belong to it: `{code: 'login.too-long', max: 64, length: 70}`. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K } & Readonly<ProblemFacts[K]>;
}[C];

/** What a problem is about, relative to a value: `['entries', 17, 'network']`; `[]` is the value itself. */
export type Path = readonly (string | number)[];

/** A problem at a place inside a value. */
export type PlacedProblem<C extends ProblemCode = ProblemCode> = Problem<C> & { readonly path: Path };

export type Result<T, C extends ProblemCode = ProblemCode> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem<C> };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The failing half of a `Result`. */
export function fail<C extends ProblemCode>(
  problem: Problem<C>,
): { readonly ok: false; readonly problem: Problem<C> } {
  return { ok: false, problem };
}
