/** Roles as options of the list. */
import { isAboveLevel, type Role } from '../../domain/role/role.ts';
import * as words from '../../messages/role-picker.ts';
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';

export interface RoleOption extends ComboboxOption {
  readonly role: Role;
}

/** What of the editor and the host changes how a role is offered. */
export interface RoleView {
  readonly defaultRole: string | null;
  readonly editorLevel: number;
}

export function roleOption(role: Role, { defaultRole, editorLevel }: RoleView): RoleOption {
  const { id, name, group, description } = role;
  return {
    id,
    role,
    label: name,
    keywords: [id, group, description],
    ...(group && { group }),
    ...(description && { description }),
    ...(id === defaultRole && { badge: words.defaultRole() }),
    ...(isAboveLevel(role, editorLevel) && { locked: words.aboveLevel() }),
  };
}
