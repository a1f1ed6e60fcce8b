/** What a list says about itself: asked at each render, answered anew only for another value. */
import type { ReactiveControllerHost } from 'lit';
import {
  checkTrustedIps,
  isActive,
  type InheritedIpEntry,
  type TrustedIps,
} from '../../domain/network/entry-list.ts';
import { explainSteps, type Explanation } from '../../domain/network/explain.ts';
import { lastEnd } from '../../domain/network/lock-out.ts';
import { finish } from '../../domain/steps.ts';
import type { AnyProblem } from '../../ui/form-element.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Slices } from '../../ui/slices.ts';
import { newId } from './new-id.ts';

type Inherited = readonly InheritedIpEntry[];

/** Up to here all is told at once; a longer list is painted first and explained in slices. */
const shortList = 500;

interface Told {
  readonly value: TrustedIps;
  readonly inherited: Inherited;
  /** Null while it is worked out. */
  readonly explanation: Explanation | null;
}

export class Insights {
  readonly #host: ReactiveControllerHost;
  readonly #slices: Slices;
  #told: Told | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#slices = new Slices(host);
  }

  /** Null while it is worked out; the host renders again then. */
  explain(value: TrustedIps, inherited: Inherited): Explanation | null {
    if (this.#told?.value === value && this.#told.inherited === inherited) return this.#told.explanation;
    const steps = explainSteps(value, inherited, Date.now(), newId);
    this.#slices.stop();
    if (value.entries.length <= shortList) {
      this.#told = { value, inherited, explanation: finish(steps) };
      return this.#told.explanation;
    }
    this.#told = { value, inherited, explanation: null };
    const tell = (explanation: Explanation) => {
      this.#told = { value, inherited, explanation };
      this.#host.requestUpdate();
    };
    this.#slices.start(steps, tell, 'later');
    return null;
  }

  readonly check = lastAnswer((value: TrustedIps) => checkTrustedIps(value, { now: Date.now() }));
  /** How many own entries count now. */
  readonly active = lastAnswer((value: TrustedIps) => {
    const now = Date.now();
    return value.entries.filter((entry) => isActive(entry, now)).length;
  });
  readonly lastEnd = lastAnswer((value: TrustedIps, inherited: Inherited) =>
    lastEnd(value, inherited, Date.now()),
  );

  /** The first problem of each entry, by its index: the host's before our own. */
  readonly problemsByRow = lastAnswer(
    (hosts: readonly AnyProblem[], own: readonly AnyProblem[]): ReadonlyMap<number, AnyProblem> => {
      const byRow = new Map<number, AnyProblem>();
      for (const problem of [...hosts, ...own]) {
        const [list, index] = problem.path;
        if (list === 'entries' && typeof index === 'number' && !byRow.has(index)) byRow.set(index, problem);
      }
      return byRow;
    },
  );
}
