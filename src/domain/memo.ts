/**
 * Remembers what `make` answered for a text, for at most `limit` texts; the oldest goes first, so that texts
 * from outside cannot fill the memory.
 */
export function memo<T>(make: (text: string) => T, limit: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const hit = known.get(text);
    if (hit) return hit.value;
    const value = make(text);
    const [oldest] = known.keys();
    if (known.size >= limit && oldest !== undefined) known.delete(oldest);
    known.set(text, { value });
    return value;
  };
}
