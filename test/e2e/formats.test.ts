/** Zone, language and formats, set in the panel, as the pages of a running self-care session show and read them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { SelfCarePanel } from 'self-care-elements';
import { demoPassword } from '../../examples/portal/server/seed/demo.ts';
import { choose, has, openPanel, said, save } from './support/admin.ts';
import { enter, signIn } from './support/self-care.ts';
import { eventually, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
before(async () => (stage = await openStage()));
after(() => stage.close());

/** Has calls, invoices and customers. */
const brightwater = { id: 1, login: 'brightwater', password: demoPassword };

interface Moment {
  readonly datetime: string;
  readonly text: string;
}

/** Goes there by its link: all moments of the page, and the line that says as of when. */
async function visit(page: Page, link: string, title = link) {
  const [told] = await Promise.all([
    page.waitForResponse((reply) => reply.url().endsWith('/self-care/api/me')),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  const { now } = (await told.json()) as { now: string };
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('main time').first().waitFor();
  return { now, moments: await momentsOf(page), asOf: await page.locator('main .page-head p').innerText() };
}

function momentsOf(page: Page): Promise<Moment[]> {
  return page
    .locator('main time')
    .evaluateAll((all) =>
      all.map((each) => ({ datetime: (each as HTMLTimeElement).dateTime, text: each.textContent ?? '' })),
    );
}

/** What the clocks of a zone show that is so many hours from UTC all year. */
function clock(instant: string, hours: number) {
  const date = new Date(Date.parse(instant) + hours * 3_600_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    year: date.getUTCFullYear(),
    month: two(date.getUTCMonth() + 1),
    day: date.getUTCDate(),
    dd: two(date.getUTCDate()),
    hour: two(date.getUTCHours()),
    hour12: two(date.getUTCHours() % 12 || 12),
    isMorning: date.getUTCHours() < 12,
    minute: two(date.getUTCMinutes()),
    second: two(date.getUTCSeconds()),
    monthIn: (language: string) =>
      new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { month: 'long', timeZone: 'UTC' }).format(
        date,
      ),
  };
}

async function setFormats(panel: Locator, formats: Readonly<Record<string, string>>): Promise<void> {
  for (const [place, pattern] of Object.entries(formats)) {
    const [group = '', name = ''] = place.split(': ');
    const field = panel.getByRole('group', { name: group }).getByRole('combobox', { name, exact: true });
    await field.fill(pattern);
    await field.press('Tab');
  }
}

test('what an editor sets in the panel, every page of a running session shows at its next request', async (t) => {
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, brightwater);
  const before = await visit(page, 'Calls');
  assert.ok(
    before.moments.every(({ text }) => /^\d\d\/\d\d\/\d{4} \d\d:\d\d/.test(text)),
    before.moments[0]?.text,
  );

  const panel = await openPanel(await stage.editorPage(t), stage.origin, brightwater.id);
  await choose(panel.getByRole('combobox', { name: 'Time zone' }), 'Tokyo', 'Asia/Tokyo');
  await choose(panel.getByRole('combobox', { name: 'Web interface language' }), 'Deutsch');
  await setFormats(panel, {
    'Output format: Date': 'DD.MM.YYYY',
    'Output format: Time': 'HH24.MI',
    'Output format: Date and time': 'D MONTH YYYY, HH24:MI:SS',
    'Input format: Date': 'MM-DD-YYYY',
    'Input format: Time': 'HH24.MI',
  });
  await save(panel);

  const date = (instant: string) => {
    const { dd, month, year } = clock(instant, 9);
    return `${dd}.${month}.${year}`;
  };
  const dateTime = (instant: string) => {
    const { day, monthIn, year, hour, minute, second } = clock(instant, 9);
    return `${day} ${monthIn('de').toLocaleUpperCase('de')} ${year}, ${hour}:${minute}:${second}`;
  };
  // The navigation still speaks English until that request.
  const pages = [
    ['Invoices', 'Rechnungen', date],
    ['Überblick', 'Willkommen', dateTime],
    ['Anrufe', 'Anrufe', dateTime],
    ['Kunden', 'Kunden', date],
    ['Tarife', 'Tarife', date],
    ['Berichte', 'Berichte', dateTime],
  ] as const;
  for (const [link, title, format] of pages) {
    const { moments, now, asOf } = await visit(page, link, title);
    assert.ok(moments.length > 0, title);
    for (const { datetime, text } of moments) assert.equal(text, format(datetime), title);
    const { hour, minute } = clock(now, 9);
    assert.match(asOf, said(`Stand ${hour}.${minute}, Zeit von Asia/Tokyo.`));
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
});

test('a day and a time are typed in the input formats; what is wrong is said at its place, in German', async (t) => {
  const account = brightwater;
  await stage.editor.save(account.id, {
    locale: {
      ...usual,
      timeZone: 'Asia/Tokyo',
      language: 'de',
      inputDate: 'MM-DD-YYYY',
      inputTime: 'HH24.MI',
    },
  });
  const page = await stage.visitor(t);
  await enter(page, stage.origin, account);
  const { moments: all } = await visit(page, 'Anrufe');
  const day = page.getByRole('textbox', { name: 'Anrufe seit' });
  const time = page.getByRole('textbox', { name: 'Um' });
  const show = page.getByRole('button', { name: 'Anzeigen' });
  assert.match(await helpOf(day), said('Zum Beispiel 12-31-2026 (MM-DD-YYYY).'));
  assert.match(await helpOf(time), said('Zum Beispiel 18.30 (HH24.MI).'));

  const wrongDays = [
    ['13-05-2026', 'Bei Zeichen 1: 1 bis 12.', 0],
    ['02-30-2026', 'Diesen Tag gibt es im Kalender nicht.', 0],
    ['05.13.2026', 'Bei Zeichen 3 wird „-“ erwartet.', 2],
    ['05-13-2026 ?', '„ ?“ am Ende ist zu viel.', 10],
    ['heute', 'Bei Zeichen 1 wird „MM“ erwartet.', 0],
  ] as const;
  for (const [typed, sentence, place] of wrongDays) {
    await day.fill(typed);
    await show.click();
    await saysAt(day, sentence, place);
    assert.deepEqual(await momentsOf(page), all, 'nothing was asked');
  }
  await day.fill('05-13-2026');
  await eventually(async () => assert.equal(await day.getAttribute('aria-invalid'), 'false'));

  await time.fill('18:30');
  await show.click();
  await saysAt(time, 'Bei Zeichen 3 wird „.“ erwartet.', 2);
  await day.fill('');
  await time.fill('18.30');
  await show.click();
  await saysAt(day, 'Auch den Tag eingeben.', 0);

  // Midway in the list, by the clocks of Tokyo.
  const middle = all[Math.floor(all.length / 2)]?.datetime ?? '';
  const { month, dd, year, hour, minute } = clock(middle, 9);
  await day.fill(`${month}-${dd}-${year}`);
  await time.fill(`${hour}.${minute}`);
  await show.click();
  const start = Math.floor(Date.parse(middle) / 60_000) * 60_000;
  const later = all.filter(({ datetime }) => Date.parse(datetime) >= start);
  await eventually(async () => assert.deepEqual(await momentsOf(page), later));
  assert.ok(later.length < all.length);

  await page.reload();
  await has(day, `${month}-${dd}-${year}`);
  await has(time, `${hour}.${minute}`);
  await page.getByRole('button', { name: 'Alle Anrufe' }).click();
  await eventually(async () => assert.deepEqual(await momentsOf(page), all));
});

test('in Arabic the page runs from the right, with months, halves of the day and reasons in Arabic', async (t) => {
  await stage.editor.save(brightwater.id, { locale: usual });
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, brightwater);
  await stage.editor.save(brightwater.id, {
    locale: {
      ...usual,
      timeZone: 'Asia/Kathmandu',
      language: 'ar',
      outputDateTime: 'D MONTH YYYY HH12:MI AM',
      outputTime: 'HH12:MI AM',
      inputDate: 'D MONTH YYYY',
    },
  });
  await page.reload();
  const { moments, now, asOf } = await visit(page, 'المكالمات');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  const half = (isMorning: boolean) => (isMorning ? 'ص' : 'م');
  const timeOf = (instant: string) => {
    const { hour12, minute, isMorning } = clock(instant, 5.75);
    return `${hour12}:${minute} ${half(isMorning)}`;
  };
  for (const { datetime, text } of moments) {
    const { day, monthIn, year } = clock(datetime, 5.75);
    assert.equal(text, `${day} ${monthIn('ar')} ${year} ${timeOf(datetime)}`);
  }
  assert.match(asOf, said(`حتى ${timeOf(now)} بتوقيت Asia/Kathmandu.`));

  const day = page.getByRole('textbox', { name: 'المكالمات منذ' });
  await day.fill('12 March 2026');
  await page.getByRole('button', { name: 'عرض', exact: true }).click();
  await saysAt(day, 'عند المحرف 4 يُتوقع «MONTH».', 3);
  await day.fill('12 مارس 2026');
  await eventually(async () => assert.equal(await day.getAttribute('aria-invalid'), 'false'));
});

