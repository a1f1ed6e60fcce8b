/** What a token may be limited to: endpoints of the API and networks, as it is made and at each call. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { checkTokenFormat } from 'self-care-elements/domain';
import { sha256 } from '../../examples/portal/server/access/sessions.ts';
import { apiTokens, audit, signIns, throttle } from '../../examples/portal/server/db/schema.ts';
import { openOffice, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { codeOf, eq, type Ask } from '../../examples/portal/testing/site.ts';

const endpoints = ['calls', 'invoices', 'customers'] as const;

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(() => office.site.db.delete(throttle));

async function made(limits: object = {}) {
  const account = await office.account({ apiAccess: true });
  const reply = await account.panel.ask('create-token', { name: 'CRM', expiresAt: null, ...limits });
  assert.equal(reply.status, 200, reply.text);
  const { secret = '', token } = reply.body;
  assert.ok(token);
  const open = (ask: Ask = {}) =>
    office.site.send('POST', '/api/session', { body: { login: account.login, token: secret }, ...ask });
  return { ...account, reply, secret, token, open };
}

async function session(open: (ask?: Ask) => ReturnType<Office['site']['send']>, from = '127.0.0.1') {
  const { body, status } = await open({ from });
  assert.equal(status, 200);
  const headers = { authorization: `Bearer ${body.session}` };
  return (endpoint: string, ask: Ask = {}) =>
    office.site.send('GET', `/api/${endpoint}`, { from, headers, ...ask });
}

test('a token has a prefix, 178 random bits and a checksum; the database keeps its SHA-256 and what may be shown', async () => {
  const { secret, token } = await made();
  assert.match(secret, /^sc_[0-9A-Za-z]{36}$/);
  assert.deepEqual(checkTokenFormat(secret, 'sc'), {
    ok: true,
    value: { prefix: 'sc_', lastFour: token.lastFour },
  });
  const [row] = await office.site.db
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.id, Number(token.id)));
  assert.equal(row?.sha256, sha256(secret));
  assert.ok(!JSON.stringify(row).includes(secret.slice(3, -4)));
});

test('the panel is told which limits there are', async () => {
  const { body } = await office.editor.get(`/admin/api/resellers/${(await office.account()).id}/self-care`);
  const { tokenScopes = [], tokenNetworks, tokenRename, tokenOverlaps } = body.capabilities ?? {};
  assert.deepEqual(
    tokenScopes.map(({ id }) => id),
    endpoints,
  );
  assert.deepEqual([tokenNetworks, tokenRename, tokenOverlaps], [true, true, [0, 3600, 86_400]]);
});

test('without scopes a token may do all that the role grants, and none are told', async () => {
  const { open, token } = await made();
  assert.equal(token.scopes, undefined);
  assert.deepEqual(token.networks, []);
  const get = await session(open);
  for (const endpoint of endpoints) assert.equal((await get(endpoint)).status, 200, endpoint);
});

for (const scopes of [['calls'], ['invoices'], ['customers'], ['calls', 'customers']])
  test(`made for ${scopes.join(' and ')} a token opens that and nothing else`, async () => {
    const { open, token, panel } = await made({ scopes });
    assert.deepEqual(token.scopes, scopes);
    assert.deepEqual((await panel.load()).facts.tokens[0]?.scopes, scopes);
    const get = await session(open);
    for (const endpoint of endpoints) {
      const reply = await get(endpoint);
      const isOpen = scopes.includes(endpoint);
      assert.deepEqual(
        [reply.status, codeOf(reply)],
        isOpen ? [200, undefined] : [403, 'scope.missing'],
        endpoint,
      );
    }
  });

test('a scope grants nothing that the role does not', async () => {
  const { open, panel } = await made({ scopes: ['calls', 'invoices'] });
  const get = await session(open);
  await panel.save({ role: 'calls-only' });
  assert.equal((await get('calls')).status, 200);
  assert.deepEqual(
    [codeOf(await get('invoices')), codeOf(await get('customers'))],
    ['permission.missing', 'permission.missing'],
  );
});

test('networks hold for opening a session: one refusal, and the history knows why', async () => {
  const { id, open } = await made({ networks: ['127.0.0.2'] });
  const refusal = await open();
  assert.deepEqual([refusal.status, codeOf(refusal)], [401, 'sign-in.refused']);
  assert.equal((await open({ from: '127.0.0.2' })).status, 200);
  const [row] = await office.site.db.select().from(signIns).where(eq(signIns.resellerId, id));
  assert.deepEqual([row?.ok, row?.reason, row?.address], [false, 'address', '127.0.0.1']);
});

test('networks hold for each call: from elsewhere the session ends for good', async () => {
  const { open } = await made({ networks: ['127.0.0.0/30', '2001:db8::/32'] });
  const get = await session(open, '127.0.0.2');
  assert.equal((await get('calls')).status, 200);
  assert.equal((await get('calls', { from: '127.0.0.3' })).status, 200, 'within the network');
  const outside = await get('calls', { from: '127.0.0.4' });
  assert.deepEqual([outside.status, codeOf(outside)], [401, 'session.ended']);
  assert.equal((await get('calls')).status, 401);
});

test('the account’s trusted addresses hold beside the token’s networks: both must admit', async () => {
  const { open, panel } = await made({ networks: ['127.0.0.2', '127.0.0.3'] });
  const entry = { id: 'a', network: '127.0.0.3', note: '', enabled: true, endsAt: null };
  await panel.save({ trustedIps: { enabled: true, entries: [entry] } });
  assert.equal((await open({ from: '127.0.0.2' })).status, 401);
  assert.equal((await open({ from: '127.0.0.3' })).status, 200);
});

test('networks are kept in canonical text, each once', async () => {
  const networks = ['192.168.192.0/255.255.255.0', '192.168.192.0/24', '2001:DB8:0:0::1', '10.10.10.1/32'];
  const { token } = await made({ networks, scopes: ['calls', 'calls'] });
  assert.deepEqual(token.networks, ['192.168.192.0/24', '2001:db8::1', '10.10.10.1']);
  assert.deepEqual(token.scopes, ['calls']);
});

const refused: readonly (readonly [string, object, readonly string[]])[] = [
  ['no scope at all', { scopes: [] }, ['value.missing at scopes']],
  ['a scope that is none', { scopes: ['calls', 'everything'] }, ['field.value at scopes.1']],
  ['a tab that is no endpoint', { scopes: ['access'] }, ['field.value at scopes.0']],
  ['what is no network', { networks: ['10.0.0.0/8', 'ten'] }, ['network.name at networks.1']],
  ['host bits', { networks: ['192.168.192.5/24'] }, ['network.host-bits at networks.0']],
  ['an octal octet', { networks: ['010.0.0.1'] }, ['network.leading-zero at networks.0']],
  [
    'a hundred and one networks',
    { networks: Array.from({ length: 101 }, (_, i) => `10.0.0.${i}`) },
    ['field.value at networks'],
  ],
  ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, ['token.expired at expiresAt']],
  ['a name of blanks', { name: '  ' }, ['value.missing at name']],
  [
    'several at once',
    { scopes: ['x'], networks: ['y'], expiresAt: '2020-01-01T00:00:00Z' },
    ['field.value at scopes.0', 'network.name at networks.0', 'token.expired at expiresAt'],
  ],
];
for (const [what, limits, problems] of refused)
  test(`refused, each at its place, and nothing made: ${what}`, async () => {
    const account = await office.account({ apiAccess: true });
    const reply = await account.panel.ask('create-token', { name: 'CRM', expiresAt: null, ...limits });
    assert.equal(reply.status, 422);
    assert.deepEqual(problemsOf(reply), problems);
    assert.deepEqual((await account.panel.load()).facts.tokens, []);
  });

test('renamed: trimmed, at the token alone, with a line in the trail; it goes on working', async () => {
  const { id, panel, open, token } = await made({ scopes: ['calls'] });
  const get = await session(open);
  const reply = await panel.ask('rename-token', { id: token.id, name: '  Switchboard <b>Ω</b> ' });
  assert.equal(reply.status, 200);
  const renamed = { ...token, name: 'Switchboard <b>Ω</b>' };
  assert.deepEqual({ ...reply.body.token, lastUsedAt: null, lastUsedFrom: null }, renamed);
  assert.equal((await panel.load()).facts.tokens[0]?.name, renamed.name);
  assert.equal((await get('calls')).status, 200);
  const events = await office.site.db.select().from(audit).where(eq(audit.resellerId, id));
  assert.deepEqual(
    events.map(({ action, facts }) => [action, facts]),
    [
      ['token.create', { id: token.id }],
      ['token.rename', { id: token.id }],
    ],
  );
});

test('nobody renames a token of another, nor one that does not exist, nor to nothing', async () => {
  const { token } = await made();
  const other = await office.account({ apiAccess: true });
  for (const id of [token.id, '999999', 'x', '1 or 1=1'])
    assert.deepEqual(problemsOf(await other.panel.ask('rename-token', { id, name: 'Mine' })), [
      'token.unknown at ',
    ]);
  const own = await made();
  for (const name of [' ', 'x'.repeat(256)])
    assert.equal((await own.panel.ask('rename-token', { id: own.token.id, name })).status, 422);
});
