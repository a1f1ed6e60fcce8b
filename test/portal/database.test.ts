/** The same portal on both databases: embedded (PGlite) and PostgreSQL. And what the sample data hold. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkLocale,
  checkTrustedIps,
  effectiveTwofa,
  isKnownTimeZone,
  tokenState,
} from 'self-care-elements/domain';
import { accountById } from '../../examples/portal/server/access/accounts.ts';
import { isFactorClosed } from '../../examples/portal/server/access/factor-failures.ts';
import { useRecoveryCode } from '../../examples/portal/server/access/recovery-codes.ts';
import { useCode } from '../../examples/portal/server/access/totp.ts';
import type { Portal } from '../../examples/portal/server/context.ts';
import { openPostgres, type OpenDatabase } from '../../examples/portal/server/db/open.ts';
import {
  apiTokens,
  customerClasses,
  resellers,
  signIns,
  trustedIps,
} from '../../examples/portal/server/db/schema.ts';
import { demoRecoveryCode, demoTotpKey } from '../../examples/portal/server/seed/demo.ts';
import { sealDemoKeys } from '../../examples/portal/server/seed/seal-keys.ts';
import { prepareDatabase } from '../../examples/portal/server/seed/seed.ts';
import { languages } from '../../examples/portal/server/settings/capabilities.ts';
import { localeOf, readSettings } from '../../examples/portal/server/settings/read.ts';
import { readRoles } from '../../examples/portal/server/settings/roles.ts';
import { authenticatorCode } from '../../examples/portal/testing/authenticator.ts';
import { onBothDatabases } from '../../examples/portal/testing/both-databases.ts';
import { dumpDatabase } from '../../examples/portal/testing/dump.ts';
import { signInEditor } from '../../examples/portal/testing/seeded.ts';
import {
  codeOf,
  eq,
  isNotNull,
  openSite,
  type Browser,
  type Site,
} from '../../examples/portal/testing/site.ts';

onBothDatabases(portalTests, (server) => {
  test('copies that start at the same time on an empty database fill it once', async () => {
    const url = await server().create('shared');
    const copies = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
    const said: string[] = [];
    await Promise.all(
      copies.map((copy) => prepareDatabase(copy, new Date(), (line) => void said.push(line))),
    );
    assert.equal(said.length, 1);
    const [copy] = copies;
    assert.equal((await copy?.db.select().from(customerClasses))?.length, 3);
    await Promise.all(copies.map(({ close }) => close()));
  });
});

function portalTests(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase;
  let site: Site;
  let admin: Browser;
  before(async () => {
    site = await openSite({}, async () => (database = await open()));
    admin = await signInEditor(site);
  });
  after(() => site.close());

  const path = '/admin/api/resellers/1/self-care';

  test('a database that is ready is left as it is', async () => {
    const before = await database.db.select().from(resellers).orderBy(resellers.id);
    await prepareDatabase(database, new Date(), () => assert.fail('There is nothing to say'));
    assert.deepEqual(await database.db.select().from(resellers).orderBy(resellers.id), before);
  });

  test('a change set is saved whole and read back from the database', async () => {
    const { body } = await admin.get(path);
    const changes = {
      login: 'Brightwater.new',
      twofa: 'yes',
      apiAccess: false,
      role: 'finance-clerk',
      trustedIps: {
        enabled: true,
        entries: [
          {
            id: 'x',
            network: '2001:db8::/48',
            note: 'ß Ω \u{1f511}',
            enabled: true,
            endsAt: '2027-01-01T00:00:00.123Z',
          },
        ],
      },
      locale: { timeZone: 'Asia/Kathmandu', language: 'ar' },
    };
    const reply = await admin.patch(path, { version: body.settings?.version, changes });
    assert.equal(reply.status, 200);
    const { values } = await readSettings(site.portal, 1);
    assert.deepEqual(values, {
      ...body.settings?.values,
      ...changes,
      locale: { ...body.settings?.values.locale, ...changes.locale },
    });
  });

  test('of saves upon one version at the same time exactly one is taken', async () => {
    const { body } = await admin.get(path);
    const saves = Array.from({ length: 8 }, (_, index) =>
      admin.patch(path, {
        version: body.settings?.version,
        changes: { login: `racer-${index}`, trustedIps: { enabled: false, entries: [] } },
      }),
    );
    const replies = await Promise.all(saves);
    const statuses = replies.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [200, ...Array.from({ length: 7 }, () => 409)]);
  });

  test('of two resellers who take one login at the same time exactly one gets it', async () => {
    const take = async (id: number, login: string) => {
      const own = `/admin/api/resellers/${id}/self-care`;
      const { body } = await admin.get(own);
      return admin.patch(own, { version: body.settings?.version, changes: { login } });
    };
    const replies = await Promise.all([take(4, 'Taken.Twice'), take(5, 'taken.twice')]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 422]);
    assert.deepEqual(replies.map(codeOf).filter(Boolean), ['login.taken']);
  });

  test('a date that no calendar of the database holds is refused, not a failure', async () => {
    const { body } = await admin.get(path);
    const entries = [
      { id: 'x', network: '192.0.2.1', note: '', enabled: true, endsAt: '0000-01-01T00:00:00Z' },
    ];
    const reply = await admin.patch(path, {
      version: body.settings?.version,
      changes: { trustedIps: { enabled: false, entries } },
    });
    assert.deepEqual([reply.status, codeOf(reply)], [422, 'field.value']);
    assert.deepEqual((await admin.get(path)).body.settings, body.settings);
  });

  sampleDataTests(() => site.portal);
}

/** The tests before touched resellers 1, 4 and 5, no more than a save may. */
function sampleDataTests(opened: () => Portal): void {
  test('sample data: classes, roles, resellers in six scripts', async () => {
    const { db } = opened();
    const classes = await db.select().from(customerClasses);
    assert.equal(classes.length, 3);
    assert.equal(classes.filter(({ twofa }) => twofa).length, 1);
    assert.ok((await readRoles(db)).length >= 40);
    const all = await db.select().from(resellers);
    assert.ok(all.length >= 200);
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han'])
      assert.ok(
        all.filter(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)).length >= 20,
        script,
      );
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    assert.ok(all.every(({ name }) => !/^(reseller|test)\b|\d$/i.test(name)));
    assert.ok(all.some(({ login, passwordHash }) => login === null && passwordHash === null));
    assert.ok(new Set(all.map(({ passwordHash }) => passwordHash)).size <= 4);
  });

  test('sample data: the odd accounts', async () => {
    const { db } = opened();
    const known = new Set((await readRoles(db)).map(({ id }) => id));
    const all = await db.select().from(resellers);
    assert.ok(all.some(({ roleId }) => roleId !== null && !known.has(roleId)));
    assert.ok(all.some(({ timeZone }) => timeZone !== null && !isKnownTimeZone(timeZone)));
    assert.ok(all.some(({ name }) => name.includes('<script>')));
    assert.ok(all.some(({ name }) => name.includes('\u202e')));
    assert.ok((await db.select().from(signIns)).some(({ ok }) => !ok));
    assert.ok((await db.select().from(apiTokens)).some(({ name }) => name.includes('<')));
    assert.equal((await db.select().from(trustedIps).where(eq(trustedIps.resellerId, 3))).length, 10_000);
  });

  test('sample data: accounts that show each state of a password, as the panel is told it', async () => {
    const told = async (login: string) => {
      const { values, facts } = await settingsOf(opened(), login);
      const { validWithout2fa, mustChange } = facts.password;
      const isLocked = facts.lockedUntil !== null;
      const twofa = effectiveTwofa(values.twofa, { value: facts.twofa.inherited.value });
      return { isLocked, mustChange, validWithout2fa, twofa };
    };
    const usual = { isLocked: false, mustChange: false, validWithout2fa: true, twofa: false };
    assert.deepEqual(await told('atelier-voix'), { ...usual, isLocked: true });
    assert.deepEqual(await told('quay-nine'), { ...usual, mustChange: true });
    const short = { ...usual, validWithout2fa: false };
    assert.deepEqual(await told('pinewood-signal'), { ...short, twofa: true }, 'needs its second factor');
    assert.deepEqual(await told('tidewater-voice'), short, 'too short alone: changes at the next sign-in');
  });

  test('sample data: accounts that show each state of two-factor, as the panel is told it', async () => {
    const told = async (login: string) => {
      const { values, facts } = await settingsOf(opened(), login);
      const { enrolment, recoveryCodesLeft } = facts.twofa;
      return [values.twofa, enrolment.state, recoveryCodesLeft];
    };
    assert.deepEqual(await told('quay-nine'), ['inherit', 'none', undefined]);
    assert.deepEqual(await told('steinbruck'), ['inherit', 'pending', undefined]);
    assert.deepEqual(await told('halyard-voice'), ['yes', 'pending', undefined]);
    assert.deepEqual(await told('ferrypoint'), ['yes', 'active', 7]);
    assert.deepEqual(await told('sextant-numbers'), ['no', 'active', 0]);
    const [closed] = await opened()
      .db.select()
      .from(resellers)
      .where(eq(resellers.login, 'lockgate-exchange'));
    assert.ok(closed && isFactorClosed(closed));
  });

  test('sample data: an account whose tokens show each state and limit', async () => {
    const { facts } = await settingsOf(opened(), 'tollhouse');
    const now = Date.now();
    const shown = facts.tokens.map(({ name, scopes, networks, ...token }) => {
      const limits = [scopes ? 'scopes' : '', networks?.length ? 'networks' : ''].filter(Boolean);
      return [name, tokenState(token, now), ...limits].join(', ');
    });
    assert.deepEqual(shown.sort(), [
      'Billing export, active, scopes',
      'CRM, active',
      'Call monitor, active, scopes, networks',
      'Former switchboard, revoked',
      'Ledger archive, expired',
      'Nightly sync, active, scopes',
      'Nightly sync, expires-soon, scopes',
      'Warehouse dashboard, expires-soon, networks',
    ]);
    const [rotated] = await opened().db.select().from(apiTokens).where(isNotNull(apiTokens.successorId));
    assert.equal(rotated?.name, 'Nightly sync');
  });

  test('sample data: the demo key signs in once the server has sealed it, and so does the recovery code', async () => {
    const portal = opened();
    const [{ id } = { id: 0 }] = await portal.db
      .select()
      .from(resellers)
      .where(eq(resellers.login, 'ferrypoint'));
    const tryCode = async () => {
      const account = await accountById(portal.db, id);
      assert.ok(account);
      return useCode(portal, account, authenticatorCode(demoTotpKey, portal.clock()));
    };
    assert.equal(await tryCode(), false);
    await sealDemoKeys(portal);
    assert.equal(await tryCode(), true);
    const account = await accountById(portal.db, id);
    assert.ok(account && (await useRecoveryCode(portal, account, demoRecoveryCode)));
    assert.ok(!(await dumpDatabase(portal.db)).includes(demoTotpKey));
  });

  test('sample data: all else obeys the rules by which it would be saved', async () => {
    const { db } = opened();
    const entries = Map.groupBy(await db.select().from(trustedIps), ({ resellerId }) => resellerId);
    for (const account of await db.select().from(resellers)) {
      const { id, name, trustedEnabled: enabled } = account;
      const own = (entries.get(id) ?? []).map((entry) => ({
        ...entry,
        endsAt: entry.endsAt?.toISOString() ?? null,
      }));
      const locale = checkLocale(localeOf(account), { languages, isKnownTimeZone });
      const addresses = checkTrustedIps({ enabled, entries: own }, { now: Date.now() });
      assert.deepEqual(
        locale.map(({ code }) => code),
        name === 'Baltic Relay OÜ' ? ['time-zone.unknown'] : [],
        name,
      );
      assert.deepEqual(
        addresses.map(({ code }) => code),
        name === 'Kestrel Point Ltd' ? ['network.none-active'] : [],
        name,
      );
    }
  });
}

async function settingsOf(portal: Portal, login: string) {
  const [row] = await portal.db.select().from(resellers).where(eq(resellers.login, login));
  assert.ok(row, login);
  return readSettings({ ...portal, clock: () => new Date() }, row.id);
}