test('on My access the new zone and language hold in the panel as soon as they are saved', async (t) => {
  await stage.editor.save(brightwater.id, { locale: { ...usual, timeZone: 'Asia/Tokyo' } });
  const page = await stage.visitor(t);
  await signIn(page, stage.origin, brightwater);
  await page.getByRole('link', { name: 'My access' }).click();
  const panel = page.locator('self-care-panel');
  await panel.getByText('Your provider gives the role.').waitFor();
  await choose(panel.getByRole('combobox', { name: 'Time zone' }), 'Honolulu', 'Pacific/Honolulu');
  await choose(panel.getByRole('combobox', { name: 'Web interface language' }), 'Deutsch');
  await panel.getByRole('button', { name: 'Save', exact: true }).last().click();
  await panel.getByText('Die Rolle vergibt der Anbieter.').waitFor();
  const told = await panel.evaluate((element) => (element as SelfCarePanel).context?.timeZone);
  assert.equal(told, 'Pacific/Honolulu');

  // Once more, by somebody else: at the next opening of the page.
  await page.getByRole('link', { name: 'Anrufe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anrufe' }).waitFor();
  await stage.editor.save(brightwater.id, { locale: { ...usual, language: 'ar' } });
  await page.getByRole('link', { name: 'Mein Zugang' }).click();
  await page.locator('self-care-panel').getByText('مزوّدك هو من يمنح الدور.').waitFor();
});

const usual = {
  timeZone: null,
  language: 'en',
  dialect: 'billing',
  outputDate: 'DD/MM/YYYY',
  outputTime: 'HH24:MI',
  outputDateTime: 'DD/MM/YYYY HH24:MI',
  inputDate: 'DD/MM/YYYY',
  inputTime: 'HH24:MI',
};

function helpOf(box: Locator): Promise<string> {
  return box.evaluate((each) => {
    const id = each.getAttribute('aria-describedby') ?? '';
    return each.ownerDocument.getElementById(id)?.innerText ?? '';
  });
}

/** The sentence stands where the help stood, and the caret where the mistake does. */
async function saysAt(box: Locator, sentence: string, place: number): Promise<void> {
  await eventually(async () => assert.match(await helpOf(box), said(sentence)));
  assert.equal(await box.getAttribute('aria-invalid'), 'true');
  const [isFocused, start] = await box.evaluate((each) => [
    each === each.ownerDocument.activeElement,
    (each as HTMLInputElement).selectionStart,
  ]);
  assert.deepEqual([isFocused, start], [true, place], sentence);
}
