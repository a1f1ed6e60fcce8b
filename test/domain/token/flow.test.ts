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
const show: TokenFlow = { step: 'show', token, taken: false };
const taken: TokenFlow = { step: 'show', token, taken: true };
const leave: TokenFlow = { step: 'leave', token };

const actions: readonly TokenAction[] = [
  { type: 'create' },
  { type: 'replace' },
  { type: 'revoke', token: other },
  { type: 'show', token: other },
  { type: 'take' },
  { type: 'stay' },
  { type: 'discard' },
  { type: 'close' },
  { type: 'finish' },
];

const showOther: TokenFlow = { step: 'show', token: other, taken: false };

/** Each step with every act that leads on from it; all others leave it as it is. */
const table: readonly [name: string, TokenFlow, Partial<Record<TokenAction['type'], TokenFlow>>][] = [
  ['closed', closed, { create, replace, revoke: { step: 'revoke', token: other }, show: showOther }],
  ['create', create, { show: showOther, close: closed, finish: closed }],
  ['replace', replace, { show: showOther, close: closed, finish: closed }],
  ['revoke', revoke, { show: showOther, close: closed, finish: closed }],
  ['show, not taken', show, { take: taken, close: leave, finish: closed }],
  ['show, taken', taken, { take: taken, close: closed, finish: closed }],
  ['leave', leave, { stay: show, close: show, discard: closed, finish: closed }],
];

describe('tokenFlow', () => {
  for (const [name, from, leads] of table)
    for (const action of actions) {
      const to = leads[action.type] ?? from;
      it(`${name}: ${action.type} leads to ${to === from ? 'itself' : to.step}`, () => {
        assert.deepEqual(tokenFlow(from, action), to);
      });
    }

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
      ['show, not taken', 'show, taken', 'leave'],
    );
  });
});
