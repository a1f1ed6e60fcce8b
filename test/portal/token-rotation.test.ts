/** A rotated token: its successor, and how long it goes on itself. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { rotateToken } from '../../examples/portal/server/settings/rotate-token.ts';
import { apiTokens, audit, throttle } from '../../examples/portal/server/db/schema.ts';
import { openOffice, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { eq } from '../../examples/portal/testing/site.ts';

const hour = 3600;
const day = 24 * hour;

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(async () => {
  await office.site.db.delete(throttle);
  await office.signIn();
});

const later = (seconds: number) => new Date(office.site.now().getTime() + seconds * 1000).toISOString();

async function made(limits: object = {}) {
  const account = await office.account({ apiAccess: true });
  const reply = await account.panel.ask('create-token', { name: 'CRM', expiresAt: null, ...limits });
  const { secret = '', token } = reply.body;
  assert.ok(token, reply.text);
  const rotate = (overlap: number, id = token.id) => account.panel.ask('rotate-token', { id, overlap });
  const open = async (text: string) => {
    const body = { login: account.login, token: text };
    return office.site.send('POST', '/api/session', { body });
  };
  return { ...account, secret, token, rotate, open };
}

type Made = Awaited<ReturnType<typeof made>>;

async function call({ open }: Made, text: string) {
  const { body } = await open(text);
  const headers = { authorization: `Bearer ${body.session}` };
  return async () => (await office.site.send('GET', '/api/calls', { headers })).status;
}

test('with no overlap: the successor works, the old one does not, nor does what it had opened', async () => {
  const account = await made();
  const running = await call(account, account.secret);
  assert.equal(await running(), 200);
  const reply = await account.rotate(0);
  assert.equal(reply.status, 200);
  const { secret = '', replaced } = reply.body;
  assert.match(secret, /^sc_[0-9A-Za-z]{36}$/);
  assert.notEqual(secret, account.secret);
  assert.equal(replaced?.revokedAt, office.site.now().toISOString());
  assert.equal(await running(), 401, 'at the next call');
  assert.equal((await account.open(account.secret)).status, 401);
  assert.equal((await account.open(secret)).status, 200);
});

for (const overlap of [hour, day])
  test(`with an overlap of ${overlap / hour} h both work until it is over`, async () => {
    const account = await made();
    const { body } = await account.rotate(overlap);
    assert.deepEqual([body.replaced?.revokedAt, body.replaced?.expiresAt], [null, later(overlap)]);
    assert.equal(body.token?.expiresAt, null);
    office.site.pass(overlap - 60);
    const running = await call(account, account.secret);
    assert.equal(await running(), 200);
    assert.equal((await account.open(body.secret ?? '')).status, 200);
    office.site.pass(60);
    assert.equal(await running(), 401);
    assert.equal((await account.open(account.secret)).status, 401);
    assert.equal((await account.open(body.secret ?? '')).status, 200);
  });

test('the successor has the same name, limits and end', async () => {
  const limits = {
    name: 'Nachtexport «Ω»',
    expiresAt: later(90 * day),
    scopes: ['calls'],
    networks: ['127.0.0.0/8'],
  };
  const { rotate, token, panel } = await made(limits);
  office.site.pass(day);
  await office.signIn();
  const { body } = await rotate(hour);
  assert.ok(body.token && body.replaced);
  const { name, expiresAt, scopes, networks, createdAt, lastUsedAt } = body.token;
  assert.deepEqual({ name, expiresAt, scopes, networks }, limits);
  assert.deepEqual([createdAt, lastUsedAt], [later(0), null]);
  assert.notEqual(body.token.id, token.id);
  assert.deepEqual({ ...body.replaced, expiresAt: token.expiresAt }, token, 'the old one only ends sooner');
  assert.deepEqual((await panel.load()).facts.tokens, [body.token, body.replaced]);
});

test('an overlap never prolongs: a token that ends sooner ends then', async () => {
  const { rotate, token } = await made({ expiresAt: later(hour / 2) });
  const { body } = await rotate(day);
  assert.equal(body.replaced?.expiresAt, token.expiresAt);
  assert.equal(body.token?.expiresAt, token.expiresAt);
});

for (const overlap of [1, 60, 3599, 86_401, 31_536_000])
  test(`an overlap of ${overlap} s is not offered: refused at its place, nothing changed`, async () => {
    const { rotate, token, panel } = await made();
    const reply = await rotate(overlap);
    assert.equal(reply.status, 422);
    assert.deepEqual(problemsOf(reply), ['field.value at overlap']);
    assert.deepEqual((await panel.load()).facts.tokens, [token]);
  });

test('what has ended has no successor: revoked, expired, rotated before', async () => {
  const revoked = await made();
  await revoked.panel.ask('revoke-token', { id: revoked.token.id });
  const expired = await made({ expiresAt: later(60) });
  office.site.pass(60);
  const rotated = await made();
  await rotated.rotate(day);
  for (const { rotate, panel } of [revoked, expired, rotated]) {
    const before = (await panel.load()).facts.tokens;
    assert.deepEqual(problemsOf(await rotate(0)), ['token.unknown at ']);
    assert.deepEqual((await panel.load()).facts.tokens, before, 'no successor was left behind');
  }
});

test('nobody rotates a token of another', async () => {
  const { token, secret, open } = await made();
  const other = await made();
  assert.deepEqual(problemsOf(await other.rotate(0, token.id)), ['token.unknown at ']);
  assert.equal((await open(secret)).status, 200);
});

test('the old token stays as it was when the rotation fails half-way', async () => {
  const { id, token, secret, open } = await made();
  const { db } = office.site;
  await db.execute(`create function refuse_update() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`);
  await db.execute(
    'create trigger refuse before update on api_tokens for each row execute function refuse_update()',
  );
  await assert.rejects(rotateToken(db, id, { id: token.id, overlap: 0 }, office.site.now()));
  await db.execute('drop trigger refuse on api_tokens');
  assert.equal(await db.$count(apiTokens, eq(apiTokens.resellerId, id)), 1, 'and no successor exists');
  assert.equal((await open(secret)).status, 200);
});

test('of rotations at the same time exactly one is done', async () => {
  const { id, rotate } = await made();
  const replies = await Promise.all([rotate(day), rotate(day), rotate(day), rotate(0)]);
  assert.equal(replies.filter(({ status }) => status === 200).length, 1);
  assert.equal(await office.site.db.$count(apiTokens, eq(apiTokens.resellerId, id)), 2);
});

test('the trail names both and the overlap, and no secret', async () => {
  const { id, rotate, secret, token } = await made();
  const { body } = await rotate(hour);
  const events = await office.site.db.select().from(audit).where(eq(audit.resellerId, id));
  assert.deepEqual(events.at(-1)?.facts, { id: token.id, successor: body.token?.id, overlap: hour });
  assert.deepEqual([events.at(-1)?.action, events.at(-1)?.editorId], ['token.rotate', office.base.editor.id]);
  const text = JSON.stringify(events);
  for (const one of [secret, body.secret ?? '']) assert.ok(!text.includes(one.slice(3, 20)));
});

test('answers that hold a token are kept by no cache', async () => {
  const { panel, rotate } = await made();
  const created = await panel.ask('create-token', { name: 'One more', expiresAt: null });
  for (const reply of [created, await rotate(0)]) assert.equal(reply.headers['cache-control'], 'no-store');
});

test('neither token is answered a second time, by any later answer', async () => {
  const { id, panel, rotate, secret } = await made();
  const { body } = await rotate(day);
  const later = [
    JSON.stringify(await panel.load()),
    (await panel.ask('rename-token', { id: body.token?.id, name: 'Later' })).text,
    (await panel.ask('revoke-token', { id: body.token?.id })).text,
    (await office.editor.get(`/admin/api/resellers/${id}/audit`)).text,
  ].join('\n');
  for (const one of [secret, body.secret ?? '']) assert.ok(!later.includes(one.slice(3, 20)));
});

test('calls are many, writes of the last use are few: at most one a minute and token', async () => {
  const account = await made();
  const { db } = office.site;
  await db.execute('create table token_writes (id int)');
  await db.execute(`create function count_writes() returns trigger language plpgsql as
    $$ begin insert into token_writes values (new.id); return new; end $$`);
  await db.execute(
    'create trigger counted after update on api_tokens for each row execute function count_writes()',
  );
  const writes = async () => {
    const { rows } = (await db.execute('select count(*)::int as n from token_writes')) as unknown as {
      rows: readonly { n: number }[];
    };
    return rows[0]?.n;
  };
  const running = await call(account, account.secret);
  assert.equal(await writes(), 1, 'opening the session');
  for (let i = 0; i < 20; i += 1) await running();
  office.site.pass(59);
  await Promise.all(Array.from({ length: 20 }, running));
  assert.equal(await writes(), 1);
  office.site.pass(1);
  await Promise.all(Array.from({ length: 20 }, running));
  assert.equal(await writes(), 2, 'also of calls at the same time');
  await db.execute('drop trigger counted on api_tokens');
});
