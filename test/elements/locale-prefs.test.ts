import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Temporal as polyfill } from 'temporal-polyfill';
import { setLanguage } from '../../locales/index.ts';
import { formatterClocks, temporalClocks, type TemporalLike } from '../../src/domain/time-zone/clock.ts';
import { engineTimeZone, timeZones } from '../../src/domain/time-zone/zones.ts';
import { LocalePrefs } from '../../src/elements/locale-prefs/locale-prefs.ts';
import '../../src/define/locale-prefs.ts';
import { calendar, type CalendarState } from '../../src/ui/date-input/calendar.ts';
import { make, settled, type Subject } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { listsCame } from '../support/combobox.ts';
import { byRole, clean, textOf } from '../support/find.ts';
import { waitUntil } from '../support/patience.ts';

type Prefs = LocalePrefs['value'];

const saved: Prefs = {
  timeZone: 'Europe/Kyiv',
  language: 'uk',
  dialect: 'billing',
  outputDate: 'DD.MM.YYYY',
  outputTime: 'HH24:MI',
  outputDateTime: 'DD.MM.YYYY HH24:MI',
  inputDate: 'DD.MM.YYYY',
  inputTime: 'HH24:MI',
};

/** Dates in the interface's language, and what the formats of this file make of them. */
const samples = [
  ...['February 3, 2001 at 4:05:09 PM', 'February 3, 2001', 'December 31, 2026', '4:05:09 PM', '4:05 PM'],
  ...['FEB', 'DEC', 'ЛЮТ.', 'ГРУД.', 'MM/DD/YY', 'mmm', 'HH12', ':MI', 'HH24'],
];

const subject: Subject<Prefs, LocalePrefs> = {
  tag: 'locale-prefs',
  type: LocalePrefs,
  prepare(element) {
    element.label = 'Language and formats';
    element.languages = ['en', 'de', 'uk'];
    element.providerTimeZone = 'Europe/Berlin';
  },
  values: [saved, { ...saved, timeZone: null, language: 'de', outputDate: 'YYYY-MM-DD' }],
  submits: JSON.stringify(saved),
  broken: { value: { ...saved, inputTime: 'HH12:MI' }, code: 'date-format.hour12-without-period' },
  control: (element) => box(element, 'time-zone'),
  async edit(element) {
    await type(element, 'time-zone', 'Tokyo');
    await waitUntil(() => optionTexts(element).length === 1, 'no zone found', { timeout: 5000 });
    await sendKeys({ press: 'Enter' });
  },
  states: [
    {
      name: 'notes of every kind',
      async enter(element) {
        await aided(element);
        element.value = {
          ...saved,
          timeZone: 'Europe/Kiev',
          outputDate: 'MM/DD/YY',
          outputDateTime: 'MON-DD-YY HH24:MI',
        };
      },
    },
    {
      name: 'mistakes',
      async enter(element) {
        await aided(element);
        element.value = {
          ...saved,
          timeZone: '+05:30',
          language: 'tlh',
          outputDate: '',
          outputTime: 'HH24',
          outputDateTime: 'mmm',
          inputTime: 'HH12:MI',
        };
        element.reportValidity();
        await aTimeout(0);
      },
    },
    {
      name: 'unknown zone and language, as saved',
      async enter(element) {
        await aided(element);
        element.defaultValue = { ...saved, timeZone: 'Mars/Olympus_Mons', language: 'tlh' };
      },
    },
    {
      name: 'a date tried',
      async enter(element) {
        await aided(element);
        element.value = saved;
        await type(element, 'try-date', '31.02.2001');
        await type(element, 'try-time', '16:05');
      },
    },
    {
      name: 'zones to choose from',
      async enter(element) {
        await type(element, 'time-zone', 'kyiv');
        await waitUntil(() => optionTexts(element).length === 1, 'no zone found', { timeout: 5000 });
      },
    },
  ],
  data: ['Ukrainian', 'Klingon', 'Europe/', 'Kyiv', 'Ukraine', 'UTC', 'EET', 'EEST', ...samples],
};

