import { fail, ok, type Result } from '../result.ts';
import type { LoginProblems } from './problems.ts';

/** The host's rules for a login. Lengths count code points. */
export interface LoginRules {
  readonly min: number;
  readonly max: number;
  /** A regular expression (`v` flag) that one character must match. */
  readonly character: string;
  /** Names nobody may take, compared without case. */
  readonly reserved: readonly string[];
}

export const defaultLoginRules: LoginRules = Object.freeze({
  min: 1,
  max: 64,
  character: '[\\p{L}\\p{M}\\p{N}._@+\\-]',
  reserved: Object.freeze([]),
});

/** NFC shortens no text further (UAX #15, maximum expansion), and takes seconds on long runs of marks. */
const longestDecomposition = 4;

/**
 * The login as it would be stored: trimmed at the ends, in NFC, so that no two accounts differ only in
 * how their accents are encoded (RFC 8265). An empty text is no login, and no problem
 * of its own: whether one is required is the element's or the host's question.
 */
export function checkLogin(
  text: string,
  rules: LoginRules = defaultLoginRules,
): Result<string, Extract<keyof LoginProblems, string>> {
  const trimmed = text.trim();
  if (trimmed === '') return ok('');
  const typed = Array.from(trimmed).length;
  if (typed > longestDecomposition * rules.max)
    return fail({ code: 'login.too-long', max: rules.max, length: typed });
  const login = trimmed.normalize('NFC');
  const characters = Array.from(login);
  if (characters.length < rules.min)
    return fail({ code: 'login.too-short', min: rules.min, length: characters.length });
  if (characters.length > rules.max)
    return fail({ code: 'login.too-long', max: rules.max, length: characters.length });
  const allowed = new RegExp(`^(?:${rules.character})$`, 'v');
  const position = characters.findIndex((character) => !allowed.test(character));
  if (position >= 0)
    return fail({ code: 'login.character', character: characters[position] ?? '', position });
  const folded = login.toLowerCase();
  if (rules.reserved.some((name) => name.normalize('NFC').toLowerCase() === folded))
    return fail({ code: 'login.reserved', login });
  return ok(login);
}
