/** What a change set changes, in words: to be reviewed before it is saved, or compared with another one. */
import { str } from '@lit/localize';
import type { LocalePrefs } from '../domain/locale/locale.ts';
import type { TrustedIpEntry } from '../domain/network/entry-list.ts';
import type { TwofaMode } from '../domain/twofa/twofa.ts';
import * as common from './common.ts';
import * as localeWords from './locale-prefs.ts';
import * as twofaWords from './twofa-select.ts';
import { until } from './trusted-ip-list.ts';
import { formatNumber, isolate, msg } from './words.ts';

export { fieldName, leaveQuestion, trustedOnly } from './self-care-panel.ts';

export const heading = () => msg('Review changes', { id: 'sc.panel-changes.heading' });
export const lead = () =>
  msg('These decide who gets in, and what may be done there. Nothing is saved yet.', {
    id: 'sc.panel-changes.lead',
  });
export const saveChanges = () => msg('Save changes', { id: 'sc.panel-changes.save' });
export const back = () => msg('Back', { id: 'sc.panel-changes.back' });

export const leaveCauses = () => msg('What is not saved is lost.', { id: 'sc.panel-changes.leave-causes' });
export const stay = () => msg('Stay', { id: 'sc.panel-changes.stay' });
export const leave = () => msg('Leave without saving', { id: 'sc.panel-changes.leave' });

export const saved = () => msg('Saved', { id: 'sc.panel-changes.saved' });
export const becomes = () => msg('New', { id: 'sc.panel-changes.new' });
export const theirs = () => msg('Theirs', { id: 'sc.panel-changes.theirs' });
export const mine = () => msg('Mine', { id: 'sc.panel-changes.mine' });

export const newPassword = () => msg('a new password', { id: 'sc.panel-changes.new-password' });
export const endsSessions = () =>
  msg('Open sessions of this account end.', { id: 'sc.panel-changes.ends-sessions' });
export const none = () => msg('none', { id: 'sc.panel-changes.none' });
export const isOn = (on: boolean) => (on ? common.on() : common.off());
export const mode = (of: TwofaMode) =>
  ({ inherit: twofaWords.inherit, yes: twofaWords.yes, no: twofaWords.no })[of]();

export const added = () => msg('Added', { id: 'sc.panel-changes.added' });
export const removed = () => msg('Removed', { id: 'sc.panel-changes.removed' });
export const changed = () => msg('Changed', { id: 'sc.panel-changes.changed' });
export const reordered = () => msg('in another order', { id: 'sc.panel-changes.reordered' });
export const more = (count: number) =>
  msg(str`and ${formatNumber(count)} more`, { id: 'sc.panel-changes.more' });

/** An address with what else is said of it. */
export function entry({ network, note, enabled, endsAt }: TrustedIpEntry, timeZone: string | null): string {
  return [
    isolate(network),
    ...(note ? [isolate(note)] : []),
    ...(enabled ? [] : [msg('off', { id: 'sc.panel-changes.entry-off' })]),
    ...(endsAt === null ? [] : [until(endsAt, timeZone)]),
  ].join(' · ');
}

export function localePart(part: keyof LocalePrefs): string {
  switch (part) {
    case 'timeZone':
      return localeWords.timeZone();
    case 'language':
      return localeWords.language();
    case 'dialect':
      return msg('Kind of format', { id: 'sc.panel-changes.dialect' });
    case 'outputDate':
    case 'outputTime':
    case 'outputDateTime':
      return `${localeWords.output()}: ${formatOf(part)}`;
    case 'inputDate':
    case 'inputTime':
      return `${localeWords.input()}: ${formatOf(part)}`;
  }
}

function formatOf(part: keyof LocalePrefs): string {
  if (part.endsWith('DateTime')) return localeWords.dateTime();
  return part.endsWith('Date') ? localeWords.date() : localeWords.time();
}

/** @param provider what null stands for; empty where the host does not tell */
export const localeValue = (part: keyof LocalePrefs, value: string | null, provider: string) =>
  value === null && part === 'timeZone' ? localeWords.asProvider(provider) : (value ?? '');