function box(element: Element, id: string): HTMLInputElement {
  return element.shadowRoot?.getElementById(id) as HTMLInputElement;
}

/** What stands under a field: help, notes or problem. */
function under(element: Element, id: string): string {
  return clean(element.shadowRoot?.getElementById(`${id}-help`)?.textContent);
}

function optionTexts(element: Element): string[] {
  return [...(element.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) =>
    clean(option.textContent),
  );
}

/** Replaces what stands in a box by real keys. */
async function type(element: LocalePrefs, id: string, text: string): Promise<void> {
  box(element, id).focus();
  box(element, id).select();
  await sendKeys(text ? { type: text } : { press: 'Delete' });
  await settled(element as never);
}

/** With what helps to edit, which comes when the page is idle. */
async function aided(element: LocalePrefs): Promise<void> {
  await waitUntil(() => box(element, 'try-date'), 'no aids', { timeout: 5000 });
  await listsCame(element as never);
  await settled(element as never);
}

async function create(value: Partial<Prefs> = {}): Promise<LocalePrefs> {
  const element = (await make(subject)) as unknown as LocalePrefs;
  element.defaultValue = { ...saved, ...value };
  await aided(element);
  return element;
}

/** With the table of zones, which comes when the page is idle. */
async function createWithZones(value: Partial<Prefs> = {}): Promise<LocalePrefs> {
  const element = await create(value);
  await type(element, 'time-zone', 'qqqq');
  await waitUntil(() => textOf(element).includes('No match'), 'no table', { timeout: 5000 });
  await sendKeys({ press: 'Escape' });
  box(element, 'time-zone').blur();
  await settled(element as never);
  return element;
}

runSuites(subject);

