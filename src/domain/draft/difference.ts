/** What differs between two drafts, part by part, for people to compare: before a save, or with what someone else saved. */
import type { LocalePrefs } from '../locale/locale.ts';
import type { TrustedIpEntry, TrustedIps } from '../network/entry-list.ts';
import { changedFields } from './draft.ts';
import type { Draft, Field } from './settings.ts';

/** Fields that decide who gets in, from where, and what may be done there. */
export const securityFields: readonly Field[] = [
  'login',
  'password',
  'mustChangePassword',
  'twofa',
  'trustedIps',
  'apiAccess',
  'role',
];

export interface EntriesDifference {
  readonly added: readonly TrustedIpEntry[];
  readonly removed: readonly TrustedIpEntry[];
  readonly changed: readonly { readonly from: TrustedIpEntry; readonly to: TrustedIpEntry }[];
  /** The same entries in another order. */
  readonly reordered: boolean;
}

/** One part of a field: of a password nothing is told but that there is a new one. */
export type Difference =
  | { readonly field: 'login'; readonly from: string; readonly to: string }
  | { readonly field: 'password' }
  | { readonly field: 'mustChangePassword' | 'apiAccess'; readonly from: boolean; readonly to: boolean }
  | { readonly field: 'twofa'; readonly from: Draft['twofa']; readonly to: Draft['twofa'] }
  | { readonly field: 'role'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'trustedIps'; readonly part: 'switch'; readonly from: boolean; readonly to: boolean }
  | ({ readonly field: 'trustedIps'; readonly part: 'entries' } & EntriesDifference)
  | {
      readonly field: 'locale';
      readonly part: keyof LocalePrefs;
      readonly from: string | null;
      readonly to: string | null;
    };

/** In the order of the panel; without `only`, of all fields. */
export function differences(from: Draft, to: Draft, only?: readonly Field[]): readonly Difference[] {
  return changedFields(from, to)
    .filter((field) => only?.includes(field) ?? true)
    .flatMap((field) => ofField(field, from, to));
}

function ofField(field: Field, from: Draft, to: Draft): readonly Difference[] {
  switch (field) {
    case 'password':
      return [{ field }];
    case 'trustedIps':
      return ofTrustedIps(from.trustedIps, to.trustedIps);
    case 'locale':
      return ofLocale(from.locale, to.locale);
    default:
      return [{ field, from: from[field], to: to[field] } as Difference];
  }
}

function ofTrustedIps(from: TrustedIps, to: TrustedIps): readonly Difference[] {
  const entries = entriesDifference(from.entries, to.entries);
  const { added, removed, changed, reordered } = entries;
  return [
    ...(from.enabled === to.enabled
      ? []
      : [{ field: 'trustedIps', part: 'switch', from: from.enabled, to: to.enabled } as const]),
    ...(reordered || added.length + removed.length + changed.length > 0
      ? [{ field: 'trustedIps', part: 'entries', ...entries } as const]
      : []),
  ];
}

/** An entry that was typed anew for the same network is the same one. */
export function entriesDifference(
  from: readonly TrustedIpEntry[],
  to: readonly TrustedIpEntry[],
): EntriesDifference {
  const byId = new Map(from.map((entry) => [entry.id, entry]));
  const byNetwork = new Map(from.map((entry) => [entry.network, entry]));
  const met = new Set<TrustedIpEntry>();
  const added: TrustedIpEntry[] = [];
  const changed: { from: TrustedIpEntry; to: TrustedIpEntry }[] = [];
  for (const entry of to) {
    const before = [byId.get(entry.id), byNetwork.get(entry.network)].find((each) => each && !met.has(each));
    if (!before) added.push(entry);
    else {
      met.add(before);
      if (!sameEntry(before, entry)) changed.push({ from: before, to: entry });
    }
  }
  const removed = from.filter((entry) => !met.has(entry));
  const isSameSet = added.length + removed.length + changed.length === 0;
  const reordered = isSameSet && from.some((entry, index) => entry.network !== to[index]?.network);
  return { added, removed, changed, reordered };
}

function sameEntry(a: TrustedIpEntry, b: TrustedIpEntry): boolean {
  return a.network === b.network && a.note === b.note && a.enabled === b.enabled && a.endsAt === b.endsAt;
}

function ofLocale(from: LocalePrefs, to: LocalePrefs): readonly Difference[] {
  const parts = Object.keys(to) as (keyof LocalePrefs)[];
  return parts
    .filter((part) => from[part] !== to[part])
    .map((part) => ({ field: 'locale', part, from: from[part], to: to[part] }));
}
