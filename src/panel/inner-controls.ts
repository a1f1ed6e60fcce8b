/** The elements inside the panel, as the panel meets them in its root. */
import type { Field } from '../domain/draft/settings.ts';
import type { PasswordField } from '../elements/password-field/password-field.ts';
import type { RolePicker } from '../elements/role-picker/role-picker.ts';

export interface Control extends HTMLElement {
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

type Root = HTMLElement | DocumentFragment;

/** Whether all can be saved; if not, the first that cannot says why. */
export function reportAll(root: Root): boolean {
  const controls = [...root.querySelectorAll<Control>('[data-field]')];
  const wrong = controls.filter((control) => control.willValidate && !control.checkValidity());
  wrong[0]?.reportValidity();
  return wrong.length === 0;
}

export function controlOf(root: Root, field: Field): Control | null {
  return root.querySelector<Control>(`[data-field="${field}"]`);
}

/** Null where a host has put something else in its place. */
export function passwordField(root: Root): PasswordField | null {
  const field = controlOf(root, 'password');
  return field && 'hidePassword' in field ? (field as unknown as PasswordField) : null;
}

/** The name of a role as the picker knows it; else its id. */
export function roleName(root: Root, id: string): string {
  const picker = controlOf(root, 'role') as unknown as Partial<RolePicker> | null;
  return picker?.nameOf?.(id) ?? id;
}
