/** The elements inside the panel, as the panel meets them in its root. */
import type { Field } from '../domain/draft/settings.ts';
import type { Role } from '../domain/role/role.ts';
import type { PasswordField } from '../elements/password-field/password-field.ts';
import type { RolePicker } from '../elements/role-picker/role-picker.ts';

interface Control extends HTMLElement {
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

type Root = HTMLElement | DocumentFragment;

/** Fields that cannot be saved as they are; the first of them says why. */
export function reportAll(root: Root): readonly Field[] {
  const controls = [...root.querySelectorAll<Control>('[data-field]')];
  const wrong = controls.filter((control) => control.willValidate && !control.checkValidity());
  wrong[0]?.reportValidity();
  return wrong.map(({ dataset }) => dataset['field'] as Field);
}

export function controlOf(root: Root, field: Field): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-field="${field}"]`);
}

/** Null where a host has put something else in its place. */
export function passwordField(root: Root): PasswordField | null {
  const field = controlOf(root, 'password');
  return field && 'hidePassword' in field ? (field as PasswordField) : null;
}

/** The name of a role: the saved one's, which the picker may not have been told yet, else as the picker knows it. */
export function roleName(root: Root, id: string, saved: Role | null): string {
  if (saved?.id === id) return saved.name;
  const picker = controlOf(root, 'role') as Partial<RolePicker> | null;
  return picker?.nameOf?.(id) ?? id;
}
