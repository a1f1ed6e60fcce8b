/**
 * Secrets that went through the pages, typed and generated, are found nowhere but in the requests that they
 * are for. Every net is shown to catch what is planted in it.
 */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPglite } from '../../examples/portal/server/db/open.ts';
import { dumpDatabase } from '../../examples/portal/testing/dump.ts';
import { openPanel, save } from './support/admin.ts';
import { castNets, haul, ownEvents, type NetName } from './support/nets.ts';
import { plants } from './support/plants.ts';
import { assertNowhere, places, writings } from './support/search.ts';
import { AuthenticatorApp, securedAccount } from './support/second-factor.ts';
import {
  enter,
  enterCode,
  enterRecoveryCode,
  leaveRecoveryCodes,
  shownKey,
  shownRecoveryCodes,
  signOut,
} from './support/self-care.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';
import { createToken, getsIn, leaveToken } from './support/tokens.ts';
import { listen, type Traffic } from './support/traffic.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** No secret: must be found wherever it was put. */
const planted = 'planted-Vw5-for-all-to-see';
/** All that the tests of pages made, for the log and the database at the end. */
const everSecret: Record<string, string> = {};

interface Watched {
  readonly page: Page;
  readonly traffic: Traffic;
}

async function watch(opened: Promise<Page>): Promise<Watched> {
  const page = await opened;
  await castNets(page.context());
  return { page, traffic: listen(page.context()) };
}

const editorPage = (t: TestContext) => watch(stage.editorPage(t));
const visitorPage = (t: TestContext) => watch(stage.visitor(t));

/** Nothing of it in any net, nor on the way; in `values` it may stand while a control holds it. */
async function assertUnseen(
  { page, traffic }: Watched,
  secrets: Readonly<Record<string, string>>,
  entered?: 'entered',
): Promise<void> {
  const { values, ...others } = await haul(page);
  const texts = { ...others, ...(entered ? {} : { values }) };
  assertNowhere({ ...texts, 'said by the browser': traffic.said(), traffic: await traffic.lines() }, secrets);
  for (const [name, secret] of Object.entries(secrets)) {
    const answers = await traffic.answersWith(writings(secret));
    assert.deepEqual(answers, [], `${name} was answered`);
  }
}

test('the search finds a secret in every writing of it', () => {
  const it = 'canary & "Qt4" <in> a/mine?';
  const json = JSON.stringify({ password: it });
  const encoded = [
    ['as it is', `before ${it} after`],
    ['JSON', json],
    ['JSON in JSON', JSON.stringify({ body: json })],
    ['markup', `<p>canary &amp; "Qt4" &lt;in&gt; a/mine?</p>`],
    ['an attribute', `<p title="canary &amp; &quot;Qt4&quot; &lt;in&gt; a/mine?">`],
    ['a query', `?${new URLSearchParams({ it })}`],
    ['a path', `/${encodeURIComponent(it)}`],
    ['backwards', [...it].reverse().join('')],
    ['base64', btoa(it)],
    ['base64 after one byte', btoa(`.${it}.`)],
    ['base64 after two bytes', btoa(`..${it}..`)],
    ['hexadecimal', Buffer.from(it).toString('hex')],
  ] as const;
  for (const [writing, text] of encoded) assert.deepEqual(places({ text }, { it }), ['it in text'], writing);
  assert.deepEqual(places({ text: 'canary in a mine' }, { it }), []);
});

