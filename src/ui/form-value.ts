/** Hands each value once to the form that is there: a long list is not written out for nobody, nor twice. */
export class FormValue<V> {
  #given: { readonly form: HTMLFormElement; readonly value: V } | undefined;

  /** @param write the form entry, and the state that the page keeps */
  give(
    internals: ElementInternals,
    value: V,
    write: () => readonly [entry: string | null, state: string | null],
  ): void {
    const { form } = internals;
    if (!form || (this.#given?.form === form && Object.is(this.#given.value, value))) return;
    this.#given = { form, value };
    internals.setFormValue(...write());
  }
}
