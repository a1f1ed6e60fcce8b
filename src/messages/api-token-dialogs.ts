/** The dialogs around API tokens, which come with them and not with the first load. */
import { str } from '@lit/localize';
import type { Problem } from '../domain/result.ts';
import { dateFormatProblem } from './problems/date-format.ts';
import { networkProblem } from './problems/network.ts';
import { formatInstant, formatNumber, formatSpan, isolate, msg, plural } from './words.ts';

/** What is wrong with what was typed here; undefined for codes of other areas. */
export const problem = (of: Problem): string | undefined => dateFormatProblem(of) ?? networkProblem(of);

// What can be done with a token

export const showValue = () => msg('Show', { id: 'sc.api-token-dialogs.show-value' });
export const hideValue = () => msg('Hide', { id: 'sc.api-token-dialogs.hide-value' });
export const copyValue = () => msg('Copy', { id: 'sc.api-token-dialogs.copy-value' });
export const valueOf = (name: string) =>
  msg(str`Value of “${isolate(name)}”`, { id: 'sc.api-token-dialogs.value-of' });
export const rename = () => msg('Rename', { id: 'sc.api-token-dialogs.rename' });
export const rotateMore = () => msg('Rotate…', { id: 'sc.api-token-dialogs.rotate-more' });
export const revokeMore = () => msg('Revoke…', { id: 'sc.api-token-dialogs.revoke-more' });
export const newName = () => msg('New name', { id: 'sc.api-token-dialogs.new-name' });
export const saveName = () => msg('Save name', { id: 'sc.api-token-dialogs.save-name' });

// Making one

export const createHeading = () => msg('Create an API token', { id: 'sc.api-token-dialogs.create-heading' });
export const name = () => msg('Name', { id: 'sc.api-token-dialogs.name' });
export const nameHelp = () =>
  msg('What it is for, such as CRM or switchboard.', { id: 'sc.api-token-dialogs.name-help' });
export const expiry = () => msg('Expires', { id: 'sc.api-token-dialogs.expiry' });
/** A choice of the list. */
export function afterDays(days: number | null): string {
  if (days === null) return msg('Never', { id: 'sc.api-token-dialogs.never' });
  const n = formatNumber(days);
  return plural(days, {
    zero: () => msg(str`After ${n} days`, { id: 'sc.api-token-dialogs.after-days.zero' }),
    one: () => msg(str`After ${n} day`, { id: 'sc.api-token-dialogs.after-days.one' }),
    two: () => msg(str`After ${n} days`, { id: 'sc.api-token-dialogs.after-days.two' }),
    few: () => msg(str`After ${n} days`, { id: 'sc.api-token-dialogs.after-days.few' }),
    many: () => msg(str`After ${n} days`, { id: 'sc.api-token-dialogs.after-days.many' }),
    other: () => msg(str`After ${n} days`, { id: 'sc.api-token-dialogs.after-days.other' }),
  });
}

export const onDay = () => msg('On a day…', { id: 'sc.api-token-dialogs.on-day' });
export const lastDay = () => msg('Last day', { id: 'sc.api-token-dialogs.last-day' });
export const lastDayHelp = (example: string) =>
  msg(str`It works until the end of that day. For example ${isolate(example)}.`, {
    id: 'sc.api-token-dialogs.last-day-help',
  });
export const expiresAt = (instant: string, timeZone: string | null) =>
  timeZone === null
    ? msg(str`On ${formatInstant(instant)}, your time.`, { id: 'sc.api-token-dialogs.expires-at' })
    : msg(str`On ${formatInstant(instant, timeZone)} (${isolate(timeZone)}).`, {
        id: 'sc.api-token-dialogs.expires-at-zone',
      });
export const neverExpires = () =>
  msg('It works until someone revokes it.', { id: 'sc.api-token-dialogs.never-expires' });
export const scopes = () => msg('It may', { id: 'sc.api-token-dialogs.scopes' });
export const scopesHelp = () =>
  msg('Choose only what the application needs.', { id: 'sc.api-token-dialogs.scopes-help' });
export const networks = () => msg('Only from these networks', { id: 'sc.api-token-dialogs.networks' });
export const networksHelp = () =>
  msg('One address or network a line, for example 203.0.113.0/24. Empty: from anywhere.', {
    id: 'sc.api-token-dialogs.networks-help',
  });
export const refusedNetwork = (text: string, why: string) =>
  msg(str`${isolate(text)}: ${why}`, { id: 'sc.api-token-dialogs.refused-network' });
export const moreRefused = (count: number) =>
  msg(str`Further lines to mend: ${formatNumber(count)}`, { id: 'sc.api-token-dialogs.more-refused' });
export const create = () => msg('Create token', { id: 'sc.api-token-dialogs.create' });
/** The name under which the only token of an account is kept. */
export const singleName = () => msg('API token', { id: 'sc.api-token-panel.single-name' });

// Replacing, rotating, revoking

