import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrustedIpEntry } from '../../../src/domain/network/entry-list.ts';
import { importSteps, plannedEntries, planImport } from '../../../src/domain/network/import.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

function entry(network: string, change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...change };
}

const present = {
  entries: [
    entry('10.0.0.0/8'),
    entry('192.0.2.1'),
    entry('172.16.0.0/12', { enabled: false }),
    entry('100.64.0.0/10', { endsAt: '2026-11-20T11:00:00Z' }),
  ],
  inherited: [{ network: '198.51.100.0/24' }],
  now,
};

describe('planImport', () => {
  const table: readonly (readonly [text: string, verdicts: readonly string[]])[] = [
    ['', []],
    ['203.0.113.1', ['new']],
    ['192.0.2.1', ['duplicate of 192.0.2.1']],
    ['172.16.0.0/12', ['duplicate of 172.16.0.0/12']],
    ['10.1.0.0/16', ['covered of 10.0.0.0/8']],
    ['198.51.100.7', ['covered of 198.51.100.0/24']],
    ['172.16.0.1, 100.64.0.1', ['new', 'new']],
    ['203.0.113.1\n203.0.113.1', ['new', 'duplicate of 203.0.113.1']],
    ['203.0.113.1\n203.0.113.0/24', ['covered of 203.0.113.0/24', 'new']],
    ['203.0.113.300', ['refused network.octet']],
    ['192.0.2.0-192.0.2.1', ['new']],
    ['192.0.2.1-192.0.2.2', ['new']],
    ['10.0.0.1-10.0.0.2', ['covered of 10.0.0.0/8']],
  ];
  for (const [text, verdicts] of table)
    it(`${JSON.stringify(text)}: ${verdicts.join(', ') || 'nothing'}`, () => {
      const found = planImport(text, present).map((line) => {
        if (line.verdict === 'refused') return `refused ${line.problem.code}`;
        return line.verdict === 'new' ? 'new' : `${line.verdict} of ${line.of}`;
      });
      assert.deepEqual(found, verdicts);
    });

  it('lets nothing be covered by a line that is switched off or has ended', () => {
    const table = (line: string) => `network,enabled,ends_at\n${line}\n192.0.3.7,true,`;
    const verdicts = (line: string) =>
      planImport(table(line), { entries: [], inherited: [], now }).map(({ verdict }) => verdict);
    assert.deepEqual(verdicts('192.0.3.0/24,true,'), ['new', 'covered']);
    assert.deepEqual(verdicts('192.0.3.0/24,false,'), ['new', 'new']);
    assert.deepEqual(verdicts('192.0.3.0/24,true,2026-11-20T11:00:00Z'), ['new', 'new']);
  });

  it('refuses what no longer fits into a list of 10,000, and takes what does', () => {
    const full = Array.from({ length: 9_998 }, (_, index) => entry(`10.${index >> 8}.${index & 255}.1`));
    const text = '192.0.2.1\n198.51.100.1-198.51.100.2\n192.0.2.2\n192.0.2.1\n192.0.2.3';
    const plan = planImport(text, { entries: full, inherited: [], now });
    assert.deepEqual(
      plan.map((line) => (line.verdict === 'refused' ? line.problem : line.verdict)),
      [
        'new',
        { code: 'network.too-many', max: 10_000, count: 10_001 },
        'new',
        'duplicate',
        { code: 'network.too-many', max: 10_000, count: 10_001 },
      ],
    );
  });

  it('adds of a range only what is not in the list', () => {
    const [line] = planImport('192.0.2.1-192.0.2.3', present);
    assert.deepEqual(line && 'networks' in line && line.networks.map(({ cidr }) => cidr), ['192.0.2.2/31']);
  });
});

describe('plannedEntries', () => {
  it('makes entries of what is new or covered, with their notes, each with a key of its own', () => {
    let made = 0;
    const plan = planImport('203.0.113.1; 10.1.0.0/16 # office\n192.0.2.1\nnonsense', present);
    const entries = plannedEntries(plan, () => `key ${(made += 1)}`);
    assert.deepEqual(entries, [
      entry('203.0.113.1', { id: 'key 1', note: 'office' }),
      entry('10.1.0.0/16', { id: 'key 2', note: 'office' }),
    ]);
  });
});

describe('importSteps', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `10.9.${index >> 8}.${index & 255}`).join('\n');

  it('tells how far it is, and ends where planImport does', () => {
    const steps = importSteps(text, present);
    const told: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value);
    assert.deepEqual(step.value, planImport(text, present));
    assert.ok(told.length >= 9);
    assert.deepEqual(
      told,
      [...told].sort((a, b) => a - b),
    );
    assert.ok(told.every((share) => share > 0 && share <= 1));
  });
});
