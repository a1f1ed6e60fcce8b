import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tokenCreateAskSchema } from '../../../src/contract/requests.ts';
import { dayAt } from '../../../src/domain/time-zone/day.ts';
import {
  afterDays,
  dayPattern,
  emptyDraft,
  expiryAfter,
  expiryPresets,
  readDraft,
  readExpiryDay,
  readNetworks,
  readTokenName,
  type DayReading,
  type DraftRules,
  type TokenDraft,
} from '../../../src/domain/token/new-token.ts';

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

describe('readExpiryDay', () => {
  const reading = (facts: Partial<DayReading> = {}): DayReading => ({
    pattern: 'yyyy-MM-dd',
    dialect: 'unicode',
    locale: 'en',
    zone: 'UTC',
    now: Date.parse('2026-11-23T12:00:00Z'),
    ...facts,
  });
  const cases: readonly (readonly [text: string, Partial<DayReading>, expected: string])[] = [
    ['2027-03-31', {}, '2027-03-31T23:59:59.000Z'],
    [' 2027-03-31 ', {}, '2027-03-31T23:59:59.000Z'],
    ['2027-03-31', { zone: 'Europe/Kyiv' }, '2027-03-31T20:59:59.000Z'],
    ['2027-03-31', { zone: 'Pacific/Auckland' }, '2027-03-31T10:59:59.000Z'],
    // The clocks go forward that night: a day of 23 hours.
    ['2027-03-28', { zone: 'Europe/Berlin' }, '2027-03-28T21:59:59.000Z'],
    ['31.03.2027', { pattern: 'DD.MM.YYYY', dialect: 'billing' }, '2027-03-31T23:59:59.000Z'],
    ['31. März 2027', { pattern: 'd. MMMM yyyy', locale: 'de' }, '2027-03-31T23:59:59.000Z'],
    // Today ends in the future, yesterday does not.
    ['2026-11-23', {}, '2026-11-23T23:59:59.000Z'],
    ['2026-11-22', {}, 'token.expired'],
    // Already tomorrow there.
    ['2026-11-23', { zone: 'Pacific/Kiritimati' }, 'token.expired'],
    // Instants in an unknown zone are shown in UTC.
    ['2027-03-31', { zone: 'Mars/Olympus' }, '2027-03-31T23:59:59.000Z'],
    ['', {}, 'value.missing'],
    ['2027-02-29', {}, 'date-format.unreal-date'],
    ['31.03.2027', {}, 'date-format.mismatch'],
    ['2027-03-31x', {}, 'date-format.trailing-text'],
    ['2027-13-01', {}, 'date-format.out-of-range'],
    ['9999-12-30', {}, '9999-12-30T23:59:59.000Z'],
    ['9999-12-31', {}, 'date-format.unreal-date'],
    ['9999-12-31', { zone: 'America/New_York' }, 'date-format.unreal-date'],
  ];
  for (const [text, facts, expected] of cases)
    it(`“${text}” ${JSON.stringify(facts)}: ${expected}`, () => {
      const read = readExpiryDay(text, reading(facts));
      assert.equal(read.ok ? read.value : read.problem.code, expected);
    });

  it('ends on the day typed, by the clocks of the zone, and no later', () => {
    const day = fc.date({ min: new Date('2027-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(day, zone, (date, zone) => {
        const text = date.toISOString().slice(0, 10);
        const read = readExpiryDay(text, reading({ zone }));
        assert.ok(read.ok);
        assert.equal(dayAt(zone, read.value), text);
        assert.notEqual(dayAt(zone, Date.parse(read.value) + 1000), text);
      }),
    );
  });
});

describe('dayPattern', () => {
  const iso = { pattern: 'yyyy-MM-dd', dialect: 'unicode' } as const;
  it('takes a pattern that reads a whole day', () => {
    assert.deepEqual(dayPattern('DD/MM/YYYY', 'billing'), { pattern: 'DD/MM/YYYY', dialect: 'billing' });
  });
  for (const pattern of ['', 'MM-dd', 'HH:mm', 'YYYY-MM-dd', 'yyyy-MM-dd HH:mm', 'nonsense'])
    it(`writes ISO order instead of “${pattern}”`, () => {
      assert.deepEqual(dayPattern(pattern, 'unicode'), iso);
    });
});

