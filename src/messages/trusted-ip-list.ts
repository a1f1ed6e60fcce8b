import { str } from '@lit/localize';
import type { RangeKind } from '../domain/network/range-kind.ts';
import { formatInstant, formatList, formatNumber, isolate, msg } from './words.ts';

export { networkProblem as problem } from './problems/network.ts';

export const label = () =>
  msg('Allow access only from trusted IP addresses', { id: 'sc.trusted-ip-list.label' });
export const helpOn = () =>
  msg('Sign-in from any other address is refused.', { id: 'sc.trusted-ip-list.help-on' });
export const helpOff = () =>
  msg('Off: sign-in is possible from every address. The list below is kept.', {
    id: 'sc.trusted-ip-list.help-off',
  });
export const table = () => msg('Trusted addresses', { id: 'sc.trusted-ip-list.table' });

/** How many addresses: in full up to a thousand billions, then as a power of two. */
export function count(size: bigint): string {
  if (size < 10n ** 12n) return formatNumber(size);
  const exponent = size.toString(2).length - 1;
  const raised = String(exponent).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
  return isolate(size === 1n << BigInt(exponent) ? `2${raised}` : `> 2${raised}`);
}

/** The first few, so that a wide range does not flood the line. */
export function shortList(networks: readonly string[]): string {
  const shown = formatList(networks.slice(0, 5).map(isolate));
  const further = networks.length - 5;
  return further > 0
    ? msg(str`${shown}; further: ${formatNumber(further)}`, { id: 'sc.trusted-ip-list.further' })
    : shown;
}

// Adding

export const addLabel = () => msg('Address, network or range', { id: 'sc.trusted-ip-list.add-label' });
export const addHelp = () =>
  msg(
    'For example 10.10.10.1, 192.168.192.0/24, 192.168.192.0/255.255.255.0 or 10.10.10.1–10.10.10.20. A note may follow “#”.',
    { id: 'sc.trusted-ip-list.add-help' },
  );
export const add = () => msg('Add', { id: 'sc.trusted-ip-list.add' });
export const oneAddress = (address: string) =>
  msg(str`One address: ${isolate(address)}`, { id: 'sc.trusted-ip-list.one-address' });
export const fromTo = (first: string, last: string, size: bigint) =>
  msg(str`${isolate(first)} – ${isolate(last)}, addresses: ${count(size)}`, {
    id: 'sc.trusted-ip-list.from-to',
  });
export const understoodAs = (networks: readonly string[], size: bigint) =>
  msg(str`Understood as ${shortList(networks)}; addresses: ${count(size)}`, {
    id: 'sc.trusted-ip-list.understood-as',
  });
export const use = (network: string, size: bigint) =>
  size === 1n
    ? msg(str`Use ${isolate(network)} only`, { id: 'sc.trusted-ip-list.use-one' })
    : msg(str`Use ${isolate(network)} (addresses: ${count(size)})`, { id: 'sc.trusted-ip-list.use' });
export const inListAlready = (network: string) =>
  msg(str`${isolate(network)} is in the list already`, { id: 'sc.trusted-ip-list.in-list-already' });
export const addsNothing = (network: string) =>
  msg(str`Covered by ${isolate(network)} already`, { id: 'sc.trusted-ip-list.adds-nothing' });

// The list

export const network = () => msg('Network', { id: 'sc.trusted-ip-list.network' });
export const addresses = () => msg('Addresses', { id: 'sc.trusted-ip-list.addresses' });
export const note = () => msg('Note', { id: 'sc.trusted-ip-list.note' });
export const on = () => msg('On', { id: 'sc.trusted-ip-list.on' });
export const actions = () => msg('Actions', { id: 'sc.trusted-ip-list.actions' });
export const empty = () =>
  msg('No addresses yet. Add the first one above.', { id: 'sc.trusted-ip-list.empty' });
