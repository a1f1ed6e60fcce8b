import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TrustedIpEntry, TrustedIps } from '../../../src/domain/network/entry-list.ts';
import {
  entryListState,
  frozenTrustedIps,
  isWide,
  reduce,
  type Circumstances,
  type EntryListAction,
  type EntryListState,
} from '../../../src/domain/network/entry-list-model.ts';
import { parseNetwork } from '../../../src/domain/network/network.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const alone: Circumstances = { now, inherited: [], watched: [], own: null };

function entry(network: string, change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...change };
}

function list(enabled: boolean, ...entries: readonly (string | TrustedIpEntry)[]): TrustedIps {
  return { enabled, entries: entries.map((each) => (typeof each === 'string' ? entry(each) : each)) };
}

function after(value: TrustedIps, ...actions: readonly EntryListAction[]): EntryListState {
  return actions.reduce((state, action) => reduce(state, action, alone).state, entryListState(value));
}

const add = (...networks: readonly string[]): EntryListAction => ({
  type: 'add',
  entries: networks.map((network) => entry(network)),
});
const undo: EntryListAction = { type: 'undo' };
const redo: EntryListAction = { type: 'redo' };

describe('what each act makes of a list', () => {
  const start = list(false, '10.0.0.1', '10.0.0.2');
  const table: readonly (readonly [string, EntryListAction, TrustedIps])[] = [
    ['switch on', { type: 'switch', enabled: true }, list(true, '10.0.0.1', '10.0.0.2')],
    [
      'add at the end',
      add('10.0.0.3', '10.0.0.0'),
      list(false, '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.0'),
    ],
    [
      'edit keeps key, place and switch',
      { type: 'edit', id: '10.0.0.1', network: '10.0.0.9', note: 'office', endsAt: '2027-03-31T21:59:59Z' },
      list(
        false,
        entry('10.0.0.9', { id: '10.0.0.1', note: 'office', endsAt: '2027-03-31T21:59:59Z' }),
        '10.0.0.2',
      ),
    ],
    [
      'toggle',
      { type: 'toggle', id: '10.0.0.2', enabled: false },
      list(false, '10.0.0.1', entry('10.0.0.2', { enabled: false })),
    ],
    ['remove', { type: 'remove', id: '10.0.0.1' }, list(false, '10.0.0.2')],
    ['replace', { type: 'replace', entries: [entry('10.0.0.0/30')] }, list(false, '10.0.0.0/30')],
  ];
  for (const [name, action, expected] of table) {
    it(name, () => {
      const state = after(start, action);
      assert.deepEqual(state.value, expected);
      assert.deepEqual(state.past, [start]);
      assert.ok([state.value, state.value.entries, ...state.value.entries].every(Object.isFrozen));
    });
  }
});

describe('acts that change nothing', () => {
  const start = list(true, '10.0.0.1');
  const table: readonly (readonly [string, EntryListAction])[] = [
    ['switch to what it is', { type: 'switch', enabled: true }],
    ['add nothing', add()],
    ['edit to the same', { type: 'edit', id: '10.0.0.1', network: '10.0.0.1', note: '', endsAt: null }],
    ['edit of an unknown key', { type: 'edit', id: 'gone', network: '10.0.0.2', note: '', endsAt: null }],
    ['replace by the very same', { type: 'replace', entries: start.entries }],
    ['toggle to what it is', { type: 'toggle', id: '10.0.0.1', enabled: true }],
    ['remove of an unknown key', { type: 'remove', id: 'gone' }],
    ['undo without a past', undo],
    ['redo without a future', redo],
  ];
  for (const [name, action] of table)
    it(name, () => {
      const state = entryListState(start);
      assert.equal(reduce(state, action, alone).state, state);
    });
});

describe('undo and redo', () => {
  const start = list(false, '10.0.0.1');

  it('a new act ends what could be redone', () => {
    assert.deepEqual(after(start, add('10.0.0.2'), undo, add('10.0.0.3')).future, []);
  });

  it('any acts undone one by one give the first value, redone the last', () => {
    const id = fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3');
    const action: fc.Arbitrary<EntryListAction> = fc.oneof(
      fc.boolean().map((enabled) => ({ type: 'switch', enabled }) as const),
      id.map((network) => add(network)),
      fc.record({ type: fc.constant('remove' as const), id }),
      fc.record({ type: fc.constant('toggle' as const), id, enabled: fc.boolean() }),
      fc.record({
        type: fc.constant('edit' as const),
        id,
        network: id,
        note: fc.string(),
        endsAt: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const done = after(start, ...actions);
        const undone = reduceAll(done, undo, done.past.length);
        assert.deepEqual(undone.value, start);
        assert.deepEqual(reduceAll(undone, redo, undone.future.length).value, done.value);
      }),
    );
  });

  it('remembers a hundred acts', () => {
    const actions = Array.from({ length: 120 }, (_, index) => add(`10.0.0.${index}`));
    assert.equal(after(start, ...actions).past.length, 100);
  });
});

