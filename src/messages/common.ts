/** Sentences that every element shares. */
import { str } from '@lit/localize';
import { isolate, msg } from './words.ts';

export const missing = () => msg('Fill in this field', { id: 'sc.common.missing' });
export const invalid = () => msg('This value is not accepted', { id: 'sc.common.invalid' });
export const tryAgain = () => msg('Try again', { id: 'sc.common.try-again' });
export const failed = () => msg('That did not work. Nothing was changed here.', { id: 'sc.common.failed' });
export const notConnected = () => msg('Not connected on this page', { id: 'sc.common.not-connected' });
export const cancel = () => msg('Cancel', { id: 'sc.common.cancel' });
export const close = () => msg('Close', { id: 'sc.common.close' });
export const copy = () => msg('Copy', { id: 'sc.common.copy' });
export const copied = () => msg('Copied', { id: 'sc.common.copied' });
export const copyByHand = () =>
  msg('Your browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.', {
    id: 'sc.common.copy-by-hand',
  });
export const working = () => msg('Working…', { id: 'sc.common.working' });
export const loading = () => msg('Loading…', { id: 'sc.common.loading' });
export const on = () => msg('on', { id: 'sc.common.on' });
export const off = () => msg('off', { id: 'sc.common.off' });
export const readonlyBecause = (reason: string) =>
  msg(str`Read-only: ${isolate(reason)}`, { id: 'sc.common.readonly-because' });
