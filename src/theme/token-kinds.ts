import { tokens, type TokenName } from './tokens.ts';

/** What a token's value is, by the types of the Design Tokens format (designtokens.org, 2025.10). */
export type TokenKind = 'color' | 'dimension' | 'duration' | 'fontFamily' | 'fontWeight' | 'number';

/** Those that are neither a colour (a default for light and dark, or one that follows it) nor a dimension. */
const others: Partial<Record<TokenName, TokenKind>> = {
  'control-fill': 'color',
  'font-family': 'fontFamily',
  'font-title': 'fontFamily',
  'font-mono': 'fontFamily',
  'weight-label': 'fontWeight',
  'weight-title': 'fontWeight',
  cards: 'number',
  duration: 'duration',
};

export function tokenKind(name: TokenName): TokenKind {
  return others[name] ?? (typeof tokens[name] === 'string' ? 'dimension' : 'color');
}
