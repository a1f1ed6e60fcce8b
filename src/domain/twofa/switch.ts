/** The two-state form of two-factor: what moving the switch means against what was saved. */
import { effectiveTwofa, type InheritedTwofa, type TwofaMode } from './twofa.ts';

export type SwitchOutcome =
  | { readonly kind: 'stage'; readonly mode: TwofaMode }
  /** Saved as on: switching it off acts at once, and only with a code. */
  | { readonly kind: 'ask-code' };

/** Going back to what was saved stages nothing new, so that "inherit" is not lost on the way. */
export function switchTwofa(
  on: boolean,
  saved: TwofaMode,
  inherited: Pick<InheritedTwofa, 'value'>,
): SwitchOutcome {
  const savedOn = effectiveTwofa(saved, inherited);
  if (on) return { kind: 'stage', mode: savedOn ? saved : 'yes' };
  return savedOn ? { kind: 'ask-code' } : { kind: 'stage', mode: saved };
}
