/** Roles on both databases: searched by the rules of the picker, page by page, also when there are 100,000. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RolesReply } from 'self-care-elements/contract';
import type { Role } from 'self-care-elements/domain';
import { fold } from 'self-care-elements/fold';
import type { OpenDatabase } from '../../examples/portal/server/db/open.ts';
import { roles } from '../../examples/portal/server/db/schema.ts';
import { hostileTexts } from '../../examples/portal/server/seed/hostile.ts';
import { addRoles as addManyRoles, makeRoles } from '../../examples/portal/server/seed/many-roles.ts';
import { createRandom } from '../../examples/portal/server/seed/random.ts';
import { prepareDatabase } from '../../examples/portal/server/seed/seed.ts';
import { countRoles, findRoles, rolePage } from '../../examples/portal/server/settings/find-roles.ts';
import { readRoles } from '../../examples/portal/server/settings/roles.ts';
import { onBothDatabases } from '../../examples/portal/testing/both-databases.ts';
import { explain, type Plan } from '../../examples/portal/testing/explain.ts';
import { signInEditor } from '../../examples/portal/testing/seeded.ts';
import {
  addRoles,
  codeOf,
  eq,
  openSite,
  type Browser,
  type Site,
} from '../../examples/portal/testing/site.ts';
import { matchOption, searchLine } from '../../src/ui/combobox/match.ts';

onBothDatabases(roleTests);

function roleTests(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase;
  let site: Site;
  let admin: Browser;
  before(async () => {
    site = await openSite({}, async () => (database = await open()));
    admin = await signInEditor(site);
  });
  after(() => site.close());

  const find = (query: string, cursor: string | null = null) => findRoles(site.db, { query, cursor });
  const namesOf = async (query: string) => (await find(query)).roles.map(({ name }) => name);

  /** Every page of an answer; `between` runs after each. */
  async function pagesOf(query: string, between: () => Promise<void> = async () => undefined) {
    const pages = [await find(query)];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) {
      await between();
      pages.push(await find(query, next));
    }
    return pages;
  }

  test('what matches, and in which order, is what the picker finds among the same roles', async () => {
    await addRoles(
      site.db,
      hostileTexts.map((name, index) => ({
        id: `hostile-${index}`,
        name: name.slice(0, 255),
        description: hostileTexts[(index + 3) % hostileTexts.length] ?? '',
        grp: index % 2 ? 'Łódź & "Søn"' : 'مُدَقِّق',
        level: index % 4,
      })),
    );
    const all = await readRoles(site.db);
    const random = createRandom(7);
    for (let round = 0; round < 300; round += 1) {
      const query = pieceOf(random.pick(all), random);
      const rankOf = pickerRank(query);
      const expected = all.filter((role) => rankOf(role) !== undefined).map(({ id }) => id);
      const found = (await pagesOf(query)).flatMap((page) => page.roles);
      assert.deepEqual(found.map(({ id }) => id).sort(), expected.sort(), JSON.stringify(query));
      const ranks = found.map((role) => Math.min(rankOf(role) ?? Infinity, 3));
      assert.deepEqual(ranks, ranks.toSorted(), JSON.stringify(query));
    }
  });

  test('the name itself stands first, then its begin, the begin of a word, the inside, other texts', async () => {
    const names = ['Quokka', 'Quokka keeper', 'Head quokka', 'Antiquokka', 'Wombat'];
    await addRoles(
      site.db,
      names.map((name, index) => ({
        id: `q-${index}`,
        name,
        description: 'Not only quokkas',
        grp: `Z${9 - index}`,
      })),
    );
    assert.deepEqual(await namesOf('QUÓKKA'), names);
    assert.deepEqual(await namesOf('not head'), ['Head quokka']);
    assert.deepEqual(
      await namesOf('  '),
      (await find('')).roles.map(({ name }) => name),
    );
  });

  test('signs of patterns are letters like any other', async () => {
    const names = ['100% off', '100 of all', 'under_score', 'underscore', 'back\\slash', 'backslash'];
    await addRoles(
      site.db,
      names.map((name, index) => ({ id: `sign-${index}`, name, grp: 'Signs' })),
    );
    const inSigns = async (query: string) =>
      (await find(query)).roles.filter(({ group }) => group === 'Signs').map(({ name }) => name);
    assert.deepEqual(await inSigns('%'), ['100% off']);
    assert.deepEqual(await inSigns('0%'), ['100% off']);
    assert.deepEqual(await inSigns('_'), ['under_score']);
    assert.deepEqual(await inSigns('r_s'), ['under_score']);
    assert.deepEqual(await inSigns('\\'), ['back\\slash']);
    assert.deepEqual(await inSigns('k\\s'), ['back\\slash']);
    for (const query of ['%'.repeat(100), '_'.repeat(100), '\\'.repeat(100), "'; drop table roles;--"])
      assert.deepEqual(await namesOf(query), [], query);
  });

  const path = '/admin/api/resellers/1/self-care';

  test('a query as long as it may be is answered, a longer one and a made-up cursor are refused', async () => {
    const ask = (query: string, cursor: string | null = null) =>
      admin.post(`${path}/find-roles`, { query, cursor });
    assert.equal((await ask('ж'.repeat(100))).status, 200);
    assert.equal(codeOf(await ask('ж'.repeat(101))), 'field.value');
    for (const cursor of ['', 'x', '0\n1\n2', '0\n1\n', '9\n-1\nid\nplace'])
      assert.deepEqual([cursor, (await ask('', cursor)).status], [cursor, 422]);
    assert.equal((await ask('', `0\n1\nid\n${"'".repeat(100)}`)).status, 200);
  });

  test('editors of every level find every role and are told its level; giving one above the own is refused', async () => {
    await addRoles(site.db, [{ id: 'summit', name: 'Summit role', level: 3 }]);
    for (const level of [1, 2, 3] as const) {
      const editor = await signInEditor(site, level);
      const { body } = await editor.post(`${path}/find-roles`, { query: 'Summit role', cursor: null });
      const [found] = (body as unknown as RolesReply).roles;
      assert.deepEqual([found?.id, found?.level], ['summit', 3]);
      const { version } = (await editor.get(path)).body.settings ?? {};
      const saved = await editor.patch(path, { version, changes: { role: 'summit' } });
      assert.equal(codeOf(saved), level < 3 ? 'role.above-level' : undefined);
      const back = { version: saved.body.settings?.version, changes: { role: 'reseller-standard' } };
      if (level === 3) assert.equal((await editor.patch(path, back)).status, 200);
    }
  });

  test('nobody finds roles without a session, and support staff make none', async () => {
    const visitor = site.browser();
    assert.equal((await visitor.get('/admin/api/roles')).status, 401);
    assert.equal((await visitor.post(`${path}/find-roles`, { query: '', cursor: null })).status, 401);
    const support = await signInEditor(site, 1);
    assert.equal((await support.get('/admin/api/roles?query=clerk')).status, 200);
    const made = await support.post('/admin/api/roles', newRole('Made by support'));
    assert.equal(made.status, 403);
    assert.deepEqual(await namesOf('Made by support'), []);
  });

  test('a role is found from the moment it is made, and by its new name once it is renamed', async () => {
    const made = (await admin.post('/admin/api/roles', newRole('Ferry Öffner'))).body as { role?: Role };
    assert.deepEqual(await namesOf('offner'), ['Ferry Öffner']);
    const id = made.role?.id ?? '';
    await admin.patch(`/admin/api/roles/${id}`, { description: 'Opens the gangway' });
    await admin.patch(`/admin/api/roles/${id}`, { name: 'Bridge keeper' });
    assert.deepEqual(await namesOf('offner'), []);
    assert.deepEqual(await namesOf('bridge gangway'), ['Bridge keeper']);
  });

  test('Access control lists them by the page, with the default role wherever it stands', async () => {
    const { body } = await admin.get(`/admin/api/roles?${new URLSearchParams({ query: 'accountant' })}`);
    const listed = body as unknown as RolesReply & { defaultRole: Role };
    assert.deepEqual(
      listed.roles.map(({ id }) => id),
      ['finance-accountant'],
    );
    assert.equal(listed.defaultRole.id, 'reseller-standard');
    assert.deepEqual([listed.total, listed.nextCursor], [1, null]);
  });

  test('roles that were stored before there was a search are found after the next start', async () => {
    await site.db
      .update(roles)
      .set({ place: '', searchName: '', searchText: '' })
      .where(eq(roles.id, 'finance-clerk'));
    assert.ok(!(await namesOf('accounts clerk')).includes('Accounts clerk'));
    await prepareDatabase(database, new Date(), () => undefined);
    assert.ok((await namesOf('accounts clerk')).includes('Accounts clerk'));
  });

  describe('100,000 of them', () => {
    before(() => addManyRoles(database, 100_000, () => undefined));

    test('are there, and the next start adds none', async () => {
      assert.equal(await countRoles(site.db, ''), 100_000);
      await addManyRoles(database, 100_000, () => assert.fail('There is nothing to say'));
    });

    const selective = [
      'clerk',
      'köln nacht',
      'finance-en-0042',
      'нагляд',
      'مراقب',
      '船舶',
      'qz',
      '中',
      'nobody at all',
    ];
    for (const query of selective)
      test(`looking for ${query} takes the index of the search`, async () => {
        const page = await explain(site.db, rolePage(site.db, query, null).getSQL());
        assert.deepEqual(indexesOf(page), ['roles_search']);
        const { nextCursor, total } = await find(query);
        assert.ok(total < 3000);
        if (nextCursor === null) return;
        const [rank, , id = '', place = ''] = nextCursor.split('\n');
        const next = rolePage(site.db, query, { rank: Number(rank), id, place });
        assert.deepEqual(indexesOf(await explain(site.db, next.getSQL())), ['roles_search']);
      });

    test('the list without a query is read in its order, from wherever a page begins', async () => {
      const deep = { rank: 0, place: fold('Vertrieb'), id: '' };
      for (const end of [null, deep]) {
        const plan = await explain(site.db, rolePage(site.db, '', end).getSQL());
        assert.deepEqual(indexesOf(plan), ['roles_place']);
        assert.ok(plan.blocks < 100, `${plan.blocks} blocks`);
      }
    });

    test('pages lead through the whole answer, each role once, while others are added', async () => {
      const before = new Set((await pagesOf('zürich')).flatMap(({ roles }) => roles.map(({ id }) => id)));
      let made = 0;
      const pages = await pagesOf('zürich', async () => {
        made += 1;
        const names = ['Zürich', `Aargau bei Zürich ${made}`, `Zürichberg ${made}`, `Unterzürich ${made}`];
        await addRoles(
          site.db,
          names.map((name, index) => ({ id: `new-${made}-${index}`, name, grp: made % 2 ? 'Aa' : 'Zz' })),
        );
      });
      const met = pages.flatMap(({ roles }) => roles.map(({ id }) => id));
      assert.equal(new Set(met).size, met.length);
      assert.deepEqual(
        [...before].filter((id) => !met.includes(id)),
        [],
      );
      assert.ok(
        met.some((id) => id.startsWith('new-')),
        'what was added behind is met',
      );
      assert.ok(before.size > 400 && pages.length > 8);
    });
  });
}

