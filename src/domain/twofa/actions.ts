/** What can happen to two-factor: by a person, by the host, by time; and what is asked of the host then. */
import type { StageAction } from './stage.ts';
import type { HostRefusal, TwofaFacts, TwofaState } from './state.ts';

export type TwofaAction =
  | StageAction
  /** A person begins an act. */
  | { readonly type: 'reset' | 'set-up' | 'renew-codes' }
  | { readonly type: 'confirm' }
  | { readonly type: 'type'; readonly code: string }
  | { readonly type: 'store'; readonly stored: boolean }
  /** Cancel, Escape, Done, Back. */
  | { readonly type: 'cancel' }
  /** Closes on recovery codes that nobody stored. */
  | { readonly type: 'discard' }
  /** The host did what it was asked; `shows`: what came with the answer, to be shown once. */
  | {
      readonly type: 'granted';
      readonly changes?: Partial<TwofaFacts & Pick<TwofaState, 'staged'>>;
      readonly shows?: 'key' | 'codes';
    }
  | { readonly type: 'refused'; readonly problem: HostRefusal | undefined }
  | { readonly type: 'failed'; readonly how: 'failed' | 'unanswered' }
  /** The time is over for which a lock holds, a secret is shown. */
  | { readonly type: 'unlock' | 'lapse' }
  /** The element is taken off the page. */
  | { readonly type: 'leave' }
  /** The host tells anew. */
  | { readonly type: 'facts'; readonly facts: TwofaFacts };

/** What only the host can do. */
export type TwofaAsk =
  | { readonly kind: 'reset' | 'setup' | 'codes' }
  | { readonly kind: 'confirm' | 'disable'; readonly code: string };
