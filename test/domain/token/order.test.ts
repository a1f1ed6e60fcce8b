import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actsOn, heldTokens, isOver, orderTokens, withToken } from '../../../src/domain/token/order.ts';
import { aToken } from './support.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const old = aToken('old', { createdAt: '2025-01-01T00:00:00.000Z' });
const young = aToken('young', { createdAt: '2026-11-01T00:00:00.000Z' });
const soon = aToken('soon', { createdAt: '2026-01-01T00:00:00.000Z', expiresAt: '2026-11-24T00:00:00.000Z' });
const expired = aToken('expired', {
  createdAt: '2026-10-01T00:00:00.000Z',
  expiresAt: '2026-11-23T12:00:00.000Z',
});
const revoked = aToken('revoked', {
  createdAt: '2026-11-20T00:00:00.000Z',
  revokedAt: '2026-11-21T00:00:00.000Z',
});
const all = [expired, old, revoked, soon, young];
const ids = (tokens: readonly { id: string }[]) => tokens.map(({ id }) => id);

describe('orderTokens', () => {
  it('puts what works first and what is over below, the newest first in both', () => {
    assert.deepEqual(ids(orderTokens(all, now)), ['young', 'soon', 'old', 'revoked', 'expired']);
  });

  it('leaves the list it was given as it is', () => {
    const given = Object.freeze([...all]);
    orderTokens(given, now);
    assert.deepEqual(given, all);
  });

  it('calls expired and revoked ones over, from the very instant', () => {
    assert.deepEqual(ids(all.filter((token) => isOver(token, now))), ['expired', 'revoked']);
    assert.equal(isOver(expired, now - 1), false);
  });
});

describe('heldTokens', () => {
  it('keeps an expired one, for it can be replaced, and drops a revoked one', () => {
    assert.deepEqual(ids(heldTokens(all)), ['young', 'expired', 'soon', 'old']);
  });
});

describe('withToken', () => {
  it('adds a new one', () => {
    assert.deepEqual(ids(withToken([old], young)), ['old', 'young']);
  });

  it('puts a changed one in its place', () => {
    const ended = { ...old, revokedAt: '2026-11-23T00:00:00.000Z' };
    assert.deepEqual(withToken([old, young], ended), [ended, young]);
  });
});

describe('actsOn', () => {
  const nothing = { rename: false, overlaps: [] as number[] };
  const everything = { rename: true, overlaps: [0, 3600] };
  const holding = { ...young, value: '0000' };
  const cases: readonly (readonly [
    string,
    Parameters<typeof actsOn>[0],
    typeof everything,
    readonly string[],
  ])[] = [
    ['one that works, nothing offered', young, nothing, ['revoke']],
    ['one that works, all offered', young, everything, ['rename', 'rotate', 'revoke']],
    ['one that ends soon', soon, everything, ['rename', 'rotate', 'revoke']],
    ['one whose value is held', holding, nothing, ['show', 'revoke']],
    ['an expired one', expired, everything, []],
    ['a revoked one', { ...revoked, value: '0000' }, everything, []],
  ];
  for (const [name, token, offers, acts] of cases)
    it(`${name}: ${acts.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(actsOn(token, now, offers), acts);
    });
});
