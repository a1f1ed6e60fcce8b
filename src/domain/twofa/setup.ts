/** What an authenticator app is set up with, made ready to be shown: for a camera, for a click, for fingers. */
import { ok, type Result } from '../result.ts';
import { decodeBase32 } from '../totp/base32.ts';
import { buildKeyUri } from '../totp/key-uri.ts';
import type { TotpProblems } from '../totp/problems.ts';

export interface TwofaSetup {
  /** Base32 without padding. */
  readonly secret: string;
  readonly issuer: string;
  readonly account: string;
}

export interface ShownKey {
  readonly uri: string;
  /** The key in groups of four. */
  readonly groups: readonly string[];
}

/** With both names this long, even of four bytes a character, the URI fits into a QR code (2,953 bytes). */
const longestName = 64;

export function shownKey({
  secret,
  issuer,
  account,
}: TwofaSetup): Result<ShownKey, Extract<keyof TotpProblems, string>> {
  const bytes = decodeBase32(secret);
  if (!bytes.ok) return bytes;
  const names = [issuer, account].map(keyName);
  const [by = '', of = ''] = names;
  // An app that shows no account at all would be told nothing.
  const uri = buildKeyUri({ issuer: of === '' ? '' : by, account: of || by, secret: bytes.value });
  return uri.ok ? ok({ uri: uri.value, groups: secret.match(/.{1,4}/g) ?? [] }) : uri;
}

/** A name as the URI can carry it: a colon would end it (the key URI format), an unpaired surrogate is no text. */
function keyName(text: string): string {
  const name = text.toWellFormed().replaceAll(':', ' ').replace(/\s+/g, ' ').trim();
  return Array.from(name).slice(0, longestName).join('').trim();
}
