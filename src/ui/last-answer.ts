export interface LastAnswer<A extends readonly unknown[], R> {
  (...args: A): R;
  /** For arguments that must not be kept. */
  readonly forget: () => void;
}

/** Asks `make` again only when an argument changed; keeps one answer and its arguments, no more. */
export function lastAnswer<A extends readonly unknown[], R>(make: (...args: A) => R): LastAnswer<A, R> {
  let last: { readonly args: A; readonly answer: R } | undefined;
  const ask = (...args: A): R => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.answer;
    const answer = make(...args);
    last = { args, answer };
    return answer;
  };
  const forget = (): void => {
    last = undefined;
  };
  return Object.assign(ask, { forget });
}
