/** What became of a file that was read: a theme, or what is wrong and where. Never half of it. */
import type { Theme } from './theme.ts';

export interface Fault {
  /** A line of CSS, or the way to a token. */
  readonly where: string;
  readonly reason: string;
}

export type Imported =
  | { readonly ok: true; readonly theme: Theme; readonly notes: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const longest = 200_000;

export function refused(where: string, reason: string): Imported {
  return { ok: false, faults: [{ where, reason }] };
}
