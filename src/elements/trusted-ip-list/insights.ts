/** What a list says about itself: asked at each render, answered anew only for another value. */
import {
  checkTrustedIps,
  isActive,
  type InheritedIpEntry,
  type TrustedIps,
} from '../../domain/network/entry-list.ts';
import { markEntries, openedAddresses } from '../../domain/network/explain.ts';
import { admissionWhenOn, lastEnd } from '../../domain/network/lock-out.ts';
import { shortenEntries } from '../../domain/network/shorten.ts';
import type { AnyProblem } from '../../ui/form-element.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { newId } from './new-id.ts';

type Inherited = readonly InheritedIpEntry[];

export class Insights {
  readonly check = lastAnswer((value: TrustedIps) => checkTrustedIps(value, { now: Date.now() }));
  /** How many own entries count now. */
  readonly active = lastAnswer((value: TrustedIps) => {
    const now = Date.now();
    return value.entries.filter((entry) => isActive(entry, now)).length;
  });
  readonly marks = lastAnswer((value: TrustedIps, inherited: Inherited) =>
    markEntries(value.entries, inherited, Date.now()),
  );
  readonly opened = lastAnswer((value: TrustedIps, inherited: Inherited) =>
    openedAddresses(value.entries, inherited, Date.now()),
  );
  /** What could go without a change of who gets in. */
  readonly shortening = lastAnswer((value: TrustedIps) => shortenEntries(value.entries, Date.now(), newId));
  readonly lastEnd = lastAnswer((value: TrustedIps, inherited: Inherited) =>
    lastEnd(value, inherited, Date.now()),
  );
  readonly admission = lastAnswer((value: TrustedIps, inherited: Inherited) =>
    admissionWhenOn(value, inherited),
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
