/** What the control alone can do: stage another mode. Switching off for good goes on in the model, with a code. */
import { checkTwofa } from './check-twofa.ts';
import type { TwofaState } from './state.ts';
import { switchTwofa } from './switch.ts';
import { toTwofaMode, type TwofaMode } from './twofa.ts';

export type StageAction =
  | { readonly type: 'choose'; readonly mode: TwofaMode }
  /** The two-state form was moved. */
  | { readonly type: 'switch'; readonly on: boolean };

/** `ask-code`: staging is not enough. */
export function stage(state: TwofaState, action: StageAction): TwofaState | 'ask-code' {
  if (action.type === 'choose') return staged(state, toTwofaMode(action.mode));
  const outcome = switchTwofa(action.on, state.saved, state.inherited ?? { value: false });
  if (outcome.kind === 'stage') return staged(state, outcome.mode);
  return checkTwofa('no', state) ? { ...state, notice: 'password-in-the-way' } : 'ask-code';
}

function staged(state: TwofaState, mode: TwofaMode): TwofaState {
  return { ...state, staged: mode, notice: null };
}
