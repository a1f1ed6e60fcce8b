/** The list's past and future, which follow a value that was set from outside. */
import { sameTrustedIps, type TrustedIps } from '../../domain/network/entry-list.ts';
import {
  entryListState,
  reduce,
  type Ask,
  type Circumstances,
  type EntryListAction,
  type EntryListState,
} from '../../domain/network/entry-list-model.ts';

export type Outcome =
  | { readonly kind: 'changed'; readonly value: TrustedIps }
  | { readonly kind: 'asked'; readonly ask: Ask }
  | { readonly kind: 'nothing' };

export class History {
  #state: EntryListState | undefined;

  /** The state of this very value: a host that hands back an equal one (with new keys) keeps the past. */
  of(value: TrustedIps): EntryListState {
    const known = this.#state;
    if (known?.value === value) return known;
    this.#state = known && sameTrustedIps(known.value, value) ? { ...known, value } : entryListState(value);
    return this.#state;
  }

  act(value: TrustedIps, action: EntryListAction, circumstances: Circumstances): Outcome {
    const before = this.of(value);
    const { state, ask } = reduce(before, action, circumstances);
    if (ask) return { kind: 'asked', ask };
    if (state === before) return { kind: 'nothing' };
    this.#state = state;
    return { kind: 'changed', value: state.value };
  }
}