function reduceAll(state: EntryListState, action: EntryListAction, times: number): EntryListState {
  let result = state;
  for (let time = 0; time < times; time++) result = reduce(result, action, alone).state;
  return result;
}

describe('acts that are asked about first', () => {
  const office = '203.0.113.7';
  const watching: Circumstances = { ...alone, watched: [office] };
  const remove = (id: string): EntryListAction => ({ type: 'remove', id });
  const switchOn: EntryListAction = { type: 'switch', enabled: true };

  const asked: readonly (readonly [string, TrustedIps, EntryListAction, Circumstances])[] = [
    ['switching on without the address', list(false, '10.0.0.1'), switchOn, watching],
    ['removing what admits it', list(true, '10.0.0.1', office), remove(office), watching],
    [
      'editing what admits it',
      list(true, office),
      { type: 'edit', id: office, network: '203.0.113.8', note: '', endsAt: null },
      watching,
    ],
    [
      'switching off what admits it',
      list(true, '10.0.0.1', office),
      { type: 'toggle', id: office, enabled: false },
      watching,
    ],
    ['the first entry of a list that is on', list(true), add('10.0.0.1'), watching],
  ];
  for (const [name, value, action, circumstances] of asked)
    it(name, () => {
      const state = entryListState(value);
      const { state: same, ask } = reduce(state, action, circumstances);
      assert.equal(same, state);
      assert.deepEqual(ask, { shutOut: [office], locksOutEditor: false, wide: [] });
      const confirmed = reduce(state, action, { ...circumstances, confirmed: true });
      assert.notEqual(confirmed.state, state);
      assert.equal(confirmed.ask, undefined);
    });

  const free: readonly (readonly [string, TrustedIps, EntryListAction, Circumstances])[] = [
    ['removing one of two that admit it', list(true, '203.0.113.0/24', office), remove(office), watching],
    [
      'what is inherited admits it',
      list(true, '10.0.0.1', office),
      remove(office),
      {
        ...watching,
        inherited: [{ network: '203.0.113.0/24' }],
      },
    ],
    ['the list is off', list(false, '10.0.0.1', office), remove(office), watching],
    ['it had no access before', list(true, '10.0.0.1', '10.0.0.2'), remove('10.0.0.2'), watching],
    ['switching on an empty list, which cannot be saved', list(false), switchOn, watching],
    ['removing the last entry, which cannot be saved', list(true, office), remove(office), watching],
    ['an address that is none', list(false, '10.0.0.1'), switchOn, { ...alone, watched: ['unknown'] }],
  ];
  for (const [name, value, action, circumstances] of free)
    it(`not: ${name}`, () => {
      const state = entryListState(value);
      const { state: next, ask } = reduce(state, action, circumstances);
      assert.equal(ask, undefined);
      assert.notEqual(next, state);
    });

  it('undo is asked about as well', () => {
    const state = after(list(true, '10.0.0.1'), add(office));
    assert.deepEqual(reduce(state, undo, watching).ask?.shutOut, [office]);
  });

  it('tells the editor of the own account apart, named once', () => {
    const own: Circumstances = { ...watching, own: office };
    const { ask } = reduce(entryListState(list(false, '10.0.0.1')), switchOn, own);
    assert.deepEqual(ask, { shutOut: [office], locksOutEditor: true, wide: [] });
  });

  const wide: readonly (readonly [string, EntryListAction, readonly string[]])[] = [
    ['wide networks', add('10.0.0.0/8', '0.0.0.0/0', '2001::/16', '2000::/3'), ['0.0.0.0/0', '2000::/3']],
    [
      'an edit to a wide one',
      { type: 'edit', id: '10.0.0.1', network: '0.0.0.0/1', note: '', endsAt: null },
      ['0.0.0.0/1'],
    ],
  ];
  for (const [name, action, expected] of wide)
    it(name, () => {
      const { ask } = reduce(entryListState(list(false, '10.0.0.1')), action, alone);
      assert.deepEqual(
        ask?.wide.map(({ cidr }) => cidr),
        expected,
      );
    });

  it('not: the note of a wide network that is there already', () => {
    const action: EntryListAction = {
      type: 'edit',
      id: '::/0',
      network: '::/0',
      note: 'everybody',
      endsAt: null,
    };
    assert.equal(reduce(entryListState(list(false, '::/0')), action, alone).ask, undefined);
  });
});

describe('isWide', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['10.0.0.0/8', false],
    ['10.0.0.0/7', true],
    ['2001::/16', false],
    ['2000::/15', true],
  ];
  for (const [text, expected] of table)
    it(`${text}: ${expected}`, () => {
      const network = parseNetwork(text);
      assert.equal(network.ok && isWide(network.value), expected);
    });
});

describe('frozenTrustedIps', () => {
  it('copies what is not frozen and leaves the original alone', () => {
    const value = list(true, '10.0.0.1');
    const frozen = frozenTrustedIps(value);
    assert.deepEqual(frozen, value);
    assert.equal(Object.isFrozen(value.entries[0]), false);
    assert.equal(frozenTrustedIps(frozen), frozen);
  });
});
