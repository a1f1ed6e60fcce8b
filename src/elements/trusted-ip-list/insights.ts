/** What a list says about itself: asked at each render, answered anew only for another value. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  checkTrustedIps,
  isActive,
  type InheritedIpEntry,
  type TrustedIps,
} from '../../domain/network/entry-list.ts';
import { explainSteps, type Explanation } from '../../domain/network/explain.ts';
import { admissionWhenOn, lastEnd } from '../../domain/network/lock-out.ts';
import { finish } from '../../domain/steps.ts';
import type { AnyProblem } from '../../ui/form-element.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Slices } from '../../ui/slices.ts';
import { newId } from './new-id.ts';

type Inherited = readonly InheritedIpEntry[];

/** Up to here all is told at once; a longer list is painted first and explained in slices. */
const shortList = 500;

function isLong(value: TrustedIps | undefined): boolean {
  return value !== undefined && value.entries.length > shortList;
}

interface Told {
  readonly value: TrustedIps;
  readonly inherited: Inherited;
  /** Null while it is worked out for the first time. */
  readonly explanation: Explanation | null;
}

export class Insights implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slices: Slices;
  #told: Told | undefined;
  #isWorking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#slices = new Slices(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isWorking) this.#host.requestUpdate();
  }

  /** What was being worked out begins anew once the element is back. */
  hostDisconnected(): void {
    if (this.#isWorking) this.#told = undefined;
  }

  /** Null while a long list is explained for the first time; the host renders again then. */
  explain(value: TrustedIps, inherited: Inherited): Explanation | null {
    if (this.#told?.value === value && this.#told.inherited === inherited) return this.#told.explanation;
    const steps = explainSteps(value, inherited, Date.now(), newId);
    const told = (explanation: Explanation | null) => {
      this.#told = { value, inherited, explanation };
      return explanation;
    };
    this.#slices.stop();
    this.#isWorking = isLong(value);
    if (!this.#isWorking) return told(finish(steps));
    const done = (explanation: Explanation) => {
      this.#isWorking = false;
      told(explanation);
      this.#host.requestUpdate();
    };
    this.#slices.start(steps, done, 'later');
    // Of a long list that was changed a little, marks and sums of a moment ago do less harm than flicker; who gets
    // in is never of a moment ago.
    const before = isLong(this.#told?.value) ? this.#told?.explanation : null;
    return told(before ? { ...before, ask: admissionWhenOn(value, inherited) } : null);
  }

  /** At once, whatever the length: a form asks for it in the same task. */
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
