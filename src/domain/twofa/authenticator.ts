/** What the authenticator app means under a mode that may not be saved yet. */
import type { Enrolment } from './twofa.ts';

/**
 * `none`: no app, none asked for · `next-sign-in`: the next sign-in sets one up · `active`: its code is
 * asked for · `idle`: set up, but not asked for.
 */
export type Authenticator = 'none' | 'next-sign-in' | 'active' | 'idle';

export function authenticatorUnder(asked: boolean, { state }: Pick<Enrolment, 'state'>): Authenticator {
  if (state === 'active') return asked ? 'active' : 'idle';
  return asked ? 'next-sign-in' : 'none';
}
