/** Longest reason for logging in as someone, in UTF-16 code units as the contract counts. */
export const longestVisitReason = 255;

/**
 * A reason as it travels: one line, trimmed, within the limit, whole characters only, so that any audit
 * trail can store it.
 */
export function visitReason(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestVisitReason)
    .replace(/\p{Cs}/gu, '')
    .trimEnd();
}
