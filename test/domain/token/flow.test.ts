import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  closedFlow,
  holdsSecret,
  tokenFlow,
  type TokenAction,
  type TokenFlow,
} from '../../../src/domain/token/flow.ts';
import { aToken } from './support.ts';

const token = aToken('1');
const other = aToken('2');

const closed = closedFlow;
const create: TokenFlow = { step: 'create' };
const replace: TokenFlow = { step: 'replace' };
const revoke: TokenFlow = { step: 'revoke', token };
const rotate: TokenFlow = { step: 'rotate', token, overlap: 3600 };
const show: TokenFlow = { step: 'show', token, replaced: null, taken: false };
const taken: TokenFlow = { step: 'show', token, replaced: null, taken: true };
const leave: TokenFlow = { step: 'leave', token, replaced: null };
const successor: TokenFlow = { step: 'show', token, replaced: other, taken: false };
const leaveSuccessor: TokenFlow = { step: 'leave', token, replaced: other };

const actions: readonly TokenAction[] = [
  { type: 'create' },
  { type: 'replace' },
  { type: 'revoke', token: other },
  { type: 'rotate', token: other, overlap: 60 },
  { type: 'overlap', overlap: 86_400 },
  { type: 'show', token: other },
  { type: 'take' },
  { type: 'stay' },
  { type: 'discard' },
  { type: 'close' },
  { type: 'finish' },
];

const showOther: TokenFlow = { step: 'show', token: other, replaced: null, taken: false };
const rotateOther: TokenFlow = { step: 'rotate', token: other, overlap: 60 };

/** Each step with every act that leads on from it; all others leave it as it is. */
const table: readonly [name: string, TokenFlow, Partial<Record<TokenAction['type'], TokenFlow>>][] = [
  [
    'closed',
    closed,
    { create, replace, revoke: { step: 'revoke', token: other }, rotate: rotateOther, show: showOther },
  ],
  ['create', create, { show: showOther, close: closed, finish: closed }],
  ['replace', replace, { show: showOther, close: closed, finish: closed }],
  [
    'rotate',
    rotate,
    { overlap: { ...rotate, overlap: 86_400 }, show: showOther, close: closed, finish: closed },
  ],
  ['revoke', revoke, { show: showOther, close: closed, finish: closed }],
  ['show, not taken', show, { take: taken, close: leave, finish: closed }],
  ['show, taken', taken, { take: taken, close: closed, finish: closed }],
  [
    'show, of a successor',
    successor,
    { take: { ...successor, taken: true }, close: leaveSuccessor, finish: closed },
  ],
  ['leave', leave, { stay: show, close: show, discard: closed, finish: closed }],
  [
    'leave, a successor',
    leaveSuccessor,
    { stay: successor, close: successor, discard: closed, finish: closed },
  ],
];

describe('tokenFlow', () => {
  for (const [name, from, leads] of table)
    for (const action of actions) {
      const to = leads[action.type] ?? from;
      it(`${name}: ${action.type} leads to ${to === from ? 'itself' : to.step}`, () => {
        assert.deepEqual(tokenFlow(from, action), to);
      });
    }

  it('carries what a successor replaced into its dialog', () => {
    const action: TokenAction = { type: 'show', token: other, replaced: token };
    assert.deepEqual(tokenFlow(rotate, action), {
      step: 'show',
      token: other,
      replaced: token,
      taken: false,
    });
  });

  it('closes on an untaken secret only after it was asked for', () => {
    const path = fc.array(fc.constantFrom(...actions), { maxLength: 12 });
    fc.assert(
      fc.property(path, (acts) => {
        let flow: TokenFlow = closedFlow;
        for (const action of acts) {
          const next = tokenFlow(flow, action);
          if (flow.step === 'show' && !flow.taken && next.step === 'closed')
            assert.equal(action.type, 'finish');
          flow = next;
        }
      }),
    );
  });

  it('wants the secret exactly while it shows it or asks before leaving it', () => {
    assert.deepEqual(
      table.filter(([, flow]) => holdsSecret(flow)).map(([name]) => name),
      ['show, not taken', 'show, taken', 'show, of a successor', 'leave', 'leave, a successor'],
    );
  });
});
