/**
 * `self-care-elements/breach`: the ready answer to a breach check, by the range protocol of Pwned Passwords
 * (https://haveibeenpwned.com/API/v3#PwnedPasswords), of whoever speaks it at the host's URL.
 *
 * k-anonymity: what leaves the page are 5 of the 40 digits of the password's SHA-1, which hundreds of listed
 * passwords share; the comparison happens here. Neither password nor hash stands in an error or is kept.
 */
import type { BreachCheckAsk, BreachCheckReply, Call } from '../contract/index.ts';

export interface BreachCheckOptions {
  /** What the five digits are put behind, for example `https://passwords.example.com/range/`. */
  readonly url: string;
  /** Ask for lines that mean nothing, so that the size of the answer tells nothing either; on by default. */
  readonly padding?: boolean | undefined;
  /** In place of the page's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The protocol's: with 16 more bits each answer would name one password. */
const prefixLength = 5;

/** The rest of a hash and how often it was seen; what comes from elsewhere has not this shape. */
const line = /^([0-9A-F]{35}):([0-9]{1,15})$/iu;

/** Some twenty times the answers of today: a host that sends more is broken. */
const longestAnswer = 2 ** 20;

/**
 * A function that says how often a password was seen in breaches; 0 is never. It rejects when it could not
 * find out, since silence would read as "never": without a secure context, when aborted, and at any answer
 * outside the protocol.
 */
export function breachCheck(options: BreachCheckOptions): Call<BreachCheckAsk, BreachCheckReply, never> {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  const headers = options.padding === false ? {} : { 'Add-Padding': 'true' };

  return async ({ password }, { signal }) => {
    const hash = await sha1(password);
    signal.throwIfAborted();
    const response = await send(options.url + hash.slice(0, prefixLength), {
      headers,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The digits go nowhere but to the host's own URL, and are not written to the browser's disk.
      redirect: 'error',
      cache: 'no-store',
    });
    if (!response.ok) throw new Error(`The breach check answered ${response.status}`);
    return { ok: true, count: countOf(hash.slice(prefixLength), await read(response)) };
  };
}

/** Of the text that is stored (NFC, as SP 800-63B-4, 3.1.1.2 asks), in the protocol's capitals. */
async function sha1(text: string): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle)
    throw new Error('The breach check needs a secure context: crypto.subtle exists over HTTPS only');
  const digest = await subtle.digest('SHA-1', new TextEncoder().encode(text.normalize('NFC')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

async function read(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length <= longestAnswer) continue;
    await reader?.cancel();
    throw new Error('The breach check answered more than the range protocol does');
  }
  return text;
}

/** Padding has a count of 0. */
function countOf(suffix: string, answer: string): number {
  let count = 0;
  for (const text of answer.split(/\r?\n/u)) {
    if (text.trim() === '') continue;
    const [, rest = '', seen] = line.exec(text.trim()) ?? [];
    if (rest === '') throw new Error('The breach check answered outside the range protocol');
    if (rest.toUpperCase() === suffix) count = Math.max(count, Number(seen));
  }
  return count;
}