export const emptyReadonly = () => msg('No addresses', { id: 'sc.trusted-ip-list.empty-readonly' });
export const edit = (network: string) =>
  msg(str`Edit ${isolate(network)}`, { id: 'sc.trusted-ip-list.edit' });
export const remove = (network: string) =>
  msg(str`Remove ${isolate(network)}`, { id: 'sc.trusted-ip-list.remove' });
export const done = () => msg('Done', { id: 'sc.trusted-ip-list.done' });
export const duplicate = () => msg('duplicate', { id: 'sc.trusted-ip-list.duplicate' });
export const coveredBy = (network: string) =>
  msg(str`covered by ${isolate(network)}`, { id: 'sc.trusted-ip-list.covered-by' });
export const givenBy = (source: string) =>
  msg(str`given by ${isolate(source)}`, { id: 'sc.trusted-ip-list.given-by' });
export const until = (instant: string, timeZone: string | null) =>
  msg(str`until ${formatInstant(instant, timeZone)}`, { id: 'sc.trusted-ip-list.until' });
export const ended = (instant: string, timeZone: string | null) =>
  msg(str`ended ${formatInstant(instant, timeZone)}`, { id: 'sc.trusted-ip-list.ended' });
export const badEntries = (count: number) =>
  msg(str`Entries to mend: ${formatNumber(count)}`, { id: 'sc.trusted-ip-list.bad-entries' });
export const find = () => msg('Find in the list', { id: 'sc.trusted-ip-list.find' });
export const found = (count: number, all: number) =>
  msg(str`Shown: ${formatNumber(count)} of ${formatNumber(all)}`, { id: 'sc.trusted-ip-list.found' });
export const noneFound = () => msg('No entry matches', { id: 'sc.trusted-ip-list.none-found' });
export const showAll = () => msg('Show all', { id: 'sc.trusted-ip-list.show-all' });
export const lastDay = () => msg('Last day', { id: 'sc.trusted-ip-list.last-day' });
export const lastDayHelp = () =>
  msg('With a last day the entry ends that evening. Without one it stays.', {
    id: 'sc.trusted-ip-list.last-day-help',
  });
const kinds: Readonly<Record<RangeKind, () => string>> = {
  private: () => msg('private', { id: 'sc.trusted-ip-list.kind.private' }),
  shared: () => msg('shared by a carrier', { id: 'sc.trusted-ip-list.kind.shared' }),
  documentation: () => msg('for documentation', { id: 'sc.trusted-ip-list.kind.documentation' }),
  loopback: () => msg('this machine', { id: 'sc.trusted-ip-list.kind.loopback' }),
  'link-local': () => msg('one link only', { id: 'sc.trusted-ip-list.kind.link-local' }),
  multicast: () => msg('multicast', { id: 'sc.trusted-ip-list.kind.multicast' }),
  reserved: () => msg('reserved', { id: 'sc.trusted-ip-list.kind.reserved' }),
};
export const kind = (of: RangeKind) => kinds[of]();
export const canBeShorter = (count: number) =>
  msg(str`Shorten by ${formatNumber(count)}…`, { id: 'sc.trusted-ip-list.can-be-shorter' });
export const show = () => msg('Show', { id: 'sc.trusted-ip-list.show' });
export const entryCount = (all: number, on: number) =>
  msg(str`Entries: ${formatNumber(all)}, on: ${formatNumber(on)}`, { id: 'sc.trusted-ip-list.entry-count' });
export const counting = () => msg('Counting addresses…', { id: 'sc.trusted-ip-list.counting' });
export const opened = (ipv4: bigint, ipv6: bigint) =>
  ipv6 === 0n
    ? msg(str`Opens IPv4 addresses: ${count(ipv4)}`, { id: 'sc.trusted-ip-list.opened' })
    : msg(str`Opens IPv4 addresses: ${count(ipv4)}, IPv6: ${count(ipv6)}`, {
        id: 'sc.trusted-ip-list.opened-both',
      });

