import { str } from '@lit/localize';
import type { Problem, ProblemFacts } from '../../domain/result.ts';
import { formatNumber, isolate, msg } from '../words.ts';

/** A problem of an address, a network or a list in words; undefined for codes of other areas. */
export function networkProblem(problem: Problem): string | undefined {
  return (
    spellingProblem(problem) ??
    ipv4Problem(problem) ??
    ipv6Problem(problem) ??
    networkOnlyProblem(problem) ??
    listProblem(problem)
  );
}

/** Ways of writing an address that are not ours. */
function spellingProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'network.too-long':
      return msg(str`Shorten it to length ${formatNumber(problem.max)} or less`, {
        id: 'sc.problem.network.too-long',
      });
    case 'network.space':
      return msg('Remove the blanks; a netmask stands behind a slash', { id: 'sc.problem.network.space' });
    case 'network.digits':
      return msg('Write it with the digits 0 to 9', { id: 'sc.problem.network.digits' });
    case 'network.zone':
      return msg('Remove the zone, from “%” on', { id: 'sc.problem.network.zone' });
    case 'network.port':
      return msg('Remove the port and the brackets', { id: 'sc.problem.network.port' });
    case 'network.number-form':
      return msg('Write four decimal numbers with dots between them', {
        id: 'sc.problem.network.number-form',
      });
    case 'network.leading-zero':
      return msg('Remove the leading zeros: some programs read them as octal', {
        id: 'sc.problem.network.leading-zero',
      });
    case 'network.short-form':
      return msg('Write all four numbers of the address', { id: 'sc.problem.network.short-form' });
    case 'network.name':
      return msg(str`“${isolate(problem.name)}” is a name. Enter its IP address.`, {
        id: 'sc.problem.network.name',
      });
    case 'network.character':
      return msg(str`“${isolate(problem.character)}” cannot stand in an address`, {
        id: 'sc.problem.network.character',
      });
    case 'network.slashes':
      return msg('Use one slash at most', { id: 'sc.problem.network.slashes' });
    default:
      return undefined;
  }
}

function ipv4Problem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'network.octet':
      return msg(str`“${isolate(problem.octet)}” is not a number from 0 to 255`, {
        id: 'sc.problem.network.octet',
      });
    case 'network.octets':
      return msg(str`An IPv4 address has four numbers. This one has ${formatNumber(problem.count)}.`, {
        id: 'sc.problem.network.octets',
      });
    case 'network.mask-gaps':
      return msg(
        str`“${isolate(problem.mask)}” is not a netmask: its one bits must come first. Use one like 255.255.255.0.`,
        { id: 'sc.problem.network.mask-gaps' },
      );
    case 'network.wildcard':
      return msg(
        str`“${isolate(problem.mask)}” is a wildcard mask. The netmask is ${isolate(problem.netmask)}.`,
        { id: 'sc.problem.network.wildcard' },
      );
    default:
      return undefined;
  }
}

function ipv6Problem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'network.group':
      return msg(str`“${isolate(problem.group)}” is not a group of one to four hexadecimal digits`, {
        id: 'sc.problem.network.group',
      });
    case 'network.groups':
      return groups(problem);
    case 'network.compression':
      return msg('Use “::” only once, and no single colon at either end', {
        id: 'sc.problem.network.compression',
      });
    case 'network.ipv6-netmask':
      return msg('Give an IPv6 network a prefix length, not a netmask', {
        id: 'sc.problem.network.ipv6-netmask',
      });
    case 'network.mapped-prefix':
      return msg('This is an IPv4 network written as IPv6: its prefix length must be 96 or more', {
        id: 'sc.problem.network.mapped-prefix',
      });
    default:
      return undefined;
  }
}

function groups({ count, compressed }: ProblemFacts['network.groups']): string {
  return compressed
    ? msg('Leave out “::” or a group: an IPv6 address has eight groups', {
        id: 'sc.problem.network.groups-compressed',
      })
    : msg(str`An IPv6 address has eight groups. This one has ${formatNumber(count)}.`, {
        id: 'sc.problem.network.groups',
      });
}

/** Parts that are right and do not fit together. */
function networkOnlyProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'network.prefix':
      return msg(
        str`“${isolate(problem.prefix)}” is not a prefix length. Use 0 to ${formatNumber(problem.max)}.`,
        { id: 'sc.problem.network.prefix' },
      );
    case 'network.host-bits':
      return msg(
        str`This address lies inside ${isolate(problem.network)}. Choose the network or the one address.`,
        { id: 'sc.problem.network.host-bits' },
      );
    case 'network.range':
      return msg('Enter one address or network here. A range is added above the list.', {
        id: 'sc.problem.network.range',
      });
    case 'network.range-order':
      return msg(
        str`This range ends before it begins. Swap ${isolate(problem.first)} and ${isolate(problem.last)}.`,
        { id: 'sc.problem.network.range-order' },
      );
    case 'network.range-families':
      return msg('Begin and end a range with the same family, IPv4 or IPv6', {
        id: 'sc.problem.network.range-families',
      });
    case 'network.address-only':
      return msg('Enter one address, not a network', { id: 'sc.problem.network.address-only' });
    default:
      return undefined;
  }
}

/** What keeps a list from being saved. */
function listProblem(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'network.not-canonical':
      return msg(str`Write it as ${isolate(problem.canonical)}`, { id: 'sc.problem.network.not-canonical' });
    case 'network.note-too-long':
      return msg(str`Shorten the note to length ${formatNumber(problem.max)} or less`, {
        id: 'sc.problem.network.note-too-long',
      });
    case 'network.ends-at':
      return msg(str`The end “${isolate(problem.endsAt)}” is not a date and time`, {
        id: 'sc.problem.network.ends-at',
      });
    case 'network.on-or-off':
      return msg(str`“${isolate(problem.text)}” is neither “true” nor “false”`, {
        id: 'sc.problem.network.on-or-off',
      });
    case 'network.json':
      return msg('No list of entries as JSON: it may be cut off. Export a list to see how one is written.', {
        id: 'sc.problem.network.json',
      });
    case 'network.too-many':
      return msg(
        str`Remove entries: ${formatNumber(problem.max)} are allowed, ${formatNumber(problem.count)} are here`,
        { id: 'sc.problem.network.too-many' },
      );
    case 'network.none-active':
      return msg('Nobody could sign in. Add an address that is on, or switch this off.', {
        id: 'sc.problem.network.none-active',
      });
    default:
      return undefined;
  }
}
