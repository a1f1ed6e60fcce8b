/** Problems the host reported; each lives until the value at its path changes. */
import type { HostProblem } from '../contract/problem.ts';
import type { Path } from '../domain/result.ts';

export class HostProblems {
  list: readonly HostProblem[] = [];
  readonly #current: () => unknown;
  #seen = new Map<HostProblem, string>();

  constructor(current: () => unknown) {
    this.#current = current;
  }

  set(problems: readonly HostProblem[]): void {
    this.list = problems;
    this.#seen = new Map(problems.map((problem) => [problem, this.#at(problem.path)]));
  }

  valueChanged(): void {
    if (this.list.length === 0) return;
    this.list = this.list.filter((problem) => this.#seen.get(problem) === this.#at(problem.path));
    // What was seen may be a secret: nothing of it stays longer than its problem.
    for (const problem of this.#seen.keys()) if (!this.list.includes(problem)) this.#seen.delete(problem);
  }

  #at(path: Path): string {
    let value: unknown = this.#current();
    for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
    return JSON.stringify(value) ?? '';
  }
}
