import { codes as heading } from '../../messages/twofa-dialogs.ts';
import { activeLanguage } from '../../messages/words.ts';
import { printLines } from '../../ui/print.ts';

/** @param place inside the dialog: it goes with it, and its codes with it */
export function printCodes(codes: readonly string[], place: Element | null): void {
  if (place) printLines(place, { heading: heading(), lines: codes, language: activeLanguage() });
}
