import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash } from '@node-rs/argon2';
import { passwordCeiling } from 'self-care-elements/domain';
import { createGate } from '../../examples/portal/server/access/gate.ts';
import {
  Busy,
  hashPassword,
  isOutdated,
  verifyPassword,
} from '../../examples/portal/server/access/passwords.ts';

test('a password is stored as an Argon2id PHC string with at least the OWASP parameters', async () => {
  const stored = await hashPassword('correct horse battery');
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.equal(isOutdated(stored), false);
  assert.notEqual(stored, await hashPassword('correct horse battery'), 'each hash has its own salt');
});

test('a hash with weaker parameters is outdated', async () => {
  assert.equal(isOutdated(await hash('x', { memoryCost: 8192, timeCost: 2 })), true);
  assert.equal(isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 1 })), true);
});

const equal: readonly (readonly [string, string, string])[] = [
  ['composed and decomposed', 'caf\u00e9 au lait 12345', 'cafe\u0301 au lait 12345'],
  ['the Ångström sign and the letter', '\u212bngstrom 12345678', '\u00c5ngstrom 12345678'],
  ['beyond the basic plane', '𝔭𝔞𝔰𝔰𝔴𝔬𝔯𝔡 long enough', '𝔭𝔞𝔰𝔰𝔴𝔬𝔯𝔡 long enough'],
];
for (const [name, set, typed] of equal)
  test(`the same password: ${name}`, async () => {
    assert.equal(await verifyPassword(typed, await hashPassword(set)), true);
  });

const different: readonly (readonly [string, string, string])[] = [
  ['another case', 'Correct Horse Battery', 'correct horse battery'],
  ['a blank at the end', 'correct horse battery', 'correct horse battery '],
  ['after the 72nd byte', `${'a'.repeat(80)}b`, `${'a'.repeat(80)}c`],
  ['compatibility characters (NFKC would fold them)', 'ﬁne fine fine fine', 'fine fine fine fine'],
  ['an unpaired surrogate', 'replaced \ufffd here ok', 'replaced \ud800 here ok'],
];
for (const [name, set, typed] of different)
  test(`not the same password: ${name}`, async () => {
    assert.equal(await verifyPassword(typed, await hashPassword(set)), false);
  });

test('text that cannot be a password is never hashed', async () => {
  await assert.rejects(hashPassword('\udfff'), RangeError);
  await assert.rejects(hashPassword('a'.repeat(passwordCeiling + 1)), RangeError);
  await assert.rejects(hashPassword('a'.repeat(100_000)), RangeError);
  await hashPassword('𝔞'.repeat(passwordCeiling));
});

test('without a stored hash the answer is false, even for the text behind the decoy', async () => {
  assert.equal(await verifyPassword('a password that no account has', null), false);
  assert.equal(await verifyPassword('', null), false);
});

test('too many checks at once are refused, the admitted ones answered', async () => {
  const stored = await hashPassword('correct horse battery');
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword('wrong', stored)));
  const busy = all.filter((one) => one.status === 'rejected' && one.reason instanceof Busy);
  const answered = all.filter((one) => one.status === 'fulfilled' && !one.value);
  assert.equal(answered.length, 34);
  assert.equal(busy.length, 26);
  assert.equal(await verifyPassword('correct horse battery', stored), true, 'and the places are free again');
});

test('the gate keeps order, its bound, and its places when a task fails', async () => {
  const enter = createGate({ running: 2, waiting: 10 });
  let now = 0;
  let most = 0;
  const order: number[] = [];
  const task = (n: number) => async () => {
    now += 1;
    most = Math.max(most, now);
    order.push(n);
    await new Promise((done) => setImmediate(done));
    now -= 1;
    if (n % 3 === 0) throw new Error('failed');
  };
  await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((n) => enter(task(n))));
  assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(most, 2);
});
