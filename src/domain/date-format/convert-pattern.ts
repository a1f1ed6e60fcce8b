import { fail, ok } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import { checkPattern } from './check-pattern.ts';
import type { PatternDialect } from './dialect.ts';
import type { Field, Token } from './pattern.ts';
import { literalIn, readPattern, specifierOf } from './read-pattern.ts';

/** The nearest field that both dialects have. */
const nearest: Partial<Record<Field, Field>> = {
  hour1: 'hour2',
  twelve1: 'twelve2',
  minute1: 'minute2',
  second1: 'second2',
};

/**
 * The same pattern in the other dialect, in its usual spelling. Fails if the pattern has mistakes or says what
 * the other dialect cannot: weekdays, words and numbers without a leading zero have no billing specifier.
 * What is read by one is read by the other; only the capitals of the billing dialect's month names are lost.
 */
export function convertPattern(pattern: string, from: PatternDialect, to: PatternDialect): Result<string> {
  const [mistake] = checkPattern(pattern, from);
  if (mistake) return fail(mistake);
  if (from === to) return ok(pattern);
  const { tokens } = readPattern(pattern, from);
  let text = '';
  for (const token of tokens) {
    const written = write(token, to);
    if (written === null) return fail(notIn(token, to));
    text += written;
    // Written next to each other, fields may read as another: `MM` and `M` as the TR35 `MMM`.
    if (!readsAs(text, to, tokens)) return fail(notIn(token, to));
  }
  return ok(text);
}

function write(token: Token, dialect: PatternDialect): string | null {
  return token.kind === 'field' ? specifierOf(token.field, dialect) : literalIn(token.value, dialect);
}

function notIn({ position, text, ...token }: Token, dialect: PatternDialect): Problem {
  const close = token.kind === 'field' ? nearest[token.field] : undefined;
  const suggestion = close ? specifierOf(close, dialect) : null;
  return { code: 'date-format.not-in-dialect', position, text, suggestion, dialect };
}

/** Whether the text reads as the beginning of the wanted pattern. */
function readsAs(text: string, dialect: PatternDialect, wanted: readonly Token[]): boolean {
  const { tokens, problems } = readPattern(text, dialect);
  return problems.length === 0 && meaning(wanted).startsWith(meaning(tokens));
}

function meaning(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'field' ? `<${token.field}>` : token.value)).join('');
}
