import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TwofaAction, TwofaAsk } from '../../../src/domain/twofa/actions.ts';
import { twofaEdges } from '../../../src/domain/twofa/edges.ts';
import { reduce } from '../../../src/domain/twofa/model.ts';
import {
  closedFlow,
  twofaState,
  type TwofaFacts,
  type TwofaFlow,
  type TwofaNotice,
  type TwofaState,
  type TwofaStep,
} from '../../../src/domain/twofa/state.ts';
import { resolveTwofa, twofaModes, type Enrolment, type TwofaMode } from '../../../src/domain/twofa/twofa.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const later = now + 60_000;

const none: Enrolment = { state: 'none', since: null };
const pending: Enrolment = { state: 'pending', since: null };
const active: Enrolment = { state: 'active', since: '2026-03-14T08:05:00.000Z' };
const renewed: Enrolment = { state: 'active', since: '2026-11-23T12:00:00.000Z' };

const withKey: TwofaFacts = {
  saved: 'yes',
  inherited: { value: false, source: 'Retail' },
  enrolment: active,
  codesLeft: 3,
  passwordMinimum: null,
};
const withoutKey: TwofaFacts = { ...withKey, enrolment: pending };

const steps = [...new Set(twofaEdges.flatMap(({ from, to }) => [from, to]))];
const keySteps = steps.filter((step) => step.startsWith('key-') && step !== 'key-confirming');

/** A state at `step` as a person may have come there. */
function at(step: TwofaStep, facts: Partial<TwofaState> = {}, flow: Partial<TwofaFlow> = {}): TwofaState {
  const usual = step.startsWith('key-') || step.startsWith('setup-') ? withoutKey : withKey;
  return {
    ...twofaState(usual),
    ...facts,
    flow: { ...closedFlow, code: step === 'closed' ? '' : '123 456', ...flow, step },
  };
}

const wrong = { path: ['code'], code: 'totp.code-wrong' };
const lock = { path: ['code'], code: 'twofa.locked', until: new Date(later).toISOString() };

const actions = {
  'choose no': { type: 'choose', mode: 'no' },
  'switch on': { type: 'switch', on: true },
  'switch off': { type: 'switch', on: false },
  reset: { type: 'reset' },
  'set up': { type: 'set-up' },
  'renew codes': { type: 'renew-codes' },
  confirm: { type: 'confirm' },
  type: { type: 'type', code: '654321' },
  store: { type: 'store', stored: true },
  cancel: { type: 'cancel' },
  discard: { type: 'discard' },
  granted: { type: 'granted' },
  'granted with key': { type: 'granted', shows: 'key', changes: { enrolment: pending } },
  'granted with codes': { type: 'granted', shows: 'codes', changes: { enrolment: renewed, codesLeft: 10 } },
  refused: { type: 'refused', problem: { path: [], text: 'Ask Ann.' } },
  'refused wrong': { type: 'refused', problem: wrong },
  'refused locked': { type: 'refused', problem: lock },
  failed: { type: 'failed', how: 'failed' },
  unlock: { type: 'unlock' },
  lapse: { type: 'lapse' },
  leave: { type: 'leave' },
  'facts as they were': { type: 'facts', facts: withKey },
  'facts of another key': { type: 'facts', facts: { ...withKey, enrolment: renewed } },
  'facts without a key': { type: 'facts', facts: withoutKey },
  'facts off': { type: 'facts', facts: { ...withKey, saved: 'no' } },
} as const satisfies Record<string, TwofaAction>;

interface Row {
  readonly from: readonly TwofaStep[];
  readonly action: keyof typeof actions;
  readonly to: TwofaStep | 'the same';
  /** Name of the condition of the edge. */
  readonly when?: string;
  readonly facts?: Partial<TwofaState>;
  readonly flow?: Partial<TwofaFlow>;
  readonly ask?: TwofaAsk;
  readonly notice?: TwofaNotice;
}

