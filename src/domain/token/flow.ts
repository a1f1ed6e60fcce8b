/**
 * The dialogs around API tokens, as a pure model: which one stands open, and where each act leads.
 * The secret itself is never part of it; whoever holds it forgets it when the flow leaves `show` and `leave`.
 */
import type { TokenFacts } from './token.ts';

export type TokenFlow =
  | { readonly step: 'closed' }
  /** Asks for name and end. */
  | { readonly step: 'create' }
  /** One token per account: asks whether the new one may end the old. */
  | { readonly step: 'replace' }
  /** Shows the secret, once. `taken`: it was copied or downloaded. */
  | { readonly step: 'show'; readonly token: TokenFacts; readonly taken: boolean }
  /** Asks before closing on a secret that nobody took. */
  | { readonly step: 'leave'; readonly token: TokenFacts }
  /** Asks before a token is revoked. */
  | { readonly step: 'revoke'; readonly token: TokenFacts };

export type TokenAction =
  | { readonly type: 'create' | 'replace' | 'take' | 'stay' | 'discard' | 'close' | 'finish' }
  | { readonly type: 'show' | 'revoke'; readonly token: TokenFacts };

export const closedFlow: TokenFlow = Object.freeze({ step: 'closed' });

/** An act that a step does not know leaves it as it is. */
export function tokenFlow(flow: TokenFlow, action: TokenAction): TokenFlow {
  switch (flow.step) {
    case 'closed':
      return opened(flow, action);
    case 'create':
    case 'replace':
    case 'revoke':
      if (action.type === 'close' || action.type === 'finish') return closedFlow;
      return action.type === 'show' ? shown(action.token) : flow;
    case 'show':
      return fromShown(flow, action);
    case 'leave':
      if (action.type === 'discard' || action.type === 'finish') return closedFlow;
      return action.type === 'stay' || action.type === 'close' ? shown(flow.token) : flow;
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
    case 'show':
      return shown(action.token);
    default:
      return flow;
  }
}

function shown(token: TokenFacts): TokenFlow {
  return { step: 'show', token, taken: false };
}

function fromShown(flow: Extract<TokenFlow, { step: 'show' }>, { type }: TokenAction): TokenFlow {
  if (type === 'take') return { ...flow, taken: true };
  if (type === 'finish') return closedFlow;
  if (type !== 'close') return flow;
  return flow.taken ? closedFlow : { step: 'leave', token: flow.token };
}
