import './api-token-panel.ts';
import './locale-prefs.ts';
import './password-field.ts';
import './reseller-login.ts';
import './role-picker.ts';
import './trusted-ip-list.ts';
import './twofa-select.ts';
import { SelfCarePanel } from '../panel/self-care-panel.ts';

SelfCarePanel.define();

declare global {
  interface HTMLElementTagNameMap {
    'self-care-panel': SelfCarePanel;
  }
}