test('every net is in the water: what is planted is caught by it', async (t) => {
  await stage.editor.create(planted);
  const { page, traffic } = await editorPage(t);
  await openPanel(page, stage.origin, await stage.editor.idOf('brightwater'));

  const names = await ownEvents();
  for (const known of ['settings-save-request', 'draft-changed', 'must-change-change', 'token-created'])
    assert.ok(names.includes(known), known);
  await page.evaluate(plants.heard, [names, planted] as const);
  const { 'heard events': heard } = await haul(page);
  for (const name of names) assert.ok(heard.includes(`${planted} in ${name}`), name);

  for (const [net, plant] of Object.entries(plants.byNet) as [NetName, (text: string) => unknown][]) {
    const it = `${planted}-${net.replaceAll(' ', '-')}`;
    await page.evaluate(plant, it);
    assert.ok(places(await haul(page), { it }).includes(`it in ${net}`), net);
  }

  await page.evaluate(plants.traffic, planted);
  assert.ok(traffic.said().includes(planted));
  assert.ok((await traffic.lines()).includes(`me?q=${planted}`));
  assert.ok((await traffic.lines()).includes(`"x-planted":"${planted}"`));
  const path = '/admin/api/resellers/1/self-care/check-login';
  assert.deepEqual(traffic.bodiesWith([planted]), [`POST ${path}`]);
  assert.deepEqual(await traffic.answersWith([planted]), ['GET /admin/api/resellers']);
});

const passwordBox = (within: Page | Locator) => within.getByLabel('Password', { exact: true });
/** Its label says that it is required, too. */
const newPasswordBox = (page: Page) => page.getByRole('main').getByLabel(/^New password/);

/** What the field itself says, as a host reads it. */
const fieldValue = (within: Page | Locator) =>
  within.locator('password-field').evaluate((field: HTMLElement & { value: string }) => field.value);

test('passwords typed and generated in the panel, and the ones that follow at sign-in', async (t) => {
  const account = await stage.editor.account();
  const patch = `PATCH /admin/api/resellers/${account.id}/self-care`;
  const signIn = 'POST /self-care/api/sign-in';
  const change = 'POST /self-care/api/change-password';
  const secrets = {
    discarded: 'canary-Dq1-goes-overboard',
    saved: 'canary-Xq7-in-the-coal-mine',
    wrong: 'canary-Zz3-with-a-wrong-wing',
    refused: 'canary-Rf2',
    last: 'canary-Lw8-sings-at-the-end',
  };

  const editing = await editorPage(t);
  const panel = await openPanel(editing.page, stage.origin, account.id);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });

  await button('Change').click();
  await passwordBox(panel).pressSequentially(secrets.discarded);
  await button('Show password').click();
  await assertUnseen(editing, secrets, 'entered');
  await button('Hide password').click();
  await button('Discard').click();
  assert.equal(await fieldValue(panel), '');
  await assertUnseen(editing, secrets);

  await button('Change').click();
  await passwordBox(panel).pressSequentially(secrets.saved);
  await button('Show password').click();
  assert.equal(await fieldValue(panel), secrets.saved);
  await save(panel);
  assert.equal(await fieldValue(panel), '');
  await assertUnseen(editing, secrets);

  await button('Generate password').click();
  const dropped = await fieldValue(panel);
  await button('Generate password').click();
  const replaced = await fieldValue(panel);
  await button('Cancel change').click();
  await button('Generate password').click();
  const generated = await fieldValue(panel);
  assert.equal(await passwordBox(panel).inputValue(), generated);
  assert.equal(new Set(['', dropped, replaced, generated]).size, 4);
  const all = { ...secrets, dropped, replaced, generated };
  Object.assign(everSecret, all);
  await assertUnseen(editing, all, 'entered');
  await panel.getByRole('switch', { name: 'Must be changed at the next sign-in' }).click();
  await save(panel);
  await assertUnseen(editing, all);

  const entering = await visitorPage(t);
  const { page } = entering;
  await enter(page, stage.origin, { ...account, password: secrets.wrong });
  await page.getByRole('alert').waitFor();
  await passwordBox(page).fill('');
  await passwordBox(page).pressSequentially(generated);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await assertUnseen(entering, all);
  await newPasswordBox(page).pressSequentially(secrets.refused);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await eventually(async () => assert.equal(await newPasswordBox(page).getAttribute('aria-invalid'), 'true'));
  await newPasswordBox(page).fill('');
  await newPasswordBox(page).pressSequentially(secrets.last);
  await page.getByRole('button', { name: 'Show password' }).click();
  await assertUnseen(entering, all, 'entered');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await signOut(page);
  await enter(page, stage.origin, { ...account, password: secrets.last });
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await assertUnseen(entering, all);

  const bodies: Record<keyof typeof all, readonly string[]> = {
    discarded: [],
    saved: [patch],
    dropped: [],
    replaced: [],
    generated: [patch, signIn],
    wrong: [signIn],
    refused: [],
    last: [change, signIn],
  };
  for (const [name, sentIn] of Object.entries(bodies) as [keyof typeof all, readonly string[]][]) {
    const texts = writings(all[name]);
    const found = [editing, entering].flatMap(({ traffic }) => traffic.bodiesWith(texts));
    assert.deepEqual(found, sentIn, name);
  }
});

