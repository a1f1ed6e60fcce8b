/** Sessions and the throttle, against the real schema. Time is an argument; nothing waits. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sessions, throttle } from '../../examples/portal/server/db/schema.ts';
import { openPglite, type OpenDatabase } from '../../examples/portal/server/db/open.ts';
import {
  advanceSession,
  createSession,
  endSessions,
  readSession,
  type NewSession,
} from '../../examples/portal/server/access/sessions.ts';
import { forgive, takeTry, throttledUntil } from '../../examples/portal/server/access/throttle.ts';

let opened: OpenDatabase;
before(async () => {
  opened = await openPglite();
  await opened.migrate();
});
after(() => opened.close());
beforeEach(async () => {
  await opened.db.delete(sessions);
  await opened.db.delete(throttle);
});

const start = new Date('2026-03-01T08:00:00Z');
const later = (minutes: number, seconds = 0) => new Date(start.getTime() + (minutes * 60 + seconds) * 1000);
const self: NewSession = { kind: 'self', subjectId: 7, address: '127.0.0.1', userAgent: 'test' };

test('the database holds only the hash of a session id of 256 bits', async () => {
  const { id } = await createSession(opened.db, self, start);
  assert.equal(Buffer.from(id, 'base64url').length, 32);
  const [row] = await opened.db.select().from(sessions);
  assert.match(row?.idHash ?? '', /^[0-9a-f]{64}$/);
  assert.ok(!JSON.stringify(row).includes(id));
  assert.equal(await readSession(opened.db, 'self', row?.idHash ?? '', start), null);
});

test('a session ends after an hour without a request', async () => {
  const { id } = await createSession(opened.db, self, start);
  assert.ok(await readSession(opened.db, 'self', id, later(59)));
  assert.ok(await readSession(opened.db, 'self', id, later(118)), 'each request counts as seen');
  assert.equal(await readSession(opened.db, 'self', id, later(178)), null);
});

test('and 24 hours after it began, however busy', async () => {
  const { id } = await createSession(opened.db, self, start);
  for (let minutes = 50; minutes < 24 * 60; minutes += 50)
    assert.ok(await readSession(opened.db, 'self', id, later(minutes)), String(minutes));
  assert.equal(await readSession(opened.db, 'self', id, later(24 * 60)), null);
});

test('an unfinished sign-in waits ten minutes; a given end comes first', async () => {
  const code = await createSession(opened.db, { ...self, stage: 'code' }, start);
  assert.ok(await readSession(opened.db, 'self', code.id, later(9)));
  assert.equal(await readSession(opened.db, 'self', code.id, later(10)), null);
  const short = await createSession(opened.db, { ...self, kind: 'api', endsAt: later(5) }, start);
  assert.deepEqual(short.expiresAt, later(5));
});

test('a session of one kind opens no other', async () => {
  const { id } = await createSession(opened.db, self, start);
  assert.equal(await readSession(opened.db, 'admin', id, start), null);
  assert.equal(await readSession(opened.db, 'api', id, start), null);
});

test('each stage has a new id and the old one is dead, also when two answers race', async () => {
  const { id } = await createSession(opened.db, { ...self, stage: 'code' }, start);
  const session = await readSession(opened.db, 'self', id, start);
  assert.ok(session);
  const next = await Promise.all([1, 2, 3].map(() => advanceSession(opened.db, session, 'done', start)));
  const [won, ...lost] = next.filter((one) => one !== null);
  assert.ok(won && lost.length === 0);
  assert.equal(await readSession(opened.db, 'self', id, start), null);
  assert.equal((await readSession(opened.db, 'self', won.id, start))?.stage, 'done');
});

test('ending the sessions of a reseller spares the named one, other people and editors', async () => {
  const kept = await createSession(opened.db, self, start);
  await createSession(opened.db, self, start);
  await createSession(opened.db, { ...self, kind: 'api' }, start);
  const other = await createSession(opened.db, { ...self, subjectId: 8 }, start);
  const editor = await createSession(opened.db, { ...self, kind: 'admin' }, start);
  const except = await readSession(opened.db, 'self', kept.id, start);
  assert.ok(except);
  assert.equal(await endSessions(opened.db, { kinds: ['self', 'api'], subjectId: 7, except }), 2);
  assert.ok(await readSession(opened.db, 'self', kept.id, start));
  assert.ok(await readSession(opened.db, 'self', other.id, start));
  assert.ok(await readSession(opened.db, 'admin', editor.id, start));
  assert.equal(await endSessions(opened.db, { kinds: ['self'], subjectId: 7 }), 1);
});

test('five tries are free, then each waits twice as long, up to an hour', async () => {
  let now = start;
  const waits: number[] = [];
  for (let i = 0; i < 14; i += 1) {
    assert.equal(await takeTry(opened.db, ['account:anna'], now), 0, `try ${i}`);
    const until = await throttledUntil(opened.db, ['account:anna'], now);
    const seconds = until === null ? 0 : (until.getTime() - now.getTime()) / 1000;
    waits.push(seconds);
    if (until !== null) {
      const early = new Date(until.getTime() - 1000);
      assert.equal(await takeTry(opened.db, ['account:anna'], early), 1, 'a second too early');
      now = until;
    }
  }
  assert.deepEqual(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('parallel tries cannot slip through together', async () => {
  const tries = await Promise.all(
    Array.from({ length: 50 }, () => takeTry(opened.db, ['account:anna'], start)),
  );
  assert.equal(tries.filter((wait) => wait === 0).length, 5);
});

test('free tries do not wait for each other, whichever clock is ahead; the next one after them does', async () => {
  const ahead = new Date(start.getTime() + 40);
  for (const now of [ahead, start, ahead, start, start])
    assert.equal(await takeTry(opened.db, ['account:anna'], now), 0);
  assert.equal(await takeTry(opened.db, ['account:anna'], ahead), 30);
});

test('a blocked account blocks wherever the try comes from; another account stays open', async () => {
  for (let i = 0; i < 5; i += 1) await takeTry(opened.db, ['account:anna', `address:10.0.0.${i}`], start);
  assert.equal(await takeTry(opened.db, ['account:anna', 'address:10.0.0.9'], start), 30);
  assert.equal(await takeTry(opened.db, ['account:bert', 'address:10.0.0.9'], start), 0);
});

test('an address that tries many names is slowed too, and signing in to an own account does not clear it', async () => {
  for (let i = 0; i < 9; i += 1) await takeTry(opened.db, [`account:a${i}`, 'address:10.0.0.1'], start);
  await takeTry(opened.db, ['account:own', 'address:10.0.0.1'], start);
  await forgive(opened.db, ['account:own', 'address:10.0.0.1'], start);
  assert.equal(await takeTry(opened.db, ['account:b', 'address:10.0.0.1'], start), 0);
  assert.equal(await takeTry(opened.db, ['account:c', 'address:10.0.0.1'], start), 30);
});

test('success clears the account; a quiet day forgets', async () => {
  for (let i = 0; i < 5; i += 1) await takeTry(opened.db, ['account:anna'], start);
  assert.equal(await takeTry(opened.db, ['account:anna'], later(24 * 60 + 1)), 0);
  assert.equal(
    await throttledUntil(opened.db, ['account:anna'], later(24 * 60 + 1)),
    null,
    'first of a new count',
  );
  for (let i = 0; i < 4; i += 1) await takeTry(opened.db, ['account:bert'], start);
  await forgive(opened.db, ['account:bert'], start);
  assert.equal(
    (await opened.db.select().from(throttle)).filter(({ key }) => key === 'account:bert').length,
    0,
  );
});
