/** A login belongs to one account, in whatever case and encoding: the live check says so, the database holds it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loginKey } from '../../examples/portal/server/db/keys.ts';
import { resellers } from '../../examples/portal/server/db/schema.ts';
import { openOffice, panelOf, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { eq } from '../../examples/portal/testing/site.ts';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());

/** What one account has, and what is the same login for another. */
const alike: readonly [string, string, string][] = [
  ['in capitals', 'harbour.lane', 'HARBOUR.LANE'],
  ['with an accent that stands apart', 'caf\u00e9.line', 'cafe\u0301.line'],
  ['with an accent that stands apart, in capitals', '\u00e9toile', 'E\u0301TOILE'],
  ['with the Ångström sign for the letter', '\u00e5ngstrom', '\u212bngstrom'],
  ['in Cyrillic capitals', 'янтарь', 'ЯНТАРЬ'],
  ['in Greek capitals, where one Σ stands for σ and ς', 'φάρος.φωνής', 'ΦΆΡΟΣ.ΦΩΝΉΣ'],
  ['with two s for a ß', 'weißbach', 'WEISSBACH'],
  ['with blanks around it', 'quiet.one', '  quiet.one '],
];

for (const [how, stored, typed] of alike)
  test(`taken: the same login ${how}`, async () => {
    const owner = await office.account();
    const other = await office.account();
    assert.equal((await owner.panel.save({ login: stored })).status, 200);
    const check = await other.panel.ask('check-login', { login: typed });
    assert.deepEqual(JSON.parse(check.text), { ok: true, available: false });
    const reply = await other.panel.save({ login: typed });
    assert.deepEqual([reply.status, problemsOf(reply)], [422, ['login.taken at login']]);
    assert.equal((await office.site.browser().signIn(typed)).status, 200, 'and it signs the owner in');
  });

test('the check ignores the account itself, in whatever case and encoding', async () => {
  const { panel } = await office.account();
  await panel.save({ login: 'own.caf\u00e9' });
  for (const login of ['own.caf\u00e9', 'OWN.CAFE\u0301']) {
    const check = await panel.ask('check-login', { login });
    assert.deepEqual(JSON.parse(check.text), { ok: true, available: true }, login);
  }
  assert.equal((await panel.save({ login: 'OWN.CAFÉ' })).status, 200, 'so the own case may change');
});

test('a login given up is free again', async () => {
  const first = await office.account();
  const second = await office.account();
  await first.panel.save({ login: 'passed.on' });
  await first.panel.save({ login: 'something.else' });
  assert.equal((await second.panel.save({ login: 'passed.on' })).status, 200);
});

test('two editors give one login to two resellers at the same moment: exactly one succeeds', async () => {
  const second = await office.editorOf(2);
  const cases = alike.map(
    ([, one, other], round) => [`${one}.${round}`, `${other.trim()}.${round}`] as const,
  );
  for (const [one, other] of cases) {
    const a = await office.account();
    const b = await office.account();
    const panels = [a.panel, panelOf(second, b.id)] as const;
    // Hashing stands between the check and the write, so both have passed the one before either does the other.
    const password = 'three herons on a jetty';
    const replies = await Promise.all([
      panels[0].save({ login: one, password }),
      panels[1].save({ login: other, password }),
    ]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 422], one);
    assert.deepEqual(replies.flatMap(problemsOf), ['login.taken at login'], one);
    const rows = await office.site.db
      .select()
      .from(resellers)
      .where(eq(resellers.loginKey, loginKey(one)));
    assert.equal(rows.length, 1);
  }
});

test('where both were checked before either wrote, the index of the database decides', async () => {
  const [a, b] = [await office.account(), await office.account()];
  const key = loginKey('decided.below');
  const write = (id: number) =>
    office.site.db.update(resellers).set({ loginKey: key }).where(eq(resellers.id, id));
  await write(a.id);
  await assert.rejects(write(b.id), ({ cause }: Error) => (cause as { code?: string }).code === '23505');
});
