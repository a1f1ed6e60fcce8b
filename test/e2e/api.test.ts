/** An application signs in with the login and the token that the panel showed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPanel, reload } from './support/admin.ts';
import { openStage, type Stage } from './support/stage.ts';
import { createToken, leaveToken } from './support/tokens.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

interface Opened {
  readonly status: number;
  readonly session: string;
}

/** As an application does: no cookie, no origin. */
async function openSession(login: string, token: string): Promise<Opened> {
  const reply = await fetch(`${stage.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, token }),
  });
  assert.deepEqual(reply.headers.getSetCookie(), []);
  const { session = '' } = (await reply.json()) as { session?: string };
  return { status: reply.status, session };
}

async function call(endpoint: string, session: string) {
  const reply = await fetch(`${stage.origin}/api/${endpoint}`, {
    headers: { authorization: `Bearer ${session}` },
  });
  const { items = [] } = (await reply.json()) as { items?: readonly unknown[] };
  return { status: reply.status, items };
}

const endpoints = ['calls', 'invoices', 'customers'] as const;

test('login and token open an API session; three endpoints are called with it, each behind its permission', async (t) => {
  const id = await stage.editor.idOf('brightwater');
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  const { dialog, token } = await createToken(page, panel, 'Accounting');
  await dialog.getByText('brightwater').waitFor();
  await leaveToken(dialog);

  const { status, session } = await openSession('brightwater', token);
  assert.equal(status, 200);
  for (const endpoint of endpoints) {
    const answer = await call(endpoint, session);
    assert.equal(answer.status, 200, endpoint);
    assert.ok(answer.items.length > 0, endpoint);
  }

  await stage.editor.save(id, { role: 'finance-clerk' });
  const allowed = [];
  for (const endpoint of endpoints)
    if ((await call(endpoint, session)).status === 200) allowed.push(endpoint);
  assert.deepEqual(allowed, ['invoices']);
  await (
    await reload(page)
  )
    .getByRole('row')
    .filter({ hasText: 'Accounting' })
    .getByText('127.0.0.1')
    .waitFor();
});

test('login and token must belong together', async (t) => {
  const mine = await stage.editor.account({ apiAccess: true });
  const theirs = await stage.editor.account({ apiAccess: true });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, mine.id);
  const { dialog, token } = await createToken(page, panel, 'Switchboard');
  await leaveToken(dialog);
  assert.equal((await openSession(mine.login, token)).status, 200);
  for (const [login, given] of [
    [theirs.login, token],
    [mine.login, `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`],
    [mine.login, mine.password],
  ] as const)
    assert.equal((await openSession(login, given)).status, 401);
});

test('switched off, or revoked: the token opens nothing, and its session ends at the next call', async (t) => {
  const { id, login } = await stage.editor.account({ apiAccess: true });
  const page = await stage.editorPage(t);
  const panel = await openPanel(page, stage.origin, id);
  const { dialog, token } = await createToken(page, panel, 'Export');
  await leaveToken(dialog);
  const { session } = await openSession(login, token);
  assert.equal((await call('calls', session)).status, 200);

  await stage.editor.save(id, { apiAccess: false });
  assert.equal((await call('calls', session)).status, 401);
  assert.equal((await openSession(login, token)).status, 401);
  await stage.editor.save(id, { apiAccess: true });
  const again = await openSession(login, token);
  assert.equal((await call('calls', again.session)).status, 200);

  const [made] = (await stage.editor.settings(id)).facts.tokens;
  await stage.editor.ask('POST', `/resellers/${id}/self-care/revoke-token`, { id: made?.id });
  assert.equal((await call('calls', again.session)).status, 401);
  assert.equal((await openSession(login, token)).status, 401);
});
