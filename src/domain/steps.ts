/** Long work in steps: yields the share that is done, from 0 to 1, and returns the result. */
export type Steps<T> = Generator<number, T>;

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