const typing = (act: 'key' | 'off'): readonly Row[] => {
  const start = act === 'key' ? 'key-shown' : 'off-asked';
  const running = act === 'key' ? 'key-confirming' : 'off-running';
  const ask: TwofaAsk = { kind: act === 'key' ? 'confirm' : 'disable', code: '123456' };
  const open = [start, `${act}-wrong`, `${act}-failed`] as const;
  return [
    { from: open, action: 'type', to: start },
    { from: open, action: 'confirm', to: running, when: 'six digits', ask },
    { from: open, action: 'confirm', to: `${act}-wrong`, flow: { code: '12345' } },
    {
      from: [`${act}-locked`],
      action: 'type',
      to: `${act}-locked`,
      when: 'still locked',
      flow: { lockedUntil: later },
    },
    { from: [`${act}-locked`], action: 'type', to: start, flow: { lockedUntil: now } },
    {
      from: [`${act}-locked`],
      action: 'unlock',
      to: start,
      when: 'lock over',
      flow: { lockedUntil: now },
    },
    { from: [running], action: 'refused locked', to: `${act}-locked`, when: 'locked' },
    { from: [running], action: 'refused wrong', to: `${act}-wrong`, when: 'wrong' },
    { from: [running], action: 'refused', to: `${act}-failed` },
    { from: [running], action: 'failed', to: `${act}-failed` },
    { from: [...open, `${act}-locked`], action: 'cancel', to: 'closed' },
    { from: [running], action: 'cancel', to: 'closed', notice: 'abandoned' },
    { from: [...open, running, `${act}-locked`], action: 'leave', to: 'closed' },
  ];
};

const question = (act: 'reset' | 'codes'): readonly Row[] => [
  { from: [`${act}-asked`, `${act}-failed`], action: 'confirm', to: `${act}-running`, ask: { kind: act } },
  { from: [`${act}-running`], action: 'refused', to: `${act}-failed` },
  { from: [`${act}-running`], action: 'failed', to: `${act}-failed` },
  { from: [`${act}-asked`, `${act}-failed`], action: 'cancel', to: 'closed' },
  { from: [`${act}-running`], action: 'cancel', to: 'closed', notice: 'abandoned' },
  { from: [`${act}-asked`, `${act}-running`, `${act}-failed`], action: 'leave', to: 'closed' },
  {
    from: [`${act}-asked`, `${act}-failed`],
    action: 'facts without a key',
    to: 'closed',
    when: 'without a key',
    notice: 'superseded',
  },
];

const rows: readonly Row[] = [
  { from: ['closed'], action: 'choose no', to: 'closed' },
  { from: ['closed'], action: 'switch off', to: 'off-asked', when: 'off, needs a code' },
  { from: ['closed'], action: 'switch on', to: 'closed' },
  { from: ['closed'], action: 'reset', to: 'reset-asked', when: 'with a key' },
  {
    from: ['closed'],
    action: 'set up',
    to: 'setup-running',
    when: 'without a key',
    facts: withoutKey,
    ask: { kind: 'setup' },
  },
  { from: ['closed'], action: 'renew codes', to: 'codes-asked', when: 'with a key' },

  ...question('reset'),
  { from: ['reset-running'], action: 'granted with key', to: 'key-shown', when: 'with key', notice: 'reset' },
  { from: ['reset-running'], action: 'granted', to: 'closed', notice: 'reset' },

  { from: ['setup-running'], action: 'granted with key', to: 'key-shown' },
  { from: ['setup-running'], action: 'refused', to: 'setup-failed' },
  { from: ['setup-running'], action: 'failed', to: 'setup-failed' },
  { from: ['setup-failed'], action: 'confirm', to: 'setup-running', ask: { kind: 'setup' } },
  {
    from: ['setup-failed'],
    action: 'facts of another key',
    to: 'closed',
    when: 'another key',
    notice: 'superseded',
  },
  { from: ['setup-running', 'setup-failed'], action: 'cancel', to: 'closed' },
  { from: ['setup-running', 'setup-failed'], action: 'leave', to: 'closed' },

  ...typing('key'),
  {
    from: ['key-confirming'],
    action: 'granted with codes',
    to: 'codes-shown',
    when: 'with codes',
    notice: 'enrolled',
  },
  { from: ['key-confirming'], action: 'granted', to: 'closed', notice: 'enrolled' },
  { from: keySteps, action: 'lapse', to: 'closed', notice: 'key-lapsed' },
  {
    from: keySteps,
    action: 'facts of another key',
    to: 'closed',
    when: 'another key',
    notice: 'superseded',
  },

  ...question('codes'),
  { from: ['codes-running'], action: 'granted with codes', to: 'codes-shown', notice: 'codes-renewed' },
  { from: ['codes-shown'], action: 'store', to: 'codes-shown' },
  { from: ['codes-shown'], action: 'cancel', to: 'closed', when: 'stored', flow: { stored: true } },
  { from: ['codes-shown'], action: 'cancel', to: 'codes-leaving' },
  { from: ['codes-leaving'], action: 'cancel', to: 'codes-shown' },
  { from: ['codes-leaving'], action: 'discard', to: 'closed' },
  { from: ['codes-shown'], action: 'lapse', to: 'closed', when: 'stored', flow: { stored: true } },
  { from: ['codes-shown', 'codes-leaving'], action: 'lapse', to: 'closed', notice: 'codes-lapsed' },
  { from: ['codes-shown', 'codes-leaving'], action: 'leave', to: 'closed' },

  ...typing('off'),
  { from: ['off-running'], action: 'granted', to: 'closed', notice: 'switched-off' },
  {
    from: ['off-asked', 'off-wrong', 'off-locked', 'off-failed'],
    action: 'facts off',
    to: 'closed',
    when: 'off already',
    notice: 'superseded',
  },

  ...steps.map((step): Row => {
    const without = step.startsWith('key-') || step.startsWith('setup-');
    return { from: [step], action: without ? 'facts without a key' : 'facts as they were', to: step };
  }),
];

