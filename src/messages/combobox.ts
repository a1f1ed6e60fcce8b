import { str } from '@lit/localize';
import { formatNumber, isolate, msg } from './words.ts';

export const showOptions = () => msg('Show options', { id: 'sc.combobox.show-options' });
export const noMatch = (text: string) =>
  msg(str`No match for “${isolate(text)}”`, { id: 'sc.combobox.no-match' });
export const noOptions = () => msg('Nothing to choose from', { id: 'sc.combobox.no-options' });
export const optionCount = (count: number) =>
  msg(str`Options: ${formatNumber(count)}`, { id: 'sc.combobox.option-count' });
export const loadFailed = () => msg('The list did not load.', { id: 'sc.combobox.load-failed' });
