/** Thrown when too much costly work is already under way; answered as 429. */
export class Busy extends Error {
  readonly retryAfterSeconds = 1;

  constructor() {
    super('Too many password checks at once');
    this.name = 'Busy';
  }
}

export interface GateLimits {
  /** How many tasks run at once. */
  readonly running: number;
  /** How many more may wait for a place. */
  readonly waiting: number;
}

/** Runs tasks in order of arrival, a few at once; one too many is refused with `Busy`, at once. */
export function createGate(limits: GateLimits): <T>(task: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (task) => {
    if (running < limits.running) running += 1;
    else if (queue.length < limits.waiting) await new Promise<void>((go) => queue.push(go));
    else throw new Busy();
    try {
      return await task();
    } finally {
      // The place passes to the next in line without ever being free for a newcomer.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
