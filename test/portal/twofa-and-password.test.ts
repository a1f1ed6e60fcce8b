/** A short password stands only beside a second factor: the server holds that, whichever of the two changes, and who changes it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Changes } from 'self-care-elements/contract';
import { throttle } from '../../examples/portal/server/db/schema.ts';
import { openOffice, problemsOf, type Office } from '../../examples/portal/testing/panel.ts';
import { authenticatorCode } from '../../examples/portal/testing/site.ts';

const api = '/self-care/api';
const short = 'gull & tern';
const long = 'three herons on a jetty';

let office: Office;
before(async () => (office = await openOffice()));
after(() => office.site.close());
beforeEach(() => office.site.db.delete(throttle));

/** With two-factor on and a password that needs it. */
async function needingTwofa(classId = office.base.plain.id, twofa: 'yes' | 'inherit' = 'yes') {
  const account = await office.account({ classId, twofa });
  assert.equal((await account.panel.save({ password: short })).status, 200);
  assert.equal((await account.panel.load()).facts.password.validWithout2fa, false);
  return account;
}

const strict = () => office.base.strict.id;

/** Off by the account's own answer, or by the class's. */
const off: readonly [string, Changes, () => number][] = [
  ['by "no"', { twofa: 'no' }, () => office.base.plain.id],
  ['by "no", in a class that has it on', { twofa: 'no' }, strict],
  ['by "inherit", in a class that has it off', { twofa: 'inherit' }, () => office.base.plain.id],
];

for (const [how, changes, classId] of off) {
  test(`off ${how}: refused at ['twofa'] with the minimum, nothing changed, where the stored password needs it`, async () => {
    const { panel } = await needingTwofa(classId());
    const before = await panel.load();
    const reply = await panel.save({ apiAccess: true, ...changes });
    assert.equal(reply.status, 422);
    assert.deepEqual(reply.body.problems, [
      { path: ['twofa'], code: 'twofa.password-too-weak-alone', min: 15 },
    ]);
    assert.deepEqual(await panel.load(), before);
  });

  test(`off ${how}: taken with a new password in the same change set that stands alone`, async () => {
    const { panel, login } = await needingTwofa(classId());
    const reply = await panel.save({ ...changes, password: long });
    assert.equal(reply.status, 200);
    assert.equal(reply.body.settings?.facts.password.validWithout2fa, true);
    assert.equal((await office.site.browser().signIn(login, long)).body.next, 'done');
  });

  test(`off ${how}: a new password counts without it, so a short one is refused at ['password']`, async () => {
    const { panel } = await needingTwofa(classId());
    const reply = await panel.save({ ...changes, password: 'tern & gull' });
    assert.deepEqual(problemsOf(reply), ['password.too-short at password']);
  });

  test(`off ${how}: taken where the stored password stands alone`, async () => {
    const { panel } = await office.account({ classId: classId(), twofa: 'yes' });
    assert.equal((await panel.save(changes)).status, 200);
  });
}

for (const [how, changes, classId] of [
  ['by "yes"', { twofa: 'yes' }, () => office.base.plain.id],
  ['by "inherit", in a class that has it on', { twofa: 'inherit' }, strict],
] as const)
  test(`on ${how}: a short new password in the same change set is taken`, async () => {
    const { panel } = await office.account({ classId: classId(), twofa: 'no' });
    assert.deepEqual(problemsOf(await panel.save({ password: short })), ['password.too-short at password']);
    assert.equal((await panel.save({ ...changes, password: short })).status, 200);
  });

test('"inherit" instead of "yes" where the class has it on too switches nothing off', async () => {
  const { panel } = await needingTwofa(strict());
  assert.equal((await panel.save({ twofa: 'inherit' })).status, 200);
});

const setClass = (twofa: boolean) =>
  office.editor.patch(`/admin/api/classes/${office.base.strict.id}`, { twofa });

/** The class is on again afterwards, whatever happened. */
async function whileClassIsOff(work: () => Promise<void>): Promise<void> {
  assert.equal((await setClass(false)).status, 200);
  await work().finally(() => setClass(true));
}

test('the class turns two-factor off: who follows it with a password too short alone must change it at the next sign-in', async () => {
  const { login, panel } = await needingTwofa(strict(), 'inherit');
  await whileClassIsOff(async () => {
    const browser = office.site.browser();
    assert.equal((await browser.signIn(login, short)).body.next, 'change-password');
    assert.equal((await browser.get(`${api}/me`)).status, 401);
    const tooShort = await browser.post(`${api}/change-password`, { password: 'tern & gull' });
    assert.deepEqual(problemsOf(tooShort), ['password.too-short at password']);
    assert.equal((await browser.post(`${api}/change-password`, { password: long })).body.next, 'done');
    assert.equal((await panel.load()).facts.password.validWithout2fa, true);
    assert.equal((await office.site.browser().signIn(login, long)).body.next, 'done');
  });
});

test('the class turns two-factor off: nobody else has to change', async () => {
  const longEnough = await office.account({ classId: strict(), twofa: 'inherit' });
  const ownYes = await needingTwofa(strict(), 'yes');
  await whileClassIsOff(async () => {
    assert.equal((await office.site.browser().signIn(longEnough.login)).body.next, 'done');
    assert.equal((await office.site.browser().signIn(ownYes.login, short)).body.next, 'enrol');
  });
});

test('the class turns two-factor off: a session that is open goes on, the next sign-in asks', async () => {
  const { login } = await needingTwofa(strict(), 'inherit');
  const browser = office.site.browser();
  const { body } = await browser.signIn(login, short);
  await browser.post(`${api}/code`, {
    code: authenticatorCode(body.enrolment?.secret ?? '', office.site.now()),
  });
  await whileClassIsOff(async () => assert.equal((await browser.get(`${api}/me`)).status, 200));
});

test('on again before the next sign-in, the short password is as good as it was', async () => {
  const { login, panel } = await needingTwofa(strict(), 'inherit');
  await whileClassIsOff(() => Promise.resolve());
  const browser = office.site.browser();
  const { body } = await browser.signIn(login, short);
  const code = authenticatorCode(body.enrolment?.secret ?? '', office.site.now());
  assert.equal((await browser.post(`${api}/code`, { code })).body.next, 'done');
  assert.equal((await panel.load()).facts.password.mustChange, false);
});

test('on again, it must change all the same where an editor asked for it', async () => {
  const { login, panel } = await needingTwofa(strict(), 'inherit');
  await panel.save({ mustChangePassword: true });
  await whileClassIsOff(() => Promise.resolve());
  const browser = office.site.browser();
  const { body } = await browser.signIn(login, short);
  const code = authenticatorCode(body.enrolment?.secret ?? '', office.site.now());
  assert.equal((await browser.post(`${api}/code`, { code })).body.next, 'change-password');
});

test('whoever fell below may save other things: only a password or two-factor is in question', async () => {
  const { panel } = await needingTwofa(strict(), 'inherit');
  await whileClassIsOff(async () => {
    assert.equal((await panel.save({ apiAccess: true })).status, 200);
    assert.equal((await panel.save({ twofa: 'no' })).status, 200, 'off it is already');
    assert.equal((await panel.save({ twofa: 'yes' })).status, 200);
  });
});
