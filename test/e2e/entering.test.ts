/** What the self-care site asks of whoever wants in, and how an editor gets in as the reseller. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { demoEditors } from '../../examples/portal/server/seed/demo.ts';
import { openPanel } from './support/admin.ts';
import { openForwardProxy, type ForwardProxy } from './support/forward-proxy.ts';
import { AuthenticatorApp } from './support/second-factor.ts';
import {
  enter,
  enterCode,
  leaveRecoveryCodes,
  refusal,
  shownKey,
  signIn,
  signOut,
} from './support/self-care.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let elsewhere: ForwardProxy;
before(async () => {
  stage = await openStage();
  elsewhere = await openForwardProxy('127.0.0.2');
});
after(async () => {
  await elsewhere.close();
  await stage.close();
});

/** All that a refused person reads. */
async function refusedWith(page: Page): Promise<string> {
  await page.getByRole('alert').waitFor();
  return page.getByRole('main').innerText();
}

test('the right password opens the site, no other does', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t);
  for (const password of [`${account.password}.`, account.password.toUpperCase(), ` ${account.password}`]) {
    await enter(page, stage.origin, { ...account, password });
    assert.ok((await refusedWith(page)).includes(refusal));
    assert.equal(await page.getByRole('navigation').count(), 0);
  }
  await signIn(page, stage.origin, account);
  await page.getByRole('heading', { name: 'Welcome' }).filter({ hasText: account.name }).waitFor();

  await signOut(page);
});

