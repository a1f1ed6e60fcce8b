/** What is asked for when a token is made: its name and its end. */
import { fail, ok, type Result } from '../result.ts';

/** As in the contract; counted as text length, which is what the store bounds. */
export const maxTokenName = 255;

/** Days until a new token ends; null for never. The first choice shown is 90. */
export const expiryPresets = [30, 90, 365, null] as const;

const day = 24 * 60 * 60 * 1000;

/** The name without blanks at its ends. */
export function readTokenName(text: string): Result<string, 'value.missing' | 'token.name-too-long'> {
  const name = text.trim();
  if (name === '') return fail({ code: 'value.missing' });
  return name.length > maxTokenName
    ? fail({ code: 'token.name-too-long', max: maxTokenName, length: name.length })
    : ok(name);
}

/** The instant `days` from `now` (milliseconds since the epoch), as ISO text in UTC; null never ends. */
export function expiryAfter(days: number | null, now: number): string | null {
  return days === null ? null : new Date(now + days * day).toISOString();
}
