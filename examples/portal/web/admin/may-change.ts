import { currentEditor } from './sign-in.ts';

/** The level from which editors change roles and classes; the server decides, the page only does not offer more. */
const changingLevel = 2;

export function mayChange(level = 0): boolean {
  return (currentEditor()?.level ?? 0) >= Math.max(level, changingLevel);
}
