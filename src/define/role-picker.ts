import { RolePicker } from '../elements/role-picker/role-picker.ts';

RolePicker.define();

declare global {
  interface HTMLElementTagNameMap {
    'role-picker': RolePicker;
  }
}