test('with two-factor effectively on, the first sign-in enrols with a QR code and the next asks a code', async (t) => {
  // The class asks for it; the account says "as defined".
  const id = await stage.editor.create('Pier Nine GmbH', 2);
  const account = { login: 'pier-nine', password: 'a quiet stream at dawn' };
  await stage.editor.save(id, account);

  const first = await stage.visitor(t);
  await enter(first, stage.origin, account);
  await first.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const app = new AuthenticatorApp(await shownKey(first));
  await enterCode(first, await app.next());
  await leaveRecoveryCodes(first);
  await first.getByRole('navigation', { name: 'Pages' }).waitFor();

  const next = await stage.visitor(t);
  await enter(next, stage.origin, account);
  await next.getByText('Your account asks for a code besides the password.').waitFor();
  assert.equal(await next.getByRole('img', { name: 'QR code for the authenticator app' }).count(), 0);
  // A code works once: the one that enrolled is spent.
  const code = await app.next();
  await enterCode(next, String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await next.getByRole('alert').filter({ hasText: 'This code is wrong or was used already.' }).waitFor();
  await enterCode(next, code);
  await next.getByRole('navigation', { name: 'Pages' }).waitFor();

  const replayed = await stage.visitor(t);
  await enter(replayed, stage.origin, account);
  await enterCode(replayed, code);
  await replayed.getByRole('alert').filter({ hasText: 'This code is wrong or was used already.' }).waitFor();
});

test('the key beside the QR code is the one that an authenticator app is given', async (t) => {
  const account = await stage.editor.account({ twofa: 'yes' });
  const page = await stage.visitor(t);
  const asked = page.waitForResponse((reply) => reply.url().endsWith('/self-care/api/sign-in'));
  await enter(page, stage.origin, account);
  const { enrolment } = (await (await asked).json()) as { enrolment: { uri: string; secret: string } };
  const shown = await shownKey(page);
  assert.equal(shown, enrolment.secret);
  assert.equal(new URL(enrolment.uri).searchParams.get('secret'), shown);
  const box = await page.getByRole('img', { name: 'QR code for the authenticator app' }).boundingBox();
  assert.ok(box && box.width >= 120 && box.width === box.height);
});

test('a sign-in from an address outside the list is refused with the same words as a wrong password', async (t) => {
  const entry = { id: 'here', network: '127.0.0.1', note: '', enabled: true, endsAt: null };
  const account = await stage.editor.account({ trustedIps: { enabled: true, entries: [entry] } });
  const outside = await stage.visitor(t, { proxy: elsewhere.server });
  await enter(outside, stage.origin, account);
  const refusedThere = await refusedWith(outside);

  const inside = await stage.visitor(t);
  await enter(inside, stage.origin, { ...account, password: 'no stream at dawn' });
  assert.equal(refusedThere, await refusedWith(inside));
  assert.ok(refusedThere.includes(refusal));
  await signIn(inside, stage.origin, account);

  const { refusedSignIns, lastSignIn } = (await stage.editor.settings(account.id)).facts;
  const reasons = refusedSignIns.map(({ address, reason }) => `${reason} ${address}`);
  assert.deepEqual(reasons.sort(), ['address 127.0.0.2', 'password 127.0.0.1']);
  assert.equal(lastSignIn?.address, '127.0.0.1');
});

/** From now on; the answer resolves once nothing was on its way for half a second. */
function listenForQuiet(page: Page): () => Promise<void> {
  // Those that began before are not counted: their end would leave the rest below nothing for ever.
  const underWay = new Set<Request>();
  let last = Date.now();
  const end = (request: Request) => {
    last = Date.now();
    underWay.delete(request);
  };
  page.on('request', (request) => {
    last = Date.now();
    underWay.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return () =>
    eventually(() => {
      assert.ok(underWay.size === 0 && Date.now() - last > 500);
      return Promise.resolve();
    });
}

test('the same address gets in once it is on the list, and a running session from elsewhere ends with it', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.visitor(t, { proxy: elsewhere.server });
  await signIn(page, stage.origin, account);
  const list = (network: string) => ({
    trustedIps: { enabled: true, entries: [{ id: '1', network, note: '', enabled: true, endsAt: null }] },
  });
  await stage.editor.save(account.id, list('127.0.0.2'));
  const isQuiet = listenForQuiet(page);
  await page.getByRole('link', { name: 'Calls' }).click();
  await page.getByRole('heading', { name: 'Calls' }).waitFor();
  await isQuiet(); // what the page asks for by itself would end the session too
  await stage.editor.save(account.id, list('10.0.0.0/8'));
  await page.getByRole('link', { name: 'Invoices' }).click();
  await page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
});

const [{ name: editorName }] = demoEditors;

async function logInAs(page: Page, name: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.locator('self-care-panel').getByRole('button', { name }).click();
  const tab = await opened;
  await tab.getByRole('navigation', { name: 'Pages' }).waitFor();
  return tab;
}

test('log in as opens self-care in a new tab with a banner, beside the session of the editor', async (t) => {
  const account = await stage.editor.account();
  const page = await stage.editorPage(t);
  await openPanel(page, stage.origin, account.id);
  const visit = await logInAs(page, 'Log in as');
  await visit.getByRole('status').filter({ hasText: editorName }).filter({ hasText: account.name }).waitFor();
  assert.equal(new URL(visit.url()).pathname, '/self-care/overview');
  assert.ok(!visit.url().includes('ticket'));

  // Beside it: the editor goes on, the visit too.
  await page.getByRole('link', { name: 'Resellers' }).first().click();
  await page.getByRole('searchbox', { name: 'Search resellers' }).waitFor();
  await visit.getByRole('link', { name: 'Calls' }).click();
  await visit.getByRole('heading', { name: 'Calls' }).waitFor();

  // The end of one is not the end of the other.
  await visit.getByRole('button', { name: 'End this visit' }).click();
  await visit.getByText('The visit has ended').waitFor();
  await visit.goto(`${stage.origin}/self-care/`);
  await visit.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.reload();
  await page.getByRole('searchbox', { name: 'Search resellers' }).waitFor();
});

test('with the default role, the visit has the tabs of that role', async (t) => {
  const account = await stage.editor.account({ role: 'restricted-overview' });
  const page = await stage.editorPage(t);
  await openPanel(page, stage.origin, account.id);
  const tabsOf = async (visit: Page) =>
    visit.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts();
  assert.deepEqual(await tabsOf(await logInAs(page, 'Log in as')), ['Overview']);
  const usual = await tabsOf(await logInAs(page, 'With the default role'));
  assert.deepEqual(usual, ['Overview', 'Calls', 'Invoices', 'Customers', 'Rates', 'Reports', 'My access']);
});

test('the address of a visit opens it once', async (t) => {
  const account = await stage.editor.account();
  const { url } = await stage.editor.ask<{ url: string }>(
    'POST',
    `/resellers/${account.id}/self-care/log-in-as`,
    { mode: 'assigned-role', reason: '' },
  );
  const first = await stage.visitor(t);
  await first.goto(url);
  await first.getByRole('button', { name: 'End this visit' }).waitFor();
  const second = await stage.visitor(t);
  await second.goto(url);
  await second.getByText('This link has been used already or is too old.').waitFor();
});