describe('readNetworks', () => {
  const read = (text: string) => {
    const { networks, refused } = readNetworks(text);
    return [networks, refused.map(({ index, text, problem }) => [index, text, problem.code])];
  };
  const cases: readonly (readonly [
    text: string,
    networks: readonly string[],
    refused: readonly unknown[],
  ])[] = [
    ['', [], []],
    [' \n\n ', [], []],
    ['203.0.113.9', ['203.0.113.9'], []],
    [' 203.0.113.0/24 \r\n2001:DB8::/32 ', ['203.0.113.0/24', '2001:db8::/32'], []],
    ['10.0.0.1, 10.0.0.2;10.0.0.3', ['10.0.0.1', '10.0.0.2', '10.0.0.3'], []],
    ['192.168.192.0/255.255.255.0', ['192.168.192.0/24'], []],
    ['10.0.0.1\n10.0.0.1/32', ['10.0.0.1'], []],
    ['10.0.0.1\n192.168.192.5/24', ['10.0.0.1'], [[1, '192.168.192.5/24', 'network.host-bits']]],
    ['crm.example', [], [[0, 'crm.example', 'network.name']]],
  ];
  for (const [text, networks, refused] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual(read(text), [networks, refused]);
    });
});

describe('readDraft', () => {
  const rules: DraftRules = {
    pattern: 'yyyy-MM-dd',
    dialect: 'unicode',
    locale: 'en',
    zone: 'UTC',
    now: Date.parse('2026-11-23T12:00:00Z'),
    offersScopes: false,
    offersNetworks: false,
  };
  const draft: TokenDraft = { ...emptyDraft(rules.now), name: ' CRM ' };

  it('begins without a name, ending after 90 days, without limits', () => {
    assert.deepEqual(emptyDraft(rules.now), {
      name: '',
      expiry: { kind: 'days', days: 90, expiresAt: '2027-02-21T12:00:00.000Z' },
      scopes: [],
      networks: '',
    });
  });

  it('comes to an ask without limits where the host offers none', () => {
    const typed = { ...draft, scopes: ['calls'], networks: 'nonsense' };
    const ask = { name: 'CRM', expiresAt: '2027-02-21T12:00:00.000Z' };
    assert.deepEqual(readDraft(typed, rules), { ok: true, value: ask });
  });

  it('comes to an ask with limits where the host offers them', () => {
    const typed: TokenDraft = {
      ...draft,
      expiry: { kind: 'date', text: '2027-03-31' },
      scopes: ['calls'],
      networks: '203.0.113.9\n',
    };
    assert.deepEqual(readDraft(typed, { ...rules, offersScopes: true, offersNetworks: true }), {
      ok: true,
      value: {
        name: 'CRM',
        expiresAt: '2027-03-31T23:59:59.000Z',
        scopes: ['calls'],
        networks: ['203.0.113.9'],
      },
    });
  });

  it('names everything that is wrong, each at its place', () => {
    const typed: TokenDraft = {
      name: '',
      expiry: { kind: 'date', text: '2020-01-01' },
      scopes: [],
      networks: '10.0.0.1\n10.0.0.256\nx y',
    };
    const read = readDraft(typed, { ...rules, offersScopes: true, offersNetworks: true });
    assert.deepEqual(!read.ok && read.problems.map(({ code, path }) => [path, code]), [
      [['name'], 'value.missing'],
      [['expiresAt'], 'token.expired'],
      [['scopes'], 'token.no-scope'],
      [['networks', 1], 'network.octet'],
      [['networks', 2], 'network.space'],
    ]);
  });

  it('asks for nothing that the contract refuses', () => {
    const typed = fc.record({
      name: fc.string({ maxLength: 300 }),
      expiry: fc.oneof(
        fc.constantFrom(30, null).map((days) => afterDays(days, rules.now)),
        fc.string().map((text) => ({ kind: 'date', text }) as const),
      ),
      scopes: fc.array(fc.constantFrom('calls', 'rates'), { maxLength: 2 }),
      networks: fc.string(),
    });
    fc.assert(
      fc.property(typed, (each) => {
        const read = readDraft(each, { ...rules, offersScopes: true, offersNetworks: true });
        if (read.ok) assert.ok(tokenCreateAskSchema.parse(read.value));
        else assert.ok(read.problems.length > 0);
      }),
    );
  });
});
