/** Two-factor mode of one account: own answer, or whatever its customer class says. */
export type TwofaMode = 'inherit' | 'yes' | 'no';

export const twofaModes = ['inherit', 'yes', 'no'] as const satisfies readonly TwofaMode[];

/** What the customer class gives, and its name, so that "inherit" can say what it resolves to and from where. */
export interface InheritedTwofa {
  readonly value: boolean;
  readonly source: string;
}

export type EnrolmentState = 'none' | 'pending' | 'active';

/** `pending`: two-factor is on, the next sign-in enrols. `since` is an ISO instant in UTC, set when `active`. */
export interface Enrolment {
  readonly state: EnrolmentState;
  readonly since: string | null;
}

/** Unknown values fall back to "as defined by the class", never to "no". */
export function toTwofaMode(value: unknown): TwofaMode {
  return value === 'yes' || value === 'no' ? value : 'inherit';
}

/** Whether sign-in asks for a one-time code. */
export function effectiveTwofa(mode: TwofaMode, inherited: Pick<InheritedTwofa, 'value'>): boolean {
  return mode === 'inherit' ? inherited.value : mode === 'yes';
}

/** What a mode comes to, and from where. */
export interface ResolvedTwofa {
  /** Whether sign-in asks for a code; null where only the class knows. */
  readonly asks: boolean | null;
  readonly from: 'account' | 'class';
  /** The name of the class, where that decides. */
  readonly source: string | null;
}

export function resolveTwofa(mode: TwofaMode, inherited: InheritedTwofa | null): ResolvedTwofa {
  return mode === 'inherit'
    ? { asks: inherited?.value ?? null, from: 'class', source: inherited?.source ?? null }
    : { asks: mode === 'yes', from: 'account', source: null };
}
