/**
 * Where a link of the host's may lead: an http(s) address, or one relative to the page. Undefined for
 * anything else: no `javascript:`, no `data:`.
 */
export function linkAddress(text: string): string | undefined {
  const base = document.baseURI;
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
