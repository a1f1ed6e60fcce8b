import { memo } from '../memo.ts';
import type { Problem } from '../result.ts';
import { billingLiteral, billingSpecifier, readBilling } from './billing.ts';
import type { PatternDialect } from './dialect.ts';
import type { Field, Token } from './pattern.ts';
import { readUnicode, unicodeLiteral, unicodeSpecifier } from './unicode.ts';

/** UTF-16 units; the longest sensible pattern with a weekday and words has about 50. */
export const longestPattern = 100;

export interface PatternReading {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

/** Reads a pattern as far as letters and quotes go; what the parts mean together is `checkPattern`'s. */
export function readPattern(text: string, dialect: PatternDialect): PatternReading {
  if (text.length > longestPattern) {
    const length = text.length;
    return { tokens: [], problems: [{ code: 'date-format.too-long', max: longestPattern, length }] };
  }
  return dialect === 'billing' ? rememberedBilling(text) : rememberedUnicode(text);
}

const rememberedBilling = memo((text): PatternReading => withUnprintable(text, readBilling(text)), 100);
const rememberedUnicode = memo((text): PatternReading => withUnprintable(text, readUnicode(text)), 100);

/** Marks of direction are allowed (Arabic and Hebrew patterns need them), overrides and embeddings are not. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

function withUnprintable(text: string, { tokens, problems }: PatternReading): PatternReading {
  const found = unprintable.exec(text);
  if (!found) return { tokens, problems };
  const mistake = { code: 'date-format.unprintable', position: found.index, text: found[0] } as const;
  return { tokens, problems: [mistake, ...problems] };
}

/** How a dialect writes a field; null if it cannot. */
export function specifierOf(field: Field, dialect: PatternDialect): string | null {
  return dialect === 'billing' ? billingSpecifier(field) : unicodeSpecifier(field);
}

/** How a dialect writes literal text; null if it cannot. */
export function literalIn(value: string, dialect: PatternDialect): string | null {
  return dialect === 'billing' ? billingLiteral(value) : unicodeLiteral(value);
}
