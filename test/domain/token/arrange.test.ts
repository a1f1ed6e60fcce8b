import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  findTokens,
  nextStateChange,
  sortTokens,
  type TokenSortKey,
} from '../../../src/domain/token/arrange.ts';
import { orderTokens } from '../../../src/domain/token/order.ts';
import { tokenState } from '../../../src/domain/token/token.ts';
import { aToken } from './support.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const crm = aToken('crm', {
  name: 'crm 2',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2027-05-02T10:00:00.000Z',
  lastUsedAt: '2026-11-20T09:12:00.000Z',
  lastUsedFrom: '2001:DB8::9',
});
const desk = aToken('desk', { name: 'Desk', lastFour: 'Lk70', createdAt: '2026-03-01T00:00:00.000Z' });
const soon = aToken('soon', {
  name: 'CRM 10',
  createdAt: '2026-02-01T00:00:00.000Z',
  expiresAt: '2026-11-25T00:00:00.000Z',
  lastUsedAt: '2026-10-01T00:00:00.000Z',
  lastUsedFrom: '203.0.113.9',
});
const expired = aToken('expired', {
  name: 'Élan',
  createdAt: '2025-01-01T00:00:00.000Z',
  expiresAt: '2026-01-01T00:00:00.000Z',
});
const revoked = aToken('revoked', {
  name: 'zoo',
  createdAt: '2026-05-01T00:00:00.000Z',
  revokedAt: '2026-06-01T00:00:00.000Z',
});
const all = [expired, revoked, soon, crm, desk];
const ids = (tokens: readonly { id: string }[]) => tokens.map(({ id }) => id);

describe('sortTokens', () => {
  const cases: readonly (readonly [TokenSortKey, readonly string[]])[] = [
    // Numbers inside names as numbers, whatever the case and accents.
    ['name', ['crm', 'soon', 'desk', 'expired', 'revoked']],
    ['created', ['expired', 'crm', 'soon', 'desk', 'revoked']],
    // Never ending comes last; equal ones in the usual order.
    ['expires', ['expired', 'soon', 'crm', 'desk', 'revoked']],
    // Never used comes first: those are looked for.
    ['used', ['desk', 'revoked', 'expired', 'soon', 'crm']],
    ['state', ['soon', 'desk', 'crm', 'expired', 'revoked']],
  ];
  for (const [by, expected] of cases)
    it(`by ${by}`, () => {
      assert.deepEqual(ids(sortTokens(all, { by, descending: false }, now)), expected);
    });

  it('takes the usual order where none is asked for', () => {
    assert.deepEqual(sortTokens(all, null, now), orderTokens(all, now));
  });

  it('takes a date that cannot be read for the oldest', () => {
    const odd = aToken('odd', { createdAt: 'yesterday', expiresAt: 'spring', lastUsedAt: '' });
    const by = (key: TokenSortKey) => ids(sortTokens([crm, odd], { by: key, descending: false }, now));
    assert.deepEqual(
      [by('created'), by('expires'), by('used')],
      [
        ['odd', 'crm'],
        ['odd', 'crm'],
        ['odd', 'crm'],
      ],
    );
  });

  const token = fc
    .record({
      id: fc.uuid(),
      name: fc.string({ maxLength: 6 }),
      createdAt: instant(),
      expiresAt: fc.option(instant()),
      lastUsedAt: fc.option(instant()),
      revokedAt: fc.option(instant()),
    })
    .map((facts) => aToken(facts.id, facts));
  const keys: readonly TokenSortKey[] = ['name', 'created', 'expires', 'used', 'state'];

  it('keeps every token, and turns round but for equal ones', () => {
    fc.assert(
      fc.property(fc.array(token), fc.constantFrom(...keys), (tokens, by) => {
        const up = sortTokens(tokens, { by, descending: false }, now);
        const down = sortTokens(tokens, { by, descending: true }, now);
        assert.deepEqual(new Set(up), new Set(tokens));
        assert.deepEqual(sortTokens(down, { by, descending: false }, now), up);
      }),
    );
  });

  it('finds in any order what it finds in the usual one', () => {
    fc.assert(
      fc.property(fc.array(token), fc.string({ maxLength: 2 }), (tokens, text) => {
        const sorted = sortTokens(tokens, { by: 'name', descending: false }, now);
        assert.deepEqual(new Set(findTokens(sorted, text)), new Set(findTokens(tokens, text)));
      }),
    );
  });
});

function instant() {
  return fc
    .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2028-01-01') })
    .map((ms) => new Date(ms).toISOString());
}

describe('findTokens', () => {
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['', ['expired', 'revoked', 'soon', 'crm', 'desk']],
    ['  ', ['expired', 'revoked', 'soon', 'crm', 'desk']],
    ['CRM', ['soon', 'crm']],
    [' desk ', ['desk']],
    ['lK70', ['desk']],
    ['sc_…Lk', ['desk']],
    ['2001:db8', ['crm']],
    ['203.0.113', ['soon']],
    ['.*', []],
    ['nothing', []],
  ];
  for (const [text, found] of cases)
    it(`“${text}”: ${found.join(', ') || 'none'}`, () => {
      assert.deepEqual(ids(findTokens(all, text)), found);
    });
});

describe('nextStateChange', () => {
  it('is when the first token begins to expire soon, then when it has expired', () => {
    const token = aToken('1', { expiresAt: '2026-12-31T00:00:00.000Z' });
    const first = nextStateChange([token, desk, revoked], now);
    assert.equal(first, Date.parse('2026-12-24T00:00:00Z'));
    assert.equal(nextStateChange([token], first), Date.parse('2026-12-31T00:00:00Z'));
    assert.equal(nextStateChange([token], Date.parse('2026-12-31T00:00:00Z')), null);
  });

  it('never comes for what does not end, was revoked, or cannot be read', () => {
    assert.equal(nextStateChange([desk, revoked, aToken('x', { expiresAt: 'spring' })], now), null);
  });

  it('is no sooner and no later than a state changes', () => {
    fc.assert(
      fc.property(fc.array(fc.option(instant()), { maxLength: 5 }), (ends) => {
        const tokens = ends.map((expiresAt, index) => aToken(String(index), { expiresAt }));
        const states = (at: number) => tokens.map((token) => tokenState(token, at));
        const next = nextStateChange(tokens, now);
        if (next === null) assert.deepEqual(states(now), states(Date.parse('2040-01-01')));
        else {
          assert.deepEqual(states(next - 1), states(now));
          assert.notDeepEqual(states(next), states(now));
        }
      }),
    );
  });
});