describe('<locale-prefs> time zone', () => {
  const searches: readonly (readonly [string, string])[] = [
    ['buenos aires', 'America/Argentina/Buenos_Aires'],
    ['ukraine', 'Europe/Kyiv'],
    ['kiev', 'Europe/Kyiv'],
    ['calcutta', 'Asia/Kolkata'],
    ['utc+5:45', 'Asia/Kathmandu'],
    ['GMT+12:45', 'Pacific/Chatham'],
    ['-02:30', 'America/St_Johns'],
    ['5:45', 'Asia/Kathmandu'],
    ['mumbai', 'Asia/Kolkata'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['zanzibar', 'Africa/Dar_es_Salaam'],
    ['cet', 'Europe/Paris'],
    ['EST', 'America/New_York'],
    ['pdt', 'America/Los_Angeles'],
    ['uk', 'Europe/London'],
  ];
  for (const [typed, zone] of searches) {
    it(`finds ${zone} by “${typed}”`, async () => {
      const now = Date.now;
      Date.now = () => Date.UTC(2026, 6, 15);
      try {
        const element = await createWithZones({ timeZone: 'Etc/UTC' });
        await type(element, 'time-zone', typed);
        await waitUntil(() => optionTexts(element)[0]?.includes(zone), optionTexts(element).join());
        await sendKeys({ press: 'Enter' });
        expect(element.value.timeZone).to.equal(zone);
      } finally {
        Date.now = now;
      }
    });
  }

  it('finds a country by its name in the interface’s language and in English', async () => {
    await setLanguage('de');
    try {
      const element = await create();
      for (const typed of ['deutschland', 'germany']) {
        await type(element, 'time-zone', typed);
        await waitUntil(() => optionTexts(element)[0]?.startsWith('Europe/Berlin Deutschland'), typed);
      }
    } finally {
      await setLanguage('en');
    }
  });

  it('tells abbreviations apart by country, those that most people mean first', async () => {
    const element = await createWithZones();
    await type(element, 'time-zone', 'ist');
    expect(optionTexts(element).slice(0, 4)).to.deep.equal([
      'Asia/Kolkata India · IST UTC+05:30',
      'Asia/Jerusalem Israel · IST, IDT UTC+02:00',
      'Europe/Dublin Ireland · GMT, IST UTC+00:00',
      'Europe/Istanbul Türkiye UTC+03:00',
    ]);
  });

  it('says of which release the list is, at its end', async () => {
    const element = await createWithZones();
    box(element, 'time-zone').click();
    await settled(element as never);
    expect(textOf(element)).to.match(/Time zone database 20\d\d[a-z]/);
  });

  it('tells the next change of the clocks, and nothing where none is known', async () => {
    const element = await createWithZones({ timeZone: 'Europe/Berlin' });
    expect(under(element, 'time-zone')).to.match(/Clocks change on \w+ \d+, 20\d\d to UTC\+0[12]:00\.$/);
    element.value = { ...saved, timeZone: 'Asia/Tokyo' };
    await settled(element as never);
    expect(under(element, 'time-zone')).to.not.contain('Clocks change');
  });

  it('offers the provider’s, which is stored as null', async () => {
    const element = await createWithZones();
    await type(element, 'time-zone', 'provider');
    await sendKeys({ press: 'Enter' });
    expect(element.value.timeZone).to.equal(null);
    expect(clean(box(element, 'time-zone').value)).to.equal('As the provider (Europe/Berlin)');
  });

  it('offers the browser’s, and stores its name', async () => {
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
      return { ...real.call(this), timeZone: 'Asia/Calcutta' };
    };
    try {
      const element = await createWithZones();
      await type(element, 'time-zone', 'browser');
      await sendKeys({ press: 'Enter' });
      expect(element.value.timeZone).to.equal('Asia/Kolkata');
    } finally {
      Intl.DateTimeFormat.prototype.resolvedOptions = real;
    }
  });

  it('tells the offset and the time there, without announcing each minute', async () => {
    const element = await create({ timeZone: 'Asia/Kathmandu' });
    expect(under(element, 'time-zone')).to.match(/^UTC\+05:45 today\. \d{1,2}:\d\d [AP]M there now\.$/);
    const clock = element.shadowRoot?.querySelector('.clock');
    expect(clock?.getAttribute('aria-live')).to.equal('off');
  });

  it('keeps an old name exactly, and shows the current one', async () => {
    const element = await createWithZones({ timeZone: 'Europe/Kiev' });
    expect(box(element, 'time-zone').value).to.equal('Europe/Kyiv');
    expect(under(element, 'time-zone')).to.contain('older name: Europe/Kiev');
    await type(element, 'time-zone', 'kyiv');
    await sendKeys({ press: 'Enter' });
    expect(element.value.timeZone).to.equal('Europe/Kiev');
    expect(element.dirty).to.equal(false);
  });

  it('keeps a saved zone that it does not know, and says so', async () => {
    const element = await createWithZones({ timeZone: 'Mars/Olympus_Mons' });
    expect(box(element, 'time-zone').value).to.equal('Mars/Olympus_Mons');
    expect(under(element, 'time-zone')).to.contain('not known here');
    expect(element.checkValidity()).to.equal(true);
    expect(element.value.timeZone).to.equal('Mars/Olympus_Mons');
  });

  it('refuses an unknown zone that is new', async () => {
    const element = await createWithZones();
    element.value = { ...saved, timeZone: 'Europe/Kyyiv' };
    expect(element.checkValidity()).to.equal(false);
    expect(clean(element.validationMessage)).to.equal(
      'There is no time zone Europe/Kyyiv. Choose one from the list.',
    );
  });

  it('takes nothing but a zone of the list', async () => {
    const element = await createWithZones();
    await type(element, 'time-zone', '+05:30');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(element.value.timeZone).to.equal('Europe/Kyiv');
    expect(box(element, 'time-zone').value).to.equal('Europe/Kyiv');
  });
});