test('a token that was shown once', async (t) => {
  const account = await stage.editor.account({ apiAccess: true });
  const editing = await editorPage(t);
  const { page, traffic } = editing;
  const panel = await openPanel(page, stage.origin, account.id);
  const { dialog, token } = await createToken(page, panel, planted);
  const {
    'heard events': heard,
    'dispatched events': dispatched,
    attributes,
    console: said,
  } = await haul(page);
  assertNowhere({ heard, dispatched, attributes, said }, { token });
  await leaveToken(dialog);
  everSecret['token'] = token;
  // While it was shown, the example beside it was text of the page: it held the token.
  const kept: Record<string, string> = await haul(page);
  delete kept['text nodes'];
  assertNowhere({ ...kept, said: traffic.said(), lines: await traffic.lines() }, { token });
  assert.deepEqual(traffic.bodiesWith(writings(token)), []);
  assert.deepEqual(await traffic.answersWith(writings(token)), [
    `POST /admin/api/resellers/${account.id}/self-care/create-token`,
  ]);
  assert.ok(await getsIn(stage.origin, account.login, token));
});

test('keys, codes and recovery codes of a second factor, and rotated tokens', async (t) => {
  const account = await securedAccount(stage.editor, { apiAccess: true });
  const { session } = account;
  const access = '/self-care/api/access';
  const askOwn = async <T>(call: string, body: object) => {
    const answer = await session.send<T>('POST', `${access}/${call}`, body);
    assert.equal(answer.status, 200, call);
    return answer.body;
  };
  const { recoveryCodes } = await askOwn<{ recoveryCodes: string[] }>('recovery-codes', {});
  const named = { name: planted, expiresAt: null };
  const made = await askOwn<{ token: { id: string }; secret: string }>('create-token', named);
  const turned = await askOwn<{ secret: string }>('rotate-token', { id: made.token.id, overlap: 3600 });
  const [used = '', wrong = ''] = [recoveryCodes[0], account.recoveryCodes[0]];
  const secrets = {
    key: account.app.secret,
    rotated: made.secret,
    successor: turned.secret,
    ...Object.fromEntries(recoveryCodes.map((code, index) => [`recovery code ${index}`, code])),
    ...Object.fromEntries(account.recoveryCodes.map((code, index) => [`ended code ${index}`, code])),
  };
  Object.assign(everSecret, secrets);

  const entering = await visitorPage(t);
  const { page, traffic } = entering;
  await enter(page, stage.origin, account);
  await enterCode(page, account.confirmedBy);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  for (const code of [wrong, used]) {
    await enterRecoveryCode(page, code);
    if (code === wrong) await page.getByRole('alert').waitFor();
  }
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await assertUnseen(entering, secrets);
  for (const code of [wrong, used])
    assert.deepEqual(traffic.bodiesWith(writings(code)), ['POST /self-care/api/recovery-code']);
  assert.ok(!(await traffic.lines()).includes(account.confirmedBy), 'nor a code of the app in any address');

  // Six digits alone may stand anywhere by chance: looked for as a number of its own.
  const alone = new RegExp(`(?<![\\d.:-])${account.confirmedBy}(?![\\d.:-])`);
  assert.doesNotMatch(stage.portal.said(), alone);
  const { events } = await stage.editor.ask<{ events: object[] }>('GET', `/resellers/${account.id}/audit`);
  assert.doesNotMatch(JSON.stringify(events), alone);
  assert.ok(JSON.stringify(events).includes('twofa.recovery-code'));
});

