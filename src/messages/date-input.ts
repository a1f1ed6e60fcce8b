import { msg } from './words.ts';

export const calendar = () => msg('Calendar', { id: 'sc.date-input.calendar' });
export const today = () => msg('Today', { id: 'sc.date-input.today' });
