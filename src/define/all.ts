/** Registers every element under its own name. */
import './api-token-panel.ts';
import './locale-prefs.ts';
import './password-field.ts';
import './reseller-login.ts';
import './role-picker.ts';
import './self-care-panel.ts';
import './trusted-ip-list.ts';
import './twofa-select.ts';
