import type { Problem } from '../result.ts';
import { effectiveTwofa, type InheritedTwofa, type TwofaMode } from './twofa.ts';

export interface TwofaContext {
  /** The mode that is saved. */
  readonly saved: TwofaMode;
  /** Null: the host does not tell, so that only the server can decide what "inherit" comes to. */
  readonly inherited: Pick<InheritedTwofa, 'value'> | null;
  /**
   * How long a password must be to stand without a second factor, where the one in force falls below; null
   * where it does not, or where a new one is judged by itself.
   */
  readonly passwordMinimum: number | null;
}

/** Switching it off leaves the password alone: it must be long enough for that (SP 800-63B-4, 3.1.1.2). */
export function checkTwofa(
  mode: TwofaMode,
  { saved, inherited, passwordMinimum }: TwofaContext,
): Problem<'twofa.password-too-weak-alone'> | null {
  if (passwordMinimum === null) return null;
  const isOn = asks(saved, inherited);
  const staysOn = asks(mode, inherited);
  return isOn && staysOn === false ? { code: 'twofa.password-too-weak-alone', min: passwordMinimum } : null;
}

function asks(mode: TwofaMode, inherited: TwofaContext['inherited']): boolean | undefined {
  return mode === 'inherit' && inherited === null
    ? undefined
    : effectiveTwofa(mode, inherited ?? { value: false });
}
