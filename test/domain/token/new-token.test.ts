import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expiryAfter, expiryPresets, readTokenName } from '../../../src/domain/token/new-token.ts';

describe('readTokenName', () => {
  const long = 'x'.repeat(255);
  const cases: readonly [string, object][] = [
    ['CRM', { ok: true, value: 'CRM' }],
    ['  Call centre, Kraków\t', { ok: true, value: 'Call centre, Kraków' }],
    ['<img src=x>', { ok: true, value: '<img src=x>' }],
    [` ${long} `, { ok: true, value: long }],
    ['', { ok: false, problem: { code: 'value.missing' } }],
    [' \n\u00a0', { ok: false, problem: { code: 'value.missing' } }],
    [`${long}x`, { ok: false, problem: { code: 'token.name-too-long', max: 255, length: 256 } }],
    ['x'.repeat(100_000), { ok: false, problem: { code: 'token.name-too-long', max: 255, length: 100_000 } }],
  ];
  for (const [text, answer] of cases)
    it(`${JSON.stringify(text.slice(0, 24))} of length ${text.length}`, () => {
      assert.deepEqual(readTokenName(text), answer);
    });
});

describe('expiryAfter', () => {
  const cases: readonly [now: string, days: number | null, string | null][] = [
    ['2026-11-23T23:01:02.003Z', 30, '2026-12-23T23:01:02.003Z'],
    ['2026-11-23T23:01:02.003Z', 90, '2027-02-21T23:01:02.003Z'],
    ['2026-11-23T23:01:02.003Z', 365, '2027-11-23T23:01:02.003Z'],
    // A leap day lies between: days, not a calendar year.
    ['2027-11-23T00:00:00.000Z', 365, '2028-11-22T00:00:00.000Z'],
    ['2026-11-23T23:01:02.003Z', null, null],
  ];
  for (const [now, days, instant] of cases)
    it(`${days ?? 'never'} from ${now}: ${instant ?? 'no end'}`, () => {
      assert.equal(expiryAfter(days, Date.parse(now)), instant);
    });

  it('is offered for 30, 90, 365 days and never', () => {
    assert.deepEqual(expiryPresets, [30, 90, 365, null]);
  });
});
