import { LocalePrefs } from '../elements/locale-prefs/locale-prefs.ts';

LocalePrefs.define();

declare global {
  interface HTMLElementTagNameMap {
    'locale-prefs': LocalePrefs;
  }
}
