/** Asks `make` again only when an argument changed; keeps one answer and its arguments, no more. */
export function lastAnswer<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.answer;
    const answer = make(...args);
    last = { args, answer };
    return answer;
  };
}
