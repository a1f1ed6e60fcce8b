import { PasswordField } from '../elements/password-field/password-field.ts';

PasswordField.define();

declare global {
  interface HTMLElementTagNameMap {
    'password-field': PasswordField;
  }
}
