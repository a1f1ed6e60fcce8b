/**
 * A part of the library that a host switches on by importing an entry of its own. One place for all copies of our
 * modules on a page: the one-file bundle and the optional entry each bring theirs.
 */
export interface Provided<T> {
  /** Undefined until a host provides it. */
  readonly value: T | undefined;
  readonly provide: (value: T) => void;
  /** Told when it is provided after elements were painted, until `stop` is called. */
  readonly onProvided: (listener: () => void) => { readonly stop: () => void };
}

interface Slot {
  value: unknown;
  readonly listeners: Set<() => void>;
}

const slots = globalThis as unknown as Record<symbol, Slot | undefined>;

export function provided<T>(name: string): Provided<T> {
  const slot = (slots[Symbol.for(`self-care-elements.${name}`)] ??= {
    value: undefined,
    listeners: new Set(),
  });
  return {
    get value() {
      return slot.value as T | undefined;
    },
    provide(value) {
      slot.value = value;
      for (const listener of slot.listeners) listener();
    },
    onProvided(listener) {
      slot.listeners.add(listener);
      return { stop: () => slot.listeners.delete(listener) };
    },
  };
}
