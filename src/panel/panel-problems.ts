/** The host's problems with a change set, sorted to the field that each is about. */
import type { HostProblem } from '../contract/problem.ts';
import { fields, type Field } from '../domain/draft/settings.ts';

const none: readonly HostProblem[] = [];

export class PanelProblems {
  #list: readonly HostProblem[] = none;
  #byField = new Map<Field, readonly HostProblem[]>();

  get list(): readonly HostProblem[] {
    return this.#list;
  }

  set list(problems: readonly HostProblem[]) {
    this.#list = problems;
    this.#byField = new Map(
      fields.map((field) => [
        field,
        problems
          .filter(({ path }) => path[0] === field)
          .map((problem) => ({ ...problem, path: problem.path.slice(1) })),
      ]),
    );
  }

  /** Paths relative to the field's value; the same array until the list is replaced. */
  of(field: Field): readonly HostProblem[] {
    const found = this.#byField.get(field);
    return found && found.length > 0 ? found : none;
  }

  /** Problems about no field: the account, the session, the request itself. */
  get general(): readonly HostProblem[] {
    return this.#list.filter(({ path }) => !fields.includes(path[0] as Field));
  }

  /** Fields with a problem. */
  get fields(): readonly Field[] {
    return fields.filter((field) => this.of(field).length > 0);
  }

  /** A person edits the field: its summary goes, the field itself decides what still stands at which path. */
  forget(field: Field): void {
    if (this.of(field).length === 0) return;
    this.#list = this.#list.filter(({ path }) => path[0] !== field);
  }

  has(code: string): boolean {
    return this.#list.some((problem) => problem.code === code);
  }
}
