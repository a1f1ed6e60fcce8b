import type { TokenFacts } from '../../../src/domain/token/token.ts';

export function aToken(id: string, facts: Partial<TokenFacts> = {}): TokenFacts {
  return {
    id,
    name: `Token ${id}`,
    prefix: 'sc_',
    lastFour: '9fQ2',
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: null,
    lastUsedAt: null,
    lastUsedFrom: null,
    revokedAt: null,
    ...facts,
  };
}
