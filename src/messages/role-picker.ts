import { str } from '@lit/localize';
import { formatNumber, isolate, msg } from './words.ts';

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