test('a second factor that is set up while signing in: its key, and the recovery codes that follow', async (t) => {
  const account = await stage.editor.account({ twofa: 'yes' });
  const entering = await visitorPage(t);
  const { page, traffic } = entering;
  await enter(page, stage.origin, account);
  const app = new AuthenticatorApp(await shownKey(page));
  const code = await app.next();
  await enterCode(page, code);
  const codes = await shownRecoveryCodes(page);
  const secrets = {
    'key of the first sign-in': app.secret,
    ...Object.fromEntries(codes.map((each, index) => [`first code ${index}`, each])),
  };
  assert.equal(Object.keys(secrets).length, 11);
  Object.assign(everSecret, secrets);
  const {
    'heard events': heard,
    'dispatched events': dispatched,
    attributes,
    console: said,
  } = await haul(page);
  assertNowhere({ heard, dispatched, attributes, said }, secrets);
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  await leaveRecoveryCodes(page);
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();

  // The list of them was text of the page while it was shown.
  const kept: Record<string, string> = await haul(page);
  delete kept['text nodes'];
  assertNowhere({ ...kept, said: traffic.said(), lines: await traffic.lines() }, secrets);
  for (const secret of Object.values(secrets)) {
    assert.deepEqual(traffic.bodiesWith(writings(secret)), []);
    const answeredBy = secret === app.secret ? 'sign-in' : 'code';
    assert.deepEqual(await traffic.answersWith(writings(secret)), [`POST /self-care/api/${answeredBy}`]);
  }
  assert.deepEqual(traffic.bodiesWith([code]), ['POST /self-care/api/code']);
  assert.ok(!(await traffic.lines()).includes(code));
});

test('bodies that are refused are not told to the log either', async () => {
  const malformed = (everSecret['malformed'] = 'canary-Mf6-in-half-a-cage');
  for (const body of [
    `{"login":"x","password":"${malformed}"`,
    JSON.stringify({ login: 1, password: malformed }),
  ]) {
    const reply = await fetch(`${stage.origin}/self-care/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stage.origin },
      body,
    });
    assert.ok([400, 422].includes(reply.status));
    assert.ok(!(await reply.text()).includes(malformed));
  }
});

test('the log of the server, at its most talkative, holds none of them', () => {
  const said = stage.portal.said();
  assert.ok(said.includes(stage.portal.folder), 'what is no secret is found there');
  assert.ok(said.includes('"/admin/api/resellers/:id/self-care"') && said.includes('"answered"'));
  assert.ok(Object.keys(everSecret).length > 9);
  assertNowhere({ log: said }, everSecret);
});

test('the database holds none of them: neither its rows nor the bytes of its files', async () => {
  const { folder, halt } = stage.portal;
  await halt();
  let sawPlanted = false;
  for await (const file of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = (await readFile(join(file.parentPath, file.name))).toString('latin1');
    sawPlanted ||= bytes.includes(planted);
    assertNowhere({ [file.name]: bytes }, everSecret);
  }
  assert.ok(sawPlanted, 'what is no secret is found in the files');
  const database = await openPglite(join(folder, 'data', 'database'));
  const rows = await dumpDatabase(database.db).finally(() => database.close());
  for (const table of ['resellers', 'api_tokens'])
    assert.match(rows, new RegExp(`^${table} .*${planted}`, 'm'));
  assertNowhere({ rows }, everSecret);
});
