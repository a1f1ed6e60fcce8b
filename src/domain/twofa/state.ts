/** Two-factor of one account as an element shows it: what the host told, what is staged, which act is under way. */
import type { Path } from '../result.ts';
import type { Enrolment, InheritedTwofa, TwofaMode } from './twofa.ts';

/** What the host tells. */
export interface TwofaFacts {
  readonly saved: TwofaMode;
  /** Null where the host does not tell. */
  readonly inherited: InheritedTwofa | null;
  /** Null where the host does not tell. */
  readonly enrolment: Enrolment | null;
  /** Unused recovery codes; null where the host does not tell. */
  readonly codesLeft: number | null;
  /** Length that a password needs to stand alone, where the one in force falls below; else null. */
  readonly passwordMinimum: number | null;
}

export interface TwofaState extends TwofaFacts {
  /** What will be saved. */
  readonly staged: TwofaMode;
  readonly flow: TwofaFlow;
  /** What became of the last act; null when nothing is to be said. */
  readonly notice: TwofaNotice | null;
}

/**
 * `reset-`: forgetting the key · `setup-`: asking for a new key · `key-`: the key is shown and its code asked
 * for · `codes-`: new recovery codes · `off-`: switching off with a code.
 */
export type TwofaStep =
  | 'closed'
  | 'reset-asked'
  | 'reset-running'
  | 'reset-failed'
  | 'setup-running'
  | 'setup-failed'
  | 'key-shown'
  | 'key-confirming'
  | 'key-wrong'
  | 'key-locked'
  | 'key-failed'
  | 'codes-asked'
  | 'codes-running'
  | 'codes-failed'
  | 'codes-shown'
  | 'codes-leaving'
  | 'off-asked'
  | 'off-running'
  | 'off-wrong'
  | 'off-locked'
  | 'off-failed';

/** The act under way. Neither key nor recovery codes are part of it: who holds them forgets them at `closed`. */
export interface TwofaFlow {
  readonly step: TwofaStep;
  /** What was typed of a one-time code. */
  readonly code: string;
  /** Why the last try did not work. */
  readonly fault: TwofaFault | null;
  /** Until when no code is taken, in milliseconds since the epoch; null where nobody knows. */
  readonly lockedUntil: number | null;
  /** Somebody said that the recovery codes are stored. */
  readonly stored: boolean;
}

/** A problem as the host words it, by code, by text or by both. */
export interface HostRefusal {
  readonly path: Path;
  readonly code?: string | undefined;
  readonly text?: string | undefined;
  readonly [fact: string]: unknown;
}

export type TwofaFault =
  | { readonly kind: 'refused'; readonly problem: HostRefusal | undefined }
  /** An unexpected failure, or nobody who answers. */
  | { readonly kind: 'failed' | 'unanswered' };

export type TwofaNotice =
  | 'reset'
  | 'enrolled'
  | 'codes-renewed'
  | 'switched-off'
  /** Too short to stand alone: it cannot be switched off. */
  | 'password-in-the-way'
  /** Shown too long: hidden by itself. */
  | 'key-lapsed'
  | 'codes-lapsed'
  /** New facts of the host left the act without an object. */
  | 'superseded'
  /** Nobody waited for the answer: it may have been done or not. */
  | 'abandoned';

export const closedFlow: TwofaFlow = Object.freeze({
  step: 'closed',
  code: '',
  fault: null,
  lockedUntil: null,
  stored: false,
});

export function twofaState(facts: TwofaFacts, staged: TwofaMode = facts.saved): TwofaState {
  return { ...facts, staged, flow: closedFlow, notice: null };
}
