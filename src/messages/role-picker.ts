import { str } from '@lit/localize';
import { formatList, formatNumber, isolate, msg } from './words.ts';

export { roleProblem as problem } from './problems/role.ts';
export { loadFailed } from './combobox.ts';

export const noRole = () => msg('No role', { id: 'sc.role-picker.no-role' });
export const unknownRole = (id: string) =>
  msg(str`Unknown role (${isolate(id)})`, { id: 'sc.role-picker.unknown-role' });
export const unknownHelp = () =>
  msg('This role no longer exists. It stays until you choose another one.', {
    id: 'sc.role-picker.unknown-help',
  });
export const defaultRole = () => msg('default', { id: 'sc.role-picker.default-role' });
export const aboveLevel = () => msg('Above your level', { id: 'sc.role-picker.above-level' });
export const createRole = () => msg('Create a role', { id: 'sc.role-picker.create-role' });

export const permissionCount = (count: number) =>
  msg(str`Permissions: ${formatNumber(count)}`, { id: 'sc.role-picker.permission-count' });
export const samePermissions = () =>
  msg('The same permissions as the saved role.', { id: 'sc.role-picker.same-permissions' });
export const gains = (labels: readonly string[]) =>
  msg(str`Gains: ${some(labels)}.`, { id: 'sc.role-picker.gains' });
export const losses = (labels: readonly string[]) =>
  msg(str`Loses: ${some(labels)}.`, { id: 'sc.role-picker.losses' });
export const gained = () => msg('gained', { id: 'sc.role-picker.gained' });
export const lost = () => msg('lost', { id: 'sc.role-picker.lost' });

const named = 3;

/** The first few by name, the rest as a number. */
function some(labels: readonly string[]): string {
  if (labels.length === 0) return msg('nothing', { id: 'sc.role-picker.nothing' });
  const rest = labels.length - named;
  const names = labels.map(isolate);
  if (rest <= 1) return formatList(names);
  const more = msg(str`${formatNumber(rest)} more`, { id: 'sc.role-picker.more' });
  return formatList([...names.slice(0, named), more]);
}
