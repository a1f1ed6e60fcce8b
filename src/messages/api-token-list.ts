/** Finding tokens in a long list. */
import { str } from '@lit/localize';
import { formatNumber, msg } from './words.ts';

export const find = () => msg('Find a token', { id: 'sc.api-token-list.find' });
export const found = (count: number, all: number) =>
  msg(str`Shown: ${formatNumber(count)} of ${formatNumber(all)}`, { id: 'sc.api-token-list.found' });
export const noneFound = () => msg('No token matches', { id: 'sc.api-token-list.none-found' });
export const showAll = () => msg('Show all', { id: 'sc.api-token-list.show-all' });