describe('<locale-prefs> language', () => {
  it('offers what the host offers, in its own name and the interface’s language', async () => {
    const element = await create();
    box(element, 'language').click();
    await settled(element as never);
    expect(optionTexts(element)).to.deep.equal(['English', 'Deutsch German', 'Українська Ukrainian']);
  });

  it('is found by its name in the interface’s language', async () => {
    const element = await create();
    await type(element, 'language', 'germ');
    await sendKeys({ press: 'Enter' });
    expect(element.value.language).to.equal('de');
    expect(box(element, 'language').value).to.equal('Deutsch');
    expect(under(element, 'language')).to.equal('German');
  });

  it('keeps a saved language that is no longer offered', async () => {
    const element = await create({ language: 'pt-BR' });
    expect(box(element, 'language').value).to.equal('Português (Brasil)');
    expect(under(element, 'language')).to.contain('not offered');
    expect(element.checkValidity()).to.equal(true);
    box(element, 'language').click();
    await settled(element as never);
    expect(optionTexts(element)[0]).to.contain('not offered');
  });

  it('shows what is no language as text', async () => {
    const element = await create({ language: '<img src=x>' });
    expect(box(element, 'language').value).to.equal('<img src=x>');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});

describe('<locale-prefs> formats', () => {
  it('offers ready formats in the host’s dialect, each with its sample', async () => {
    const element = await create({ dialect: 'unicode', outputTime: 'HH:mm', language: 'en' });
    box(element, 'output-time').click();
    await settled(element as never);
    expect(optionTexts(element)).to.include.members(['HH:mm:ss 16:05:09', 'h:mm a 4:05 PM']);
  });

  it('takes a ready format by keys', async () => {
    const element = await create();
    box(element, 'output-date').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(element.value.outputDate).to.equal('MM/DD/YYYY');
  });

  it('takes a typed one, with samples in the language of self-care', async () => {
    const element = await create();
    await type(element, 'output-date', 'D MONTH YYYY ');
    await sendKeys({ press: 'Tab' });
    expect(element.value).to.deep.equal({ ...saved, outputDate: 'D MONTH YYYY' });
    expect(under(element, 'output-date')).to.equal(
      'February 3, 2001 is shown as 3 ЛЮТОГО 2001 December 31, 2026 is shown as 31 ГРУДНЯ 2026',
    );
  });

  it('says how an input format reads its sample, no more than it reads', async () => {
    const element = await create({ inputDate: 'MM/DD/YY' });
    expect(under(element, 'input-date')).to.contain('02/03/01 is read as February 3, 2001');
    expect(under(element, 'input-time')).to.contain('16:05 is read as 4:05 PM');
  });

  it('shows where the hour turns, by name', async () => {
    const element = await create({ outputTime: 'HH12:MI AM', language: 'en' });
    expect(under(element, 'output-time')).to.equal(
      '4:05:09 PM is shown as 04:05 PM noon is shown as 12:00 PM midnight is shown as 12:00 AM',
    );
    expect(under(element, 'output-date-time')).to.contain(
      'December 31, 2026, midnight is shown as 31.12.2026 00:00',
    );
  });

  it('announces the first sample of what is typed, not each', async () => {
    const element = await create();
    const live = [...(element.shadowRoot?.querySelectorAll('.sample') ?? [])].map((row) => row.ariaLive);
    expect(live.slice(0, 2)).to.deep.equal(['polite', 'off']);
  });

  it('explains a mistake at its place, once the field is left', async () => {
    const element = await create();
    await type(element, 'input-time', 'HH12:MI');
    expect(under(element, 'input-time')).to.not.contain('AM/PM');
    await sendKeys({ press: 'Tab' });
    await settled(element as never);
    expect(under(element, 'input-time')).to.contain(
      'HH12 (character 1) needs AM/PM: 4 o’clock could be morning or afternoon. Add AM, or write HH24.',
    );
    expect(box(element, 'input-time').getAttribute('aria-invalid')).to.equal('true');
    expect(box(element, 'input-date').getAttribute('aria-invalid')).to.equal('false');
  });

  it('marks each mistake in an echo of the format, for the eye alone', async () => {
    const element = await create({ dialect: 'unicode', outputDate: 'YYYY-MM-DD' });
    element.reportValidity();
    await settled(element as never);
    const echo = element.shadowRoot?.querySelector('.echo');
    expect(echo?.ariaHidden).to.equal('true');
    expect(echo?.textContent).to.equal('YYYY-MM-DD');
    expect([...(echo?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).to.deep.equal([
      'YYYY',
      'DD',
    ]);
  });

  it('mends a format with one click, and leaves the focus in it', async () => {
    const element = await create({ dialect: 'unicode', outputDate: 'YYYY-mm-DD', language: 'en' });
    element.reportValidity();
    await settled(element as never);
    const heard: string[] = [];
    for (const event of ['input', 'change'])
      element.addEventListener(event, ({ type }) => {
        heard.push(type);
      });
    byRole(element, 'button', 'Use yyyy-MM-dd').click();
    await settled(element as never);
    expect(element.value.outputDate).to.equal('yyyy-MM-dd');
    expect(heard).to.deep.equal(['input', 'change']);
    expect(element.shadowRoot?.activeElement).to.equal(box(element, 'output-date'));
    expect(box(element, 'output-date').ariaExpanded).to.equal('false');
    expect(under(element, 'output-date')).to.contain('is shown as 2001-02-03');
  });

  it('leaves the choice where a mistake can be mended in two ways', async () => {
    const element = await create({ inputTime: 'HH12:MI' });
    element.reportValidity();
    await settled(element as never);
    byRole(element, 'button', 'Use HH24:MI');
    byRole(element, 'button', 'Use HH12:MI AM').click();
    expect(element.value.inputTime).to.equal('HH12:MI AM');
  });

  it('mends nothing that cannot be edited', async () => {
    const element = await create({ inputTime: 'HH12:MI' });
    element.readonly = true;
    element.problems = [{ path: ['inputTime'], text: 'Refused' }];
    await settled(element as never);
    expect(element.shadowRoot?.querySelector('.cure')).to.equal(null);
  });

  it('knows what is wrong before it has the words for it', async () => {
    const element = (await make(subject)) as unknown as LocalePrefs;
    element.value = { ...saved, inputTime: 'HH12:MI' };
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal('This value is not accepted');
    await aided(element);
    expect(clean(element.validationMessage)).to.contain('needs AM/PM');
  });

  const mistakes: readonly (readonly [Partial<Prefs>, string, string])[] = [
    [{ outputDate: 'DD.MM.YYY' }, 'output-date', '“YYY” (character 7) has no meaning here. Write YYYY.'],
    [{ outputDate: 'DD/MM' }, 'output-date', 'Missing: year. Add YYYY.'],
    [{ outputDate: 'DD.MM.YYYY HH24' }, 'output-date', 'Delete “HH24” (character 12): a date shows no time.'],
    [{ inputTime: 'HH24:MM' }, 'input-time', '“MM” (character 6) means the month. For minutes write MI.'],
    [
      { dialect: 'unicode', outputDate: 'YYYY-MM-dd' },
      'output-date',
      '“YYYY” (character 1) is the year of the week, wrong around New Year. Write yyyy.',
    ],
    [{ outputTime: '' }, 'output-time', 'Write a format, or choose one.'],
  ];
  for (const [changed, id, sentence] of mistakes) {
    it(`says “${sentence}”`, async () => {
      const element = await create(changed);
      element.reportValidity();
      await settled(element as never);
      expect(under(element, id)).to.contain(sentence);
    });
  }

  it('shows the host’s problems at their fields', async () => {
    const element = await create();
    element.problems = [
      { path: ['timeZone'], text: 'Zone refused' },
      { path: ['inputTime'], code: 'date-format.empty' },
      { path: ['dialect'], text: 'Wrong system' },
    ];
    await settled(element as never);
    expect(under(element, 'time-zone')).to.equal('Zone refused');
    expect(under(element, 'input-time')).to.equal('Write a format, or choose one.');
    expect(under(element, 'prefs')).to.equal('Wrong system');
    await type(element, 'input-time', 'HH24:MI:SS');
    expect(under(element, 'input-time')).to.contain('16:05:09 is read as');
    expect(under(element, 'time-zone')).to.equal('Zone refused');
  });

  const notes: readonly (readonly [Partial<Prefs>, string, string])[] = [
    [{ inputDate: 'DD/MM/YYYY' }, 'input-date', 'The day comes first.'],
    [{ inputDate: 'MM/DD/YYYY' }, 'input-date', 'The month comes first.'],
    [{ inputDate: 'DD.MM.YY' }, 'input-date', 'A year of two digits is read as 1969 to 2068.'],
    [{ outputDate: 'DD MON YY' }, 'output-date', 'The year has two digits: its century is not shown.'],
    [
      { outputDate: 'YYYY-MM-DD' },
      'input-date',
      'Self-care shows 2001-02-03, which is not read by this format.',
    ],
    [
      { outputTime: 'HH12:MI AM', language: 'en' },
      'input-time',
      'Self-care shows 04:05 PM, which is not read by this format.',
    ],
  ];
  for (const [changed, id, sentence] of notes) {
    it(`remarks “${sentence}”`, async () => {
      const element = await create(changed);
      expect(under(element, id)).to.contain(sentence);
      expect(element.checkValidity()).to.equal(true);
    });
  }

  it('has nothing to remark on formats that cannot be misread', async () => {
    const date = 'YYYY-MM-DD';
    const element = await create({ outputDate: date, outputDateTime: `${date} HH24:MI`, inputDate: date });
    expect(element.shadowRoot?.querySelectorAll('.remark')).to.have.lengthOf(0);
  });
});

describe('<locale-prefs> try it', () => {
  const tried: readonly (readonly [string, string])[] = [
    ['03.02.2001', 'Read as Saturday, February 3, 2001.'],
    ['31.02.2026', 'The date is not read. This day is not in the calendar.'],
    ['03/02/2001', 'The date is not read. At character 3, . is expected.'],
    ['3.2.2001', 'The date is not read. At character 1, DD is expected.'],
    ['03.13.2001', 'The date is not read. At character 4: month 1 to 12.'],
    ['03.02.2001 ab', 'The date is not read. “ ab” at the end is too much.'],
  ];
  for (const [text, sentence] of tried) {
    it(`answers “${sentence}” to ${text}`, async () => {
      const element = await create();
      await type(element, 'try-date', text);
      expect(under(element, 'try')).to.equal(sentence);
    });
  }

  it('reads date and time together, and says of each what is wrong', async () => {
    const element = await create();
    await type(element, 'try-date', '03.02.2001');
    await type(element, 'try-time', '16:05');
    expect(under(element, 'try')).to.equal('Read as Saturday, February 3, 2001 at 4:05 PM.');
    await type(element, 'try-time', '16.05');
    expect(under(element, 'try')).to.equal(
      'Read as Saturday, February 3, 2001. The time is not read. At character 3, : is expected.',
    );
    expect(box(element, 'try-time').ariaInvalid).to.equal('true');
    expect(box(element, 'try-date').ariaInvalid).to.equal('false');
  });

  it('asks to mend the format first', async () => {
    const element = await create({ inputDate: 'DD.MM', inputTime: 'HH12' });
    await type(element, 'try-date', '03.02');
    expect(under(element, 'try')).to.equal('Mend the format of the date first.');
    await type(element, 'try-time', '3');
    expect(under(element, 'try')).to.contain('Mend the format of the time first.');
  });

  it('changes nothing, says nothing and submits nothing', async () => {
    const element = await create();
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const heard: string[] = [];
    for (const event of ['input', 'change', 'submit'])
      form.addEventListener(event, (said) => {
        said.preventDefault();
        heard.push(said.type);
      });
    for (const id of ['try-date', 'try-time']) {
      await type(element, id, '03.02.2001');
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
    }
    expect(heard).to.deep.equal([]);
    expect(element.dirty).to.equal(false);
  });

  it('has a calendar where the host provided one, fed by our parser and formatter', async () => {
    const shown: CalendarState[] = [];
    calendar.provide(() =>
      Promise.resolve(() => {
        const element = document.createElement('input');
        const show = (state: CalendarState) => {
          element.id = state.id;
          shown.push(state);
        };
        return { element, show };
      }),
    );
    try {
      const element = await create({ language: 'en', inputDate: 'D MONTH YYYY' });
      await waitUntil(() => shown.length > 0);
      const state = shown.at(-1) as CalendarState;
      expect(state.format({ year: 2001, month: 2, day: 3 })).to.equal('3 FEBRUARY 2001');
      expect(state.parse('3 february 2001')).to.deep.equal({ year: 2001, month: 2, day: 3 });
      expect(state.parse('31 february 2001')).to.equal(null);
      expect(state.required).to.equal(false);
      state.onText('3 february 2001');
      await settled(element as never);
      expect(under(element, 'try')).to.equal('Read as Saturday, February 3, 2001.');
    } finally {
      calendar.provide(undefined as never);
    }
  });

  it('takes nothing away from who is typing when the calendar comes', async () => {
    const element = await create();
    box(element, 'try-date').focus();
    try {
      calendar.provide(() =>
        Promise.resolve(() => ({ element: document.createElement('hr'), show: () => undefined })),
      );
      await aTimeout(0);
      await settled(element as never);
      expect(element.shadowRoot?.activeElement).to.equal(box(element, 'try-date'));
      expect(element.shadowRoot?.querySelector('hr')).to.equal(null);
    } finally {
      calendar.provide(undefined as never);
    }
  });
});

describe('<locale-prefs> as a whole', () => {
  it('submits its form on Enter in a format', async () => {
    const element = await create();
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const submitted = oneEvent(form, 'submit');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    box(element, 'input-time').focus();
    await sendKeys({ press: 'Enter' });
    await submitted;
  });

  it('points at the field of the first mistake', async () => {
    const element = await create({ outputDateTime: 'YYYY' });
    element.reportValidity();
    expect(element.shadowRoot?.activeElement).to.equal(box(element, 'output-date-time'));
  });

  it('asks for everything only where it is required', async () => {
    const element = (await make(subject)) as unknown as LocalePrefs;
    expect(element.checkValidity()).to.equal(true);
    element.required = true;
    expect(element.checkValidity()).to.equal(false);
    element.value = saved;
    expect(element.checkValidity()).to.equal(true);
  });

  it('never changes the value handed in', async () => {
    const element = await create();
    expect(Object.isFrozen(element.value)).to.equal(true);
    const before = element.value;
    await type(element, 'output-time', 'HH24');
    expect(before).to.deep.equal(saved);
  });

  it('has two columns where it has room, one where it has not', async () => {
    const element = await create();
    const columns = ['720px', '500px'].map((size) => {
      element.style.inlineSize = size;
      const [output, input] = ['output-date', 'input-date'].map((id) =>
        box(element, id).getBoundingClientRect(),
      );
      return output?.top === input?.top;
    });
    expect(columns).to.deep.equal([true, false]);
  });

  it('names its groups', async () => {
    const element = await create();
    expect(byRole(element, 'group', 'Output format').contains(box(element, 'output-date'))).to.equal(true);
    expect(byRole(element, 'group', 'Input format').contains(box(element, 'input-date'))).to.equal(true);
  });
});

describe('the clocks of this browser', () => {
  const { Temporal = polyfill } = globalThis as { Temporal?: TemporalLike };

  it('are read alike by Temporal and by a formatter, in every zone', () => {
    const byTemporal = temporalClocks(Temporal);
    const instants = [Date.UTC(1996, 5), Date.UTC(2016, 0, 15), Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
    for (const { name } of timeZones) {
      const zone = engineTimeZone(name);
      if (!zone) continue;
      const [one, other] = [byTemporal(zone), formatterClocks(zone)];
      for (const ms of instants) expect(one?.(ms), `${zone} ${ms}`).to.equal(other?.(ms));
    }
  });
});