const keyOf = (from: string, on: string, to: string, when = '') => [from, on, to, when].join(' | ');

describe('two-factor as a model: every transition', () => {
  for (const row of rows)
    for (const from of row.from)
      it(`${from} → ${row.action}${row.when ? ` [${row.when}]` : ''} → ${row.to}`, () => {
        const state = at(from, row.facts, row.flow);
        const { state: next, ask } = reduce(state, actions[row.action], { now });
        assert.equal(next.flow.step, row.to);
        assert.deepEqual(ask, row.ask);
        assert.equal(next.notice, row.notice ?? null);
        if (row.to === 'closed') assert.deepEqual(next.flow, closedFlow);
      });

  it('walks each edge of the table, and no other', () => {
    const walked = rows.flatMap(({ from, action, to, when }) =>
      from.map((step) => keyOf(step, actions[action].type, to, when)),
    );
    const edges = twofaEdges.map(({ from, on, to, when }) => keyOf(from, on, to, when?.name));
    assert.deepEqual([...new Set(walked)].sort(), [...edges].sort());
    assert.equal(new Set(edges).size, edges.length);
    assert.ok(edges.length > 100);
  });

  it('reaches every step from a closed one', () => {
    const reached = new Set<string>(['closed']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of twofaEdges) if (reached.has(from)) reached.add(to);
    }
    assert.deepEqual([...reached].sort(), [...steps].sort());
  });
});

describe('two-factor as a model: all else leaves it as it is', () => {
  const listed = new Set(twofaEdges.map(({ from, on }) => `${from} ${on}`));
  for (const step of steps) {
    const unlisted = Object.entries(actions).filter(([, { type }]) => !listed.has(`${step} ${type}`));
    it(`${step}: ${unlisted.length} actions`, () => {
      for (const [name, action] of unlisted) {
        const state = at(step);
        assert.equal(reduce(state, action, { now }).state, state, name);
      }
    });
  }

  const barred: readonly [string, TwofaState, TwofaAction][] = [
    ['a reset without a key', at('closed', { enrolment: none }), actions.reset],
    ['a reset where the host does not tell of a key', at('closed', { enrolment: null }), actions.reset],
    ['a second key beside the one in use', at('closed'), actions['set up']],
    ['recovery codes without a key', at('closed', withoutKey), actions['renew codes']],
    ['a lock that is not over', at('off-locked', {}, { lockedUntil: later }), actions.unlock],
  ];
  for (const [name, state, action] of barred)
    it(name, () => {
      const reduced = reduce(state, action, { now });
      assert.equal(reduced.state, state);
      assert.equal(reduced.ask, undefined);
    });
});

