/** Permissions and what changes, which come with them and not with the first load. */
import { str } from '@lit/localize';
import { formatList, formatNumber, isolate, msg } from './words.ts';

export const samePermissions = () =>
  msg('The same permissions as the saved role.', { id: 'sc.role-picker.same-permissions' });
export const gains = (labels: readonly string[]) =>
  msg(str`Gains: ${some(labels)}.`, { id: 'sc.role-picker.gains' });
export const losses = (labels: readonly string[]) =>
  msg(str`Loses: ${some(labels)}.`, { id: 'sc.role-picker.losses' });
export const gained = () => msg('gained', { id: 'sc.role-picker.gained' });
export const lost = () => msg('lost', { id: 'sc.role-picker.lost' });

/** Tabs, each with how many of its features it has. */
export const tabs = (counts: readonly (readonly [tab: string, features: number])[]) =>
  formatList(counts.map(([tab, features]) => `${isolate(tab)} (${formatNumber(features)})`));

const named = 3;

/** The first few by name, the rest as a number. */
function some(labels: readonly string[]): string {
  const rest = labels.length - named;
  const names = labels.map(isolate);
  if (rest <= 1) return formatList(names);
  const more = msg(str`${formatNumber(rest)} more`, { id: 'sc.role-picker.more' });
  return formatList([...names.slice(0, named), more]);
}
