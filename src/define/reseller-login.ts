import { ResellerLogin } from '../elements/reseller-login/reseller-login.ts';

ResellerLogin.define();

declare global {
  interface HTMLElementTagNameMap {
    'reseller-login': ResellerLogin;
  }
}