test('made-up roles: one name each, in eight languages, of many groups and levels', () => {
  const made = makeRoles(100_000);
  assert.equal(new Set(made.map(({ name }) => name)).size, made.length);
  assert.equal(new Set(made.map(({ id }) => id)).size, made.length);
  assert.equal(new Set(made.map(({ group }) => group)).size, 48);
  assert.deepEqual([...new Set(made.map(({ level }) => level))].sort(), [0, 1, 2, 3, 4, 5]);
  for (const script of ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Han'])
    assert.ok(
      made.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
      script,
    );
  assert.ok(new Set(made.map(({ permissions }) => [...permissions].sort().join())).size > 200);
  assert.deepEqual(makeRoles(50), made.slice(0, 50));
});

function newRole(name: string) {
  return { name, description: '', group: 'Made', level: 0, permissions: [] };
}

function pickerRank(query: string): (role: Role) => number | undefined {
  const match = matchOption(query);
  return ({ id, name, group, description }) => {
    // A text box holds no line break; in a name one is a space like any other.
    const option = { label: name.replace(/\s/g, ' '), keywords: [id, group, description] };
    return match(option, searchLine(option));
  };
}

/** Something that may be typed to find it: a part of one of its texts, or two words of them, in any case. */
function pieceOf({ name, group, description }: Role, random: ReturnType<typeof createRandom>): string {
  const text = random.pick([name, name, `${group} ${name}`, description || name]);
  const letters = [...text];
  const from = random.int(0, Math.max(letters.length - 2, 0));
  const piece = letters.slice(from, from + random.pick([1, 2, 3, 5, 12])).join('');
  const words = random.chance(0.2) ? [piece, random.pick(text.split(/\s+/))] : [piece];
  const query = words.join(' ').slice(0, 100);
  return (random.chance(0.5) ? query.toUpperCase() : query).replace(/[\r\n]/g, ' ').slice(0, 100);
}

/** The indexes that a plan goes by; `none` where it reads the table from end to end. */
function indexesOf({ nodes }: Plan): string[] {
  const names = nodes.flatMap(({ type, index }) => (type === 'Seq Scan' ? ['none'] : (index ?? [])));
  return [...new Set(names)];
}
