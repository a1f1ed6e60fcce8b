/** Common ways of writing an address that are not ours, each turned into ours; other texts come back unchanged. */

/** `first-last`, `first - last`, with a hyphen or an en dash; null when it is not two parts. */
export function splitRange(text: string): [string, string] | null {
  const match = /^([^-–]*)[-–]([^-–]*)$/u.exec(text);
  return match === null ? null : [(match[1] ?? '').trim(), (match[2] ?? '').trim()];
}

/** No blanks at the ends or around the slash; `address netmask`, as routers print it, gets its slash. */
export function joinedBySlash(text: string): string {
  return text
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '/');
}

/** Full-width forms (by NFKC) and the two rows of Arabic digits become ASCII; other letters stay. */
export function asciiDigits(text: string): string {
  const digit = (character: string) => String((character.codePointAt(0) ?? 0) & 0xf);
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit)
    .replace(/[\uff0e\uff0f\uff10-\uff1a\uff21-\uff26\uff41-\uff46]/g, (character) =>
      character.normalize('NFKC'),
    );
}

/** `10.0.0.1:8080`, `[2001:db8::1]:443`, `[2001:db8::1]`. */
export function withoutPort(text: string): string {
  return text.replace(/^([\d.]+):\d{1,5}$/, '$1').replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1');
}

/** Hexadecimal octets, or one number for all 32 bits, as C's inet_aton reads them. */
export function decimalOctets(text: string): string {
  const [, address = '', rest = ''] = /^([\da-fx.]+)(\/.*)?$/i.exec(text) ?? [];
  const parts = address.split('.');
  if (!parts.every((part) => /^(0x[\da-f]{1,8}|\d{1,10})$/i.test(part))) return text;
  const [first = ''] = parts;
  const isOneNumber = parts.length === 1 && (/^0x/i.test(first) || Number(first) > 255);
  if (isOneNumber && Number(first) <= 0xffff_ffff) return dotted(Number(first)) + rest;
  return parts.map((part) => (/^0x/i.test(part) ? String(Number(part)) : part)).join('.') + rest;
}

/** In octets and prefix lengths; the groups of IPv6 may have them. */
export function withoutLeadingZeros(text: string): string {
  return text.replace(/(^(?!.*:)|[./]|:(?=\d+\.))0+(?=\d)/g, '$1');
}

/** `10.1` as 10.1.0.0/16, `10/8` as 10.0.0.0/8: the octets left out are the host part. */
export function fullOctets(text: string): string {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?(\/.*)?$/.exec(text);
  if (match === null) return text;
  const [, written = '', rest] = match;
  const count = written.split('.').length;
  return written + '.0'.repeat(4 - count) + (rest ?? `/${8 * count}`);
}

function dotted(word: number): string {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 255).join('.');
}
