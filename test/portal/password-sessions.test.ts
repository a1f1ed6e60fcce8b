/** A new password and the sessions that are open: which end, which go on, and what the trail says of it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { audit, throttle } from '../../examples/portal/server/db/schema.ts';
import { openOffice, ownPanel, type Office } from '../../examples/portal/testing/panel.ts';
import { desc, eq, password, type Browser } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const newPassword = 'another stream, later that day';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(() => office.site.db.delete(throttle));

async function signedIn(login: string, secret = password): Promise<Browser> {
  const browser = office.site.browser();
  assert.equal((await browser.signIn(login, secret)).status, 200);
  return browser;
}

const isOpen = async (browser: Browser) => (await browser.get(`${api}/me`)).status === 200;

async function lastEvent(resellerId: number) {
  const [event] = await office.site.db
    .select()
    .from(audit)
    .where(eq(audit.resellerId, resellerId))
    .orderBy(desc(audit.id));
  return event && { action: event.action, editorId: event.editorId, facts: event.facts };
}

const choices: readonly [string, { endSessions?: boolean }, 'ended' | 'kept'][] = [
  ['without a word on it', {}, 'ended'],
  ['with endSessions: true', { endSessions: true }, 'ended'],
  ['with endSessions: false', { endSessions: false }, 'kept'],
];

for (const [how, beside, otherSessions] of choices)
  test(`the editor saves a new password ${how}: the reseller’s sessions are ${otherSessions}, and the trail says so`, async () => {
    const { id, login, panel } = await office.account();
    const sessions = [await signedIn(login), await signedIn(login)];
    assert.equal((await panel.save({ password: newPassword, apiAccess: true }, beside)).status, 200);
    for (const session of sessions) assert.equal(await isOpen(session), otherSessions === 'kept');
    assert.deepEqual(await lastEvent(id), {
      action: 'settings.save',
      editorId: office.base.editor.id,
      facts: { fields: ['password', 'apiAccess'], otherSessions },
    });
    assert.equal((await office.editor.get('/admin/api/me')).status, 200, 'the editor’s own goes on');
  });

for (const [how, beside, otherSessions] of choices)
  test(`the reseller saves the own password ${how}: this session goes on, the others are ${otherSessions}`, async () => {
    const { id, login } = await office.account();
    const own = await signedIn(login);
    const other = await signedIn(login);
    assert.equal((await ownPanel(own).save({ password: newPassword }, beside)).status, 200);
    assert.equal(await isOpen(own), true);
    assert.equal(await isOpen(other), otherSessions === 'kept');
    assert.deepEqual(await lastEvent(id), {
      action: 'settings.save',
      editorId: null,
      facts: { fields: ['password'], otherSessions },
    });
  });

test('a sign-in that waits behind the old password ends even where open sessions are kept', async () => {
  const { login, panel } = await office.account({ mustChangePassword: true });
  const waiting = await signedIn(login);
  await panel.save({ password: newPassword }, { endSessions: false });
  const reply = await waiting.post(`${api}/change-password`, { password: 'the old one lets me in again' });
  assert.equal(reply.status, 401);
  assert.equal((await office.site.browser().signIn(login, newPassword)).status, 200);
});

for (const endSessions of [true, false])
  test(`API sessions go on (endSessions: ${endSessions}): they stand on token and login, not on the password`, async () => {
    const { login, panel } = await office.account({ apiAccess: true });
    const { body } = await panel.ask('create-token', { name: 'CRM', expiresAt: null });
    const token = body.secret ?? '';
    const opened = await office.site.send('POST', '/api/session', { body: { login, token } });
    const headers = { authorization: `Bearer ${opened.body.session}` };
    await panel.save({ password: newPassword }, { endSessions });
    assert.equal((await office.site.send('GET', '/api/calls', { headers })).status, 200);
    await panel.ask('end-sessions');
    assert.equal((await office.site.send('GET', '/api/calls', { headers })).status, 401, 'all means all');
  });

test('without a new password no session ends, whatever is asked, and the trail does not speak of them', async () => {
  const { id, login, panel } = await office.account();
  const session = await signedIn(login);
  await panel.save({ apiAccess: true }, { endSessions: true });
  assert.equal(await isOpen(session), true);
  assert.deepEqual((await lastEvent(id))?.facts, { fields: ['apiAccess'] });
});

test('a refused password ends nothing', async () => {
  const { login, panel } = await office.account();
  const session = await signedIn(login);
  assert.equal((await panel.save({ password: 'short' })).status, 422);
  assert.equal(await isOpen(session), true);
});

test('other people’s sessions are not touched', async () => {
  const { panel } = await office.account();
  const other = await office.account();
  const session = await signedIn(other.login);
  await panel.save({ password: newPassword });
  assert.equal(await isOpen(session), true);
});

test('a change at sign-in ends the others, and the trail says so', async () => {
  const { id, login, panel } = await office.account();
  const other = await signedIn(login);
  await panel.save({ mustChangePassword: true });
  const browser = await signedIn(login);
  await browser.post(`${api}/change-password`, { password: newPassword });
  assert.equal(await isOpen(browser), true);
  assert.equal(await isOpen(other), false);
  assert.deepEqual(await lastEvent(id), {
    action: 'password.change',
    editorId: null,
    facts: { otherSessions: 'ended' },
  });
});