export const replaceHeading = () => msg('Replace the token?', { id: 'sc.api-token-dialogs.replace-heading' });
export const replaceCauses = () =>
  msg('A new token is made and the present one stops working at once.', {
    id: 'sc.api-token-dialogs.replace-causes',
  });
export const replace = () => msg('Replace token', { id: 'sc.api-token-dialogs.replace' });

export const rotateHeading = (of: string) =>
  msg(str`Rotate “${isolate(of)}”?`, { id: 'sc.api-token-dialogs.rotate-heading' });
export const rotateCauses = () =>
  msg('A new token takes its place, with the same name, limits and end.', {
    id: 'sc.api-token-dialogs.rotate-causes',
  });
export const overlap = () => msg('The old token works', { id: 'sc.api-token-dialogs.overlap' });
export const overlapFor = (seconds: number) =>
  seconds === 0
    ? msg('no longer', { id: 'sc.api-token-dialogs.overlap-none' })
    : msg(str`for ${formatSpan(seconds)} more`, { id: 'sc.api-token-dialogs.overlap-for' });
export const overlapOnly = (seconds: number) =>
  seconds === 0
    ? msg('The old one stops working at once.', { id: 'sc.api-token-dialogs.overlap-only-none' })
    : msg(str`The old one works for ${formatSpan(seconds)} more.`, {
        id: 'sc.api-token-dialogs.overlap-only',
      });
export const rotate = () => msg('Rotate token', { id: 'sc.api-token-dialogs.rotate' });

export const revokeHeading = (of: string) =>
  msg(str`Revoke “${isolate(of)}”?`, { id: 'sc.api-token-dialogs.revoke-heading' });
export const revokeCauses = () =>
  msg('Applications that use it are refused from their next call on. This cannot be undone.', {
    id: 'sc.api-token-dialogs.revoke-causes',
  });
export const lastUsed = (instant: string, from: string | null, timeZone: string | null) =>
  from === null
    ? msg(str`Last used ${formatInstant(instant, timeZone)}.`, { id: 'sc.api-token-dialogs.last-used' })
    : msg(str`Last used ${formatInstant(instant, timeZone)} from ${isolate(from)}.`, {
        id: 'sc.api-token-dialogs.last-used-from',
      });
export const neverUsed = () => msg('It was never used.', { id: 'sc.api-token-dialogs.never-used' });
export const revoke = () => msg('Revoke token', { id: 'sc.api-token-dialogs.revoke' });

// Shown once

export const showHeading = () => msg('Copy the new token now', { id: 'sc.api-token-dialogs.show-heading' });
export const showOnce = () =>
  msg('It is shown this once. Store it where the application reads it.', {
    id: 'sc.api-token-dialogs.show-once',
  });
export const oldUntil = (instant: string, timeZone: string | null) =>
  msg(str`The old token works until ${formatInstant(instant, timeZone)}.`, {
    id: 'sc.api-token-dialogs.old-until',
  });
export const oldEnded = () => msg('The old token no longer works.', { id: 'sc.api-token-dialogs.old-ended' });
export const token = (of: string) => msg(str`Token “${isolate(of)}”`, { id: 'sc.api-token-dialogs.token' });
export const copyToken = () => msg('Copy token', { id: 'sc.api-token-dialogs.copy-token' });
export const download = () => msg('Download', { id: 'sc.api-token-dialogs.download' });
export const example = () => msg('Example', { id: 'sc.api-token-dialogs.example' });
export const exampleHelp = () =>
  msg('Login and token together open a session.', { id: 'sc.api-token-dialogs.example-help' });
export const copyExample = () => msg('Copy example', { id: 'sc.api-token-dialogs.copy-example' });
export const noLogin = () =>
  msg('There is no login yet. An application needs one beside the token.', {
    id: 'sc.api-token-dialogs.no-login',
  });
export const done = () => msg('Done', { id: 'sc.api-token-dialogs.done' });

export const leaveHeading = () =>
  msg('Close without storing the token?', { id: 'sc.api-token-dialogs.leave-heading' });
export const leaveCauses = (of: string) =>
  msg(str`“${isolate(of)}” was neither copied nor downloaded, and it cannot be shown again.`, {
    id: 'sc.api-token-dialogs.leave-causes',
  });
export const stay = () => msg('Back to the token', { id: 'sc.api-token-dialogs.stay' });
export const discard = () => msg('Close anyway', { id: 'sc.api-token-dialogs.discard' });

// How it ended

export const revokedNow = (of: string) =>
  msg(str`“${isolate(of)}” was revoked.`, { id: 'sc.api-token-panel.revoked-now' });
export const renamedNow = (of: string) =>
  msg(str`The name is now “${isolate(of)}”.`, { id: 'sc.api-token-dialogs.renamed-now' });
export const oldStays = () =>
  msg('The new token works, but the old one could not be ended and works too. Remove it.', {
    id: 'sc.api-token-panel.old-stays',
  });
export const secretLapsed = () =>
  msg('The new token is no longer shown. If nobody stored it, revoke it and make another.', {
    id: 'sc.api-token-panel.secret-lapsed',
  });
