/** PASSWORD_POLICY chooses the rules for the whole portal: what the panels show, and what every way to a new password takes. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Changes, Settings } from 'self-care-elements/contract';
import { billingPolicy, nistPolicy, type PasswordPolicy } from 'self-care-elements/domain';
import { ConfigError, readConfig } from '../../examples/portal/server/config.ts';
import {
  demoEditors,
  demoPassword,
  demoResellers,
  demoShortPassword,
} from '../../examples/portal/server/seed/demo.ts';
import { runPortal, startPortal, type Running } from '../../examples/portal/testing/process.ts';
import { Session } from '../e2e/support/session.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'portal-policy-'))));
after(() => rm(folder, { recursive: true, force: true }));

const named: readonly [Record<string, string>, PasswordPolicy][] = [
  [{}, nistPolicy],
  [{ PASSWORD_POLICY: '' }, nistPolicy],
  [{ PASSWORD_POLICY: 'nist' }, nistPolicy],
  [{ PASSWORD_POLICY: 'billing' }, billingPolicy],
];
for (const [env, policy] of named)
  test(`${JSON.stringify(env)} means ${policy === nistPolicy ? 'the default rules' : 'those of the billing system'}`, () => {
    assert.equal(readConfig(env).passwordPolicy, policy);
  });

for (const wrong of ['NIST', 'none', '__proto__', 'nist billing'])
  test(`"${wrong}" is no policy`, () => {
    assert.throws(() => readConfig({ PASSWORD_POLICY: wrong }), ConfigError);
  });

test('a wrong value ends the start with one line', async () => {
  const { code, lines } = await runPortal({ PORTAL_DATA: join(folder, 'unused'), PASSWORD_POLICY: 'strong' });
  assert.equal(code, 1);
  assert.deepEqual(lines, ['PASSWORD_POLICY must be nist or billing, not "strong".']);
});

interface Loaded {
  readonly settings: Settings;
  readonly capabilities: { readonly passwordPolicy: PasswordPolicy };
}

interface Refusal {
  readonly problems?: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
  readonly next?: string;
  readonly passwordPolicy?: PasswordPolicy;
}

const codes = ({ problems = [] }: Refusal) =>
  problems.map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('under PASSWORD_POLICY=billing', () => {
  let running: Running;
  let editor: Session;
  before(async () => {
    running = await startPortal({ PORTAL_DATA: join(folder, 'data'), PASSWORD_POLICY: 'billing' });
    editor = new Session(running.origin);
    const [{ login, password }] = demoEditors;
    await editor.send('POST', '/admin/api/sign-in', { login, password });
  });
  after(async () => {
    running.child.kill('SIGTERM');
    await running.ended;
  });

  async function signIn(login: string, password: string) {
    const session = new Session(running.origin);
    const { status, body } = await session.send<Refusal>('POST', '/self-care/api/sign-in', {
      login,
      password,
    });
    return { session, status, ...body };
  }

  async function save(session: Session, path: string, changes: Changes) {
    const { settings } = (await session.send<Loaded>('GET', path)).body;
    return session.send<Refusal>('PATCH', path, { version: settings.version, changes });
  }

  /** A new reseller who can sign in. */
  async function account(login: string) {
    const { body } = await editor.send<{ id: number }>('POST', '/admin/api/resellers', {
      name: `Owner of ${login}`,
      customerClassId: 1,
    });
    const path = `/admin/api/resellers/${body.id}/self-care`;
    const { status } = await save(editor, path, { login, password: 'tern42' });
    assert.equal(status, 200, 'six characters with a letter and a digit');
    return path;
  }

  const refusals: readonly [string, string][] = [
    ['te42!', 'password.too-short at password'],
    ['ternandgull', 'password.class-missing at password'],
    ['1234567890', 'password.class-missing at password'],
    ['a33characterpasswordistoolong1234', 'password.too-long at password'],
    ['tern und möwe 42', 'password.class-not-allowed at password'],
    ['password1', 'password.common at password'],
  ];

  test('the demo accounts sign in with the passwords that they have', async () => {
    for (const { login } of demoResellers) assert.equal((await signIn(login, demoPassword)).status, 200);
  });

  test('a short stored password need not change: the policy asks no more of it alone', async () => {
    assert.equal((await signIn('tidewater-voice', demoShortPassword)).next, 'done');
  });

  test('the panel is told these rules, and so is My access', async () => {
    const path = await account('shown.rules');
    assert.deepEqual(
      (await editor.send<Loaded>('GET', path)).body.capabilities.passwordPolicy,
      billingPolicy,
    );
    const { session } = await signIn('shown.rules', 'tern42');
    const own = await session.send<Loaded>('GET', '/self-care/api/access');
    assert.deepEqual(own.body.capabilities.passwordPolicy, billingPolicy);
  });

  for (const [password, problem] of refusals)
    test(`refused by the panel, by My access and at sign-in: ${password}`, async () => {
      const login = `refuses.${password.length}`;
      const path = await account(login);
      const { session } = await signIn(login, 'tern42');
      await save(editor, path, { mustChangePassword: true });
      const { session: waiting, next, passwordPolicy } = await signIn(login, 'tern42');
      assert.equal(next, 'change-password');
      assert.deepEqual(passwordPolicy, billingPolicy);
      for (const { status, body } of [
        await save(editor, path, { password }),
        await save(session, '/self-care/api/access', { password }),
        await waiting.send<Refusal>('POST', '/self-care/api/change-password', { password }),
      ]) {
        assert.equal(status, 422);
        assert.ok(codes(body).includes(problem), codes(body).join());
      }
      const taken = await waiting.send('POST', '/self-care/api/change-password', { password: 'gull43' });
      assert.equal(taken.status, 200);
      assert.equal((await signIn(login, 'gull43')).next, 'done');
    });

  test('the minimum is one for both, so two-factor may be switched off with any password', async () => {
    const path = await account('one.minimum');
    assert.equal((await save(editor, path, { twofa: 'yes', password: 'gull43' })).status, 200);
    assert.equal((await save(editor, path, { twofa: 'no' })).status, 200);
  });
});
