/** Said where somebody stopped waiting for the host: nobody here knows what became of the ask. */
import { msg } from './words.ts';

export const abandoned = () =>
  msg('You stopped waiting for the answer. What was asked may have been done all the same.', {
    id: 'sc.abandoned',
  });
