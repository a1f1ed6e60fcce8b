/**
 * The dialogs around API tokens, as a pure model: which one stands open, and where each act leads.
 * The secret itself is never part of it; whoever holds it forgets it when the flow leaves `show` and `leave`.
 */
import type { TokenFacts } from './token.ts';

export type TokenFlow =
  | { readonly step: 'closed' }
  /** Asks for name, end and limits. */
  | { readonly step: 'create' }
  /** One token per account: asks whether the new one may end the old. */
  | { readonly step: 'replace' }
  | ShownStep
  /** Asks before closing on a secret that nobody took. */
  | { readonly step: 'leave'; readonly token: TokenFacts; readonly replaced: TokenFacts | null }
  /** Asks before a token gets a successor, and for how many seconds the old one goes on. */
  | { readonly step: 'rotate'; readonly token: TokenFacts; readonly overlap: number }
  /** Asks before a token is revoked. */
  | { readonly step: 'revoke'; readonly token: TokenFacts };

/** Shows the secret, once. `taken`: it was copied or downloaded; `replaced`: the one whose successor it is. */
interface ShownStep {
  readonly step: 'show';
  readonly token: TokenFacts;
  readonly replaced: TokenFacts | null;
  readonly taken: boolean;
}

export type TokenAction =
  | { readonly type: 'create' | 'replace' | 'take' | 'stay' | 'discard' | 'close' | 'finish' }
  | { readonly type: 'revoke'; readonly token: TokenFacts }
  | { readonly type: 'show'; readonly token: TokenFacts; readonly replaced?: TokenFacts }
  | { readonly type: 'rotate'; readonly token: TokenFacts; readonly overlap: number }
  | { readonly type: 'overlap'; readonly overlap: number };

export const closedFlow: TokenFlow = Object.freeze({ step: 'closed' });

/** An act that a step does not know leaves it as it is. */
export function tokenFlow(flow: TokenFlow, action: TokenAction): TokenFlow {
  switch (flow.step) {
    case 'closed':
      return opened(flow, action);
    case 'create':
    case 'replace':
    case 'rotate':
    case 'revoke':
      return asked(flow, action);
    case 'show':
      return fromShown(flow, action);
    case 'leave':
      if (action.type === 'discard' || action.type === 'finish') return closedFlow;
      return action.type === 'stay' || action.type === 'close'
        ? { ...flow, step: 'show', taken: false }
        : flow;
  }
}

/** Whether the secret is still wanted. */
export function holdsSecret({ step }: TokenFlow): boolean {
  return step === 'show' || step === 'leave';
}

function opened(flow: TokenFlow, action: TokenAction): TokenFlow {
  switch (action.type) {
    case 'create':
    case 'replace':
      return { step: action.type };
    case 'revoke':
      return { step: 'revoke', token: action.token };
    case 'rotate':
      return { step: 'rotate', token: action.token, overlap: action.overlap };
    case 'show':
      return shown(action);
    default:
      return flow;
  }
}

function asked(flow: TokenFlow, action: TokenAction): TokenFlow {
  if (action.type === 'close' || action.type === 'finish') return closedFlow;
  if (action.type === 'overlap' && flow.step === 'rotate') return { ...flow, overlap: action.overlap };
  return action.type === 'show' ? shown(action) : flow;
}

function shown({ token, replaced }: Extract<TokenAction, { type: 'show' }>): TokenFlow {
  return { step: 'show', token, replaced: replaced ?? null, taken: false };
}

function fromShown(flow: ShownStep, { type }: TokenAction): TokenFlow {
  if (type === 'take') return { ...flow, taken: true };
  if (type === 'finish') return closedFlow;
  if (type !== 'close') return flow;
  return flow.taken ? closedFlow : { step: 'leave', token: flow.token, replaced: flow.replaced };
}
