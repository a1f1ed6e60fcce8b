/**
 * What the browser is told of a form control: its entry, its validity, its states. Each only when it differs from
 * what was told before, since every property that is set asks for all of it: a long list is not written out for
 * nobody nor twice, and an untouched field costs nothing.
 */
interface Validity {
  readonly flags: ValidityStateFlags;
  /** Empty when valid. */
  readonly message: string;
  readonly anchor: HTMLElement | undefined;
}

export class FormTruth<V> {
  readonly #internals: ElementInternals;
  #entry: { readonly form: HTMLFormElement; readonly value: V } | undefined;
  #validity: Validity = { flags: {}, message: '', anchor: undefined };

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** Where the browser points at, as it was told. */
  get anchor(): HTMLElement | undefined {
    return this.#validity.anchor;
  }

  /** @param write the form entry, and the state that the page keeps */
  tellValue(value: V, write: () => readonly [entry: string | null, state: string | null]): void {
    const { form } = this.#internals;
    if (!form || (this.#entry?.form === form && Object.is(this.#entry.value, value))) return;
    this.#entry = { form, value };
    this.#internals.setFormValue(...write());
  }

  tellValidity(validity: Validity): void {
    const before = this.#validity;
    const { flags, message, anchor } = validity;
    const same = flags.valueMissing === before.flags.valueMissing && anchor === before.anchor;
    if (same && message === before.message) return;
    this.#validity = validity;
    this.#internals.setValidity(flags, message, ...(message && anchor ? [anchor] : []));
  }

  tellState(state: string, on: boolean): void {
    const { states } = this.#internals;
    if (on !== states.has(state)) states[on ? 'add' : 'delete'](state);
  }
}
