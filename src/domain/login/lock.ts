/**
 * When a lock ends, in milliseconds since the epoch; null when none holds at `now`. Whoever is locked until
 * an instant may try again at that instant.
 */
export function lockEnd(lockedUntil: string | null | undefined, now: number): number | null {
  const end = Date.parse(lockedUntil ?? '');
  return end > now ? end : null;
}