// Acts

export const pasteMany = () => msg('Paste many…', { id: 'sc.trusted-ip-list.paste-many' });
export const exportList = () => msg('Export…', { id: 'sc.trusted-ip-list.export' });
export const undo = () => msg('Undo', { id: 'sc.trusted-ip-list.undo' });
export const redo = () => msg('Redo', { id: 'sc.trusted-ip-list.redo' });
export const added = (networks: readonly string[]) =>
  msg(str`Added: ${shortList(networks)}`, { id: 'sc.trusted-ip-list.added' });
export const removed = (network: string) =>
  msg(str`Removed: ${isolate(network)}`, { id: 'sc.trusted-ip-list.removed' });
export const changed = (network: string) =>
  msg(str`Changed: ${isolate(network)}`, { id: 'sc.trusted-ip-list.changed' });
export const shortened = (count: number) =>
  msg(str`Entries now: ${formatNumber(count)}. The same addresses are admitted.`, {
    id: 'sc.trusted-ip-list.shortened',
  });
export const undone = () => msg('Undone', { id: 'sc.trusted-ip-list.undone' });
export const redone = () => msg('Done again', { id: 'sc.trusted-ip-list.redone' });
export const dialogFailed = () =>
  msg('The dialog did not load. Try again, or load the page anew.', {
    id: 'sc.trusted-ip-list.dialog-failed',
  });

// Who gets in

export const test = () => msg('Test an address', { id: 'sc.trusted-ip-list.test' });
const kindsOfKnown = {
  'last-sign-in': () => msg('Last sign-in', { id: 'sc.trusted-ip-list.last-sign-in' }),
  'earlier-sign-in': () => msg('Earlier sign-in', { id: 'sc.trusted-ip-list.earlier-sign-in' }),
  'refused-sign-in': () => msg('Refused sign-in', { id: 'sc.trusted-ip-list.refused-sign-in' }),
} as const;
export const knownBy = (kind: keyof typeof kindsOfKnown) => kindsOfKnown[kind]();
export const nobodyAfter = (instant: string, timeZone: string | null) =>
  msg(str`Nobody can sign in after ${formatInstant(instant, timeZone)}: the last entry ends then.`, {
    id: 'sc.trusted-ip-list.nobody-after',
  });
export const yourAddress = () => msg('Your address', { id: 'sc.trusted-ip-list.your-address' });
export const seen = (label: string, address: string, at: string | null, timeZone: string | null) =>
  at === null
    ? msg(str`${isolate(label)}, ${isolate(address)}`, { id: 'sc.trusted-ip-list.seen' })
    : msg(str`${isolate(label)}, ${isolate(address)}, ${formatInstant(at, timeZone)}`, {
        id: 'sc.trusted-ip-list.seen-at',
      });
export const forecast = (seen: string, admission: string) =>
  msg(str`${seen}: ${admission}`, { id: 'sc.trusted-ip-list.forecast' });
export function admission(isOn: boolean, by: string | null): string {
  if (isOn) return by === null ? refused() : admittedBy(by);
  return by === null ? wouldBeRefused() : wouldBeAdmittedBy(by);
}
const admittedBy = (network: string) =>
  msg(str`admitted by ${isolate(network)}`, { id: 'sc.trusted-ip-list.admitted-by' });
const refused = () => msg('not admitted', { id: 'sc.trusted-ip-list.refused' });
const wouldBeAdmittedBy = (network: string) =>
  msg(str`admitted by ${isolate(network)} when the list is on`, {
    id: 'sc.trusted-ip-list.would-be-admitted-by',
  });
const wouldBeRefused = () =>
  msg('shut out when the list is on', { id: 'sc.trusted-ip-list.would-be-refused' });
export const allow = (address: string) =>
  msg(str`Allow ${isolate(address)}`, { id: 'sc.trusted-ip-list.allow' });
