import { currentLanguage } from '../shared/language.ts';
import { currentEditor } from './sign-in.ts';

/** An instant as the editor reads it: in the editor's zone, in the language of the interface. */
export function formatInstant(instant: string): string {
  const timeZone = currentEditor()?.timeZone ?? undefined;
  return new Intl.DateTimeFormat(`${currentLanguage()}-u-nu-latn`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  }).format(new Date(instant));
}