describe('two-factor as a model: what it holds', () => {
  const from = (facts: Partial<TwofaFacts>) => twofaState({ ...withKey, ...facts });

  for (const mode of ['maybe', '', 'NO', null, undefined, false] as unknown as TwofaMode[])
    it(`takes ${JSON.stringify(mode)} for "inherit", never for "no"`, () => {
      const { state } = reduce(from({ saved: 'yes' }), { type: 'choose', mode }, { now });
      assert.equal(state.staged, 'inherit');
    });

  it('says what a mode comes to, and from where', () => {
    const class_ = { value: true, source: 'Wholesale EU' };
    assert.deepEqual(
      twofaModes.map((mode) => resolveTwofa(mode, class_)),
      [
        { asks: true, from: 'class', source: 'Wholesale EU' },
        { asks: true, from: 'account', source: null },
        { asks: false, from: 'account', source: null },
      ],
    );
    assert.deepEqual(resolveTwofa('inherit', null), { asks: null, from: 'class', source: null });
  });

  it('keeps what is staged when the host tells anew, and follows it while nothing is', () => {
    const told = { ...withKey, saved: 'inherit' } as const;
    const untouched = reduce(from({}), { type: 'facts', facts: told }, { now }).state;
    const touched = reduce(
      { ...from({}), staged: 'no' as const },
      { type: 'facts', facts: told },
      { now },
    ).state;
    assert.deepEqual([untouched.saved, untouched.staged], ['inherit', 'inherit']);
    assert.deepEqual([touched.saved, touched.staged], ['inherit', 'no']);
  });

  it('takes in what a granted act changed, and changes nothing otherwise', () => {
    const running = at('reset-running');
    const granted = reduce(running, { type: 'granted', changes: { enrolment: pending } }, { now }).state;
    assert.equal(granted.enrolment, pending);
    for (const name of ['refused', 'failed', 'cancel', 'leave'] as const) {
      const { enrolment, saved, staged, codesLeft } = reduce(running, actions[name], { now }).state;
      assert.deepEqual([enrolment, saved, staged, codesLeft], [active, 'yes', 'yes', 3], name);
    }
  });

  it('keeps a refusal until another code is typed, and the code until it is another', () => {
    const refused = reduce(at('key-confirming'), actions['refused wrong'], { now }).state;
    assert.deepEqual(refused.flow.fault, { kind: 'refused', problem: wrong });
    assert.equal(refused.flow.code, '123 456');
    const typed = reduce(refused, actions.type, { now }).state;
    assert.deepEqual([typed.flow.fault, typed.flow.code], [null, '654321']);
  });

  it('says itself what is no code, and asks nobody', () => {
    const { state, ask } = reduce(at('off-asked', {}, { code: '1234' }), actions.confirm, { now });
    assert.equal(ask, undefined);
    assert.deepEqual(state.flow.fault, {
      kind: 'refused',
      problem: { code: 'totp.code-form', digits: 6, path: ['code'] },
    });
  });

  it('is locked until the host’s instant, or for its seconds, or until another code is typed', () => {
    const locked = (problem: object) =>
      reduce(
        at('off-running'),
        { type: 'refused', problem: { path: [], ...problem } },
        {
          now,
        },
      ).state.flow;
    assert.deepEqual([locked(lock).step, locked(lock).lockedUntil], ['off-locked', later]);
    const throttled = locked({ code: 'throttled', retryAfterSeconds: 30 });
    assert.deepEqual([throttled.step, throttled.lockedUntil], ['off-locked', now + 30_000]);
    const forGood = locked({ code: 'twofa.locked' });
    assert.deepEqual([forGood.step, forGood.lockedUntil], ['off-locked', null]);
    const past = locked({ code: 'twofa.locked', until: '2020-01-01T00:00:00.000Z' });
    assert.deepEqual([past.step, past.lockedUntil], ['off-locked', null]);
    for (const odd of [{ until: 'soon' }, { until: 5 }, { retryAfterSeconds: '30' }])
      assert.equal(locked(odd).step, 'off-failed');
  });

  it('unlocks without the code of before', () => {
    const over = at('key-locked', {}, { lockedUntil: now });
    const { flow } = reduce(over, actions.unlock, { now }).state;
    assert.deepEqual([flow.step, flow.code, flow.fault, flow.lockedUntil], ['key-shown', '', null, null]);
  });

  it('does not switch off what leaves a password alone that is too short for it', () => {
    const state = from({ passwordMinimum: 15 });
    const { state: next, ask } = reduce(state, actions['switch off'], { now });
    assert.deepEqual(
      [next.flow.step, next.staged, next.notice, ask],
      ['closed', 'yes', 'password-in-the-way', undefined],
    );
  });

  it('says what became of the last act until the next begins', () => {
    const after = { ...from({}), notice: 'codes-renewed' as const };
    assert.equal(reduce(after, actions['facts as they were'], { now }).state.notice, 'codes-renewed');
    assert.equal(reduce(after, actions['choose no'], { now }).state.notice, null);
    assert.equal(reduce(after, actions.reset, { now }).state.notice, null);
  });

  it('says that the key was reset also where nobody set the app up afterwards', () => {
    const shown = reduce(at('reset-running'), actions['granted with key'], { now }).state;
    assert.equal(reduce(shown, actions.cancel, { now }).state.notice, 'reset');
  });

  it('goes on with a key that the host counts only once its code is confirmed', () => {
    const shown = reduce(at('reset-running'), { type: 'granted', shows: 'key' }, { now }).state;
    assert.equal(shown.enrolment, active);
    assert.equal(reduce(shown, actions['facts as they were'], { now }).state.flow.step, 'key-shown');
  });

  it('never holds a key or recovery codes', () => {
    for (const step of steps)
      assert.deepEqual(Object.keys(at(step).flow).sort(), ['code', 'fault', 'lockedUntil', 'step', 'stored']);
  });
});
