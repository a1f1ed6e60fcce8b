/** Roles as options of the list. There may be a hundred thousand: what nobody looks at is not made. */
import { isAboveLevel, type Role } from '../../domain/role/role.ts';
import * as words from '../../messages/role-picker.ts';
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';

/** What of the editor and the host changes how a role is offered. */
export interface RoleView {
  readonly defaultRole: string | null;
  readonly editorLevel: number;
}

export class RoleOption implements ComboboxOption {
  readonly role: Role;
  readonly #view: RoleView;

  constructor(role: Role, view: RoleView) {
    this.role = role;
    this.#view = view;
  }

  get id(): string {
    return this.role.id;
  }
  get label(): string {
    return this.role.name;
  }
  get keywords(): readonly string[] {
    const { id, group, description, type = '' } = this.role;
    return [id, group, description, type];
  }
  get group(): string {
    return this.role.group;
  }
  get description(): string {
    return this.role.description;
  }
  get detail(): string | undefined {
    return this.role.type;
  }
  get badge(): string | undefined {
    return this.id === this.#view.defaultRole ? words.defaultRole() : undefined;
  }
  get locked(): string | undefined {
    return isAboveLevel(this.role, this.#view.editorLevel) ? words.aboveLevel() : undefined;
  }
}
