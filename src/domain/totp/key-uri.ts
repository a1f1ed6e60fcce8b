/** The otpauth URI that a QR code carries: the Key Uri Format of the google-authenticator wiki. */
import { fail, ok, type Problem, type Result } from '../result.ts';
import { decodeBase32, encodeBase32 } from './base32.ts';
import type { TotpProblems } from './problems.ts';
import { totpDefaults, type TotpParameters } from './totp.ts';

/** Who the key is for. Neither part may hold a colon; the issuer may be empty. */
export interface KeyUri extends TotpParameters {
  readonly issuer: string;
  readonly account: string;
  /** Bytes, not base32 text. */
  readonly secret: Uint8Array;
}

type TotpCode = Extract<keyof TotpProblems, string>;
type Parameters = ReadonlyMap<string, string>;

/** Parameters left out are the defaults, which are not written: authenticator apps assume or ignore them. */
export function buildKeyUri(
  key: Pick<KeyUri, 'issuer' | 'account' | 'secret'> & Partial<TotpParameters>,
): Result<string, TotpCode> {
  const problem = checkName(key);
  if (problem !== null) return fail(problem);
  if (key.secret.length === 0) return fail({ code: 'totp.secret-missing' });
  const { issuer, account } = key;
  const label = [issuer, account].filter((part) => part !== '').map(encodeURIComponent);
  const parameters = [`secret=${encodeBase32(key.secret)}`];
  if (issuer !== '') parameters.push(`issuer=${encodeURIComponent(issuer)}`);
  for (const name of ['algorithm', 'digits', 'period'] as const) {
    const value = key[name] ?? totpDefaults[name];
    if (value !== totpDefaults[name]) parameters.push(`${name}=${value}`);
  }
  return ok(`otpauth://totp/${label.join(':')}?${parameters.join('&')}`);
}

/** Strict about what it uses; other parameters (`image`, …) are passed over. `+` is a plus sign, not a blank. */
export function parseKeyUri(uri: string): Result<KeyUri, TotpCode> {
  const match = /^otpauth:\/\/([^/?#]*)\/([^?#]*)\?([^#]*)$/i.exec(uri);
  if (match === null) return fail({ code: 'totp.uri-form' });
  const [, type = '', label = '', query = ''] = match;
  if (type.toLowerCase() !== 'totp') return fail({ code: 'totp.uri-type', type });
  const parameters = parseQuery(query);
  if (!parameters.ok) return parameters;
  const name = parseName(label, parameters.value);
  if (!name.ok) return name;
  const totp = parseParameters(parameters.value);
  if (!totp.ok) return totp;
  const secretText = parameters.value.get('secret') ?? '';
  if (secretText === '') return fail({ code: 'totp.uri-secret-missing' });
  const secret = decodeBase32(secretText);
  return secret.ok ? ok({ ...name.value, secret: secret.value, ...totp.value }) : secret;
}

function checkName(name: Pick<KeyUri, 'issuer' | 'account'>): Problem<TotpCode> | null {
  if (name.account === '') return { code: 'totp.account-missing' };
  for (const part of ['issuer', 'account'] as const) {
    if (name[part].includes(':')) return { code: 'totp.colon', part };
    if (/\p{Surrogate}/u.test(name[part])) return { code: 'totp.ill-formed', part };
  }
  return null;
}

function parseQuery(query: string): Result<Parameters, TotpCode> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [, name = '', text = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
    const value = decoded(text);
    if (value === null) return fail({ code: 'totp.uri-form' });
    if (parameters.has(name)) return fail({ code: 'totp.uri-repeated', name });
    parameters.set(name, value);
  }
  return ok(parameters);
}

/** The colon may be written `%3A`, and blanks may stand before the account. */
function parseName(
  label: string,
  parameters: Parameters,
): Result<Pick<KeyUri, 'issuer' | 'account'>, TotpCode> {
  const text = decoded(label);
  if (text === null) return fail({ code: 'totp.uri-form' });
  const colon = text.indexOf(':');
  const before = colon < 0 ? null : text.slice(0, colon);
  const parameter = parameters.get('issuer') ?? null;
  if (before !== null && parameter !== null && before !== parameter)
    return fail({ code: 'totp.uri-issuers', label: before, parameter });
  const name = { issuer: parameter ?? before ?? '', account: text.slice(colon + 1).replace(/^ +/, '') };
  const problem = checkName(name);
  return problem === null ? ok(name) : fail(problem);
}

function parseParameters(parameters: Parameters): Result<TotpParameters, TotpCode> {
  const algorithm = parameters.get('algorithm') ?? totpDefaults.algorithm;
  const digits = parameters.get('digits') ?? `${totpDefaults.digits}`;
  const period = parameters.get('period') ?? `${totpDefaults.period}`;
  if (algorithm !== 'SHA1' && algorithm !== 'SHA256' && algorithm !== 'SHA512')
    return fail({ code: 'totp.uri-parameter', name: 'algorithm', value: algorithm });
  if (digits !== '6' && digits !== '8')
    return fail({ code: 'totp.uri-parameter', name: 'digits', value: digits });
  if (!/^[1-9]\d{0,3}$/.test(period))
    return fail({ code: 'totp.uri-parameter', name: 'period', value: period });
  return ok({ algorithm, digits: digits === '6' ? 6 : 8, period: Number(period) });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
