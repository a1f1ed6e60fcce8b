import { str } from '@lit/localize';
import { isolate, msg } from './words.ts';

export const label = () => msg('Language and formats', { id: 'sc.locale-prefs.label' });

export const timeZone = () => msg('Time zone', { id: 'sc.locale-prefs.time-zone' });
export const asProvider = (zone: string) =>
  zone
    ? msg(str`As the provider (${isolate(zone)})`, { id: 'sc.locale-prefs.as-provider-in' })
    : msg('As the provider', { id: 'sc.locale-prefs.as-provider' });

export const language = () => msg('Web interface language', { id: 'sc.locale-prefs.language' });
export const chooseLanguage = () => msg('Choose a language', { id: 'sc.locale-prefs.choose-language' });
export const notOffered = () => msg('not offered', { id: 'sc.locale-prefs.not-offered' });
export const unknownLanguage = () =>
  msg('This language is not offered. It stays as it is until you choose another one.', {
    id: 'sc.locale-prefs.unknown-language',
  });

export const output = () => msg('Output format', { id: 'sc.locale-prefs.output' });
export const outputHelp = () =>
  msg('How self-care shows dates and times.', { id: 'sc.locale-prefs.output-help' });
export const input = () => msg('Input format', { id: 'sc.locale-prefs.input' });
export const inputHelp = () =>
  msg('How self-care reads what is typed.', { id: 'sc.locale-prefs.input-help' });
export const date = () => msg('Date', { id: 'sc.locale-prefs.date' });
export const time = () => msg('Time', { id: 'sc.locale-prefs.time' });
export const dateTime = () => msg('Date and time', { id: 'sc.locale-prefs.date-time' });
