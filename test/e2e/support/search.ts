/** Looking for a secret as it stands, and as common encodings would write it. */
import assert from 'node:assert/strict';

/** Each is long enough that none is met by chance. */
export function writings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const markup = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...new Set([
      secret,
      json,
      JSON.stringify(json).slice(1, -1),
      markup,
      markup.replaceAll('"', '&quot;'),
      encodeURIComponent(secret),
      encodeURI(secret),
      new URLSearchParams({ s: secret }).toString().slice(2),
      [...secret].reverse().join(''),
      Buffer.from(secret).toString('hex'),
      ...[0, 1, 2].map((shift) => inBase64(secret, shift)),
    ]),
  ];
}

/** What of it does not depend on the text around it, when it begins at that place of three bytes. */
function inBase64(secret: string, shift: number): string {
  const encoded = Buffer.from(' '.repeat(shift) + secret).toString('base64');
  return encoded.slice(shift === 0 ? 0 : 4, -4);
}

/** Names the places in which one of the secrets stands, in whatever writing. */
export function places(
  texts: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => writings(secret).some((writing) => text.includes(writing)))
      .map(([name]) => `${name} in ${place}`),
  );
}

export function assertNowhere(
  texts: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): void {
  assert.deepEqual(places(texts, secrets), []);
}
