import { refused } from '../http/refusal.ts';

const recentMs = 15 * 60_000;

/**
 * What touches a second factor asks for a sign-in of the last quarter of an hour: whoever took over a
 * running session must not take over the account with it (ASVS 7.5.1). Both sites then show the sign-in
 * over the page and ask once more.
 */
export function requireRecent(signedInAt: Date, now: Date): void {
  if (now.getTime() - signedInAt.getTime() > recentMs) throw refused(401, 'session.too-old');
}
