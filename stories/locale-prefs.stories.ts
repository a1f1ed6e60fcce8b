import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { LocalePrefs } from '../src/elements/locale-prefs/locale-prefs.ts';
import { hasFocus, plays, shows, type Person } from './support/person.ts';

const saved: LocalePrefs['value'] = {
  timeZone: 'Europe/Kyiv',
  language: 'uk',
  dialect: 'billing',
  outputDate: 'DD.MM.YYYY',
  outputTime: 'HH24:MI',
  outputDateTime: 'DD.MM.YYYY HH24:MI',
  inputDate: 'DD.MM.YYYY',
  inputTime: 'HH24:MI',
};

const meta: Meta<LocalePrefs> = {
  title: 'Elements/locale-prefs',
  component: 'locale-prefs',
  tags: ['autodocs'],
  args: {
    value: saved,
    languages: ['en', 'de', 'fr', 'es', 'pt-BR', 'uk', 'ar', 'he', 'ja', 'zh-Hans'],
    providerTimeZone: 'Europe/Berlin',
  },
  render: (args) =>
    html`<locale-prefs
      .label=${args.label ?? ''}
      .languages=${args.languages}
      .providerTimeZone=${args.providerTimeZone}
      .defaultValue=${args.value}
      .problems=${args.problems ?? []}
      .required=${args.required ?? false}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
    ></locale-prefs>`,
};

export default meta;
type Story = StoryObj<LocalePrefs>;

/** What helps to edit comes a moment later, and with it the words for mistakes. */
const aided = (steps: (person: Person) => Promise<void>) =>
  plays(async (person) => {
    await person.field('Try a date');
    await steps(person);
  });

/** Types into the box of a group, and stays in it. */
const typed = (group: string, label: string, text: string, ...texts: (string | RegExp)[]) =>
  aided(async ({ inside, sees }) => {
    await (await inside('group', group)).enter(label, text);
    await sees(...texts);
  });

/** Submitted as it stands. */
const reported = (...texts: (string | RegExp)[]) =>
  aided(async ({ element, sees }) => {
    (element as LocalePrefs).reportValidity();
    await sees(...texts);
  });

export const Saved: Story = {
  parameters: { rtl: true },
  play: aided(async ({ field, inside, sees }) => {
    await expect((await field('Time zone')).value).toMatch('Kyiv');
    await expect((await field('Web interface language')).value).toMatch('Українська');
    await expect(await (await inside('group', 'Output format')).field('Date')).toHaveValue('DD.MM.YYYY');
    await sees(/UTC\+0[23]:00 today/, 'is shown as 03.02.2001', 'is read as');
  }),
};
export const AsTheProvider: Story = {
  args: { value: { ...saved, timeZone: null }, label: 'Language and formats' },
  play: aided(async ({ field, find }) => {
    await expect((await field('Time zone')).value).toMatch('As the provider');
    await expect(await find('group', 'Language and formats')).toBeVisible();
  }),
};
export const UnicodePatterns: Story = {
  args: {
    value: {
      timeZone: 'America/New_York',
      language: 'en',
      dialect: 'unicode',
      outputDate: 'MM/dd/yyyy',
      outputTime: 'h:mm a',
      outputDateTime: 'MMM-dd-yy HH:mm',
      inputDate: 'MM/dd/yy',
      inputTime: 'h:mm a',
    },
  },
  play: aided(({ sees }) =>
    sees(
      '02/03/2001',
      'The month comes first. Some people read the day first.',
      'A year of two digits is read as 1969 to 2068.',
    ),
  ),
};
export const DayFirst: Story = {
  args: { value: { ...saved, inputDate: 'DD/MM/YYYY', outputDate: 'DD/MM/YYYY' } },
  play: aided(({ sees }) => sees('The day comes first. Some people read the month first.')),
};
export const NotReadBack: Story = {
  args: { value: { ...saved, outputDate: 'MON-DD-YY', outputTime: 'HH24:MI:SS', language: 'en' } },
  play: aided(({ sees }) => sees(/Self-care shows FEB-03-01, which is not read by this format./i)),
};
/** Each at its place, with the patterns that mend it. */
export const Mistakes: Story = {
  args: { value: { ...saved, outputDate: 'DD.MM.YYY', outputDateTime: 'DD.MM.YYYY', inputTime: 'HH12:MI' } },
  play: reported(
    '“YYY” (character 7) has no meaning here. Write YYYY.',
    'HH12 (character 1) needs AM/PM: 4 o’clock could be morning or afternoon. Add AM, or write HH24.',
    'Use HH24:MI',
  ),
};
export const MistakesOfManyKinds: Story = {
  args: {
    value: {
      ...saved,
      dialect: 'unicode',
      language: 'en',
      outputDate: 'YYYY-mm-DD',
      outputTime: 'HH24:MM',
      outputDateTime: "dd.MM.yyyy 'at HH:mm",
      inputDate: 'dd.MM.yyyy HH:mm',
      inputTime: '',
    },
  },
  play: reported(
    'is the year of the week, wrong around New Year.',
    'Close the quote that opens at character 12.',
    'a date shows no time.',
    'Write a format, or choose one.',
  ),
};
export const MistakeMended: Story = {
  args: { value: { ...saved, inputTime: 'HH12:MI' } },
  play: aided(async ({ element, press, inside }) => {
    (element as LocalePrefs).reportValidity();
    await press('Use HH24:MI');
    const time = await (await inside('group', 'Input format')).field('Time');
    await expect(time).toHaveValue('HH24:MI');
    await hasFocus(time);
  }),
};
export const FromTheServer: Story = {
  args: {
    problems: [
      { path: ['timeZone'], code: 'time-zone.unknown', text: 'Europe/Kyiv', suggestion: null },
      { path: ['inputTime'], text: 'The billing system refused this format.' },
      { path: [], text: 'These settings belong to another office.' },
    ],
  },
  play: shows(
    'There is no time zone Europe/Kyiv. Choose one from the list.',
    'The billing system refused this format.',
    'These settings belong to another office.',
  ),
};
export const OldAndUnknownNames: Story = {
  args: { value: { ...saved, timeZone: 'Europe/Kiev', language: 'tlh' } },
  play: aided(({ sees }) =>
    sees(
      'Saved under an older name: Europe/Kiev.',
      'This language is not offered. It stays as it is until you choose another one.',
    ),
  ),
};
export const UnknownZone: Story = {
  args: { value: { ...saved, timeZone: 'Mars/Olympus_Mons', language: '<b>de</b>' } },
  play: aided(async ({ field, sees }) => {
    await expect((await field('Time zone')).value).toMatch('Mars/Olympus_Mons');
    await expect((await field('Web interface language')).value).toMatch('<b>de</b>');
    await sees('This time zone is not known here. It stays as it is until you choose another one.');
  }),
};
export const ZoneWithoutSummerTime: Story = {
  args: { value: { ...saved, timeZone: 'Asia/Tokyo' } },
  play: aided(async ({ sees, misses }) => {
    await sees('UTC+09:00 today.');
    await misses('Clocks change');
  }),
};
export const ChoosingAZone: Story = {
  play: aided(async ({ enter, find }) => {
    await enter('Time zone', 'buenos');
    await expect(await find('option', /Buenos_Aires/)).toBeVisible();
  }),
};
export const ChoosingAZoneByCountry: Story = {
  play: aided(async ({ enter, find }) => {
    await enter('Time zone', 'ukraine');
    await expect(await find('option', /Kyiv/)).toBeVisible();
  }),
};
export const ChoosingAZoneByAbbreviation: Story = {
  play: aided(async ({ enter, find }) => {
    await enter('Time zone', 'ist');
    await expect(await find('option', /Kolkata/)).toBeVisible();
  }),
};
export const ChoosingAZoneByOffset: Story = {
  play: aided(async ({ enter, find }) => {
    await enter('Time zone', '+5:45');
    await expect(await find('option', /Kathmandu/)).toBeVisible();
  }),
};
export const NoSuchZone: Story = {
  play: aided(async ({ enter, sees }) => {
    await enter('Time zone', 'atlantis');
    await sees('No match for “atlantis”');
  }),
};
export const ZoneChosen: Story = {
  play: aided(async ({ enter, click, field, sees }) => {
    await enter('Time zone', 'kathmandu');
    await click('option', /Kathmandu/);
    await expect((await field('Time zone')).value).toMatch('Kathmandu');
    await sees('UTC+05:45 today.');
  }),
};
export const ChoosingALanguage: Story = {
  play: aided(async ({ enter, find }) => {
    await enter('Web interface language', 'ger');
    await expect(await find('option', /Deutsch/)).toBeVisible();
  }),
};
export const ChoosingAFormat: Story = {
  play: aided(async ({ inside, find }) => {
    await (await inside('group', 'Output format')).click('combobox', 'Date');
    await expect(await find('option', /^DD\/MM\/YYYY/)).toBeVisible();
  }),
};
export const TypingAFormat: Story = {
  play: typed('Output format', 'Date', 'DD.M', 'Options: 1'),
};
export const FormatTyped: Story = {
  play: typed('Output format', 'Date and time', 'DD MON YYYY HH12:MI AM', /is shown as 03 \S+ 2001 0?4:05/i),
};
export const Trying: Story = {
  play: aided(async ({ enter, sees }) => {
    await enter('Try a date', '03.02.2001');
    await enter('Try a time', '16:05');
    await sees('Read as Saturday, February 3, 2001 at 4:05 PM.');
  }),
};
export const TryingWhatIsNoDate: Story = {
  play: aided(async ({ enter, field, sees }) => {
    await enter('Try a date', '31.02.2026');
    await enter('Try a time', '16.05');
    await sees(
      'The date is not read. This day is not in the calendar.',
      'The time is not read. At character 3, : is expected.',
    );
    await expect(await field('Try a date')).toBeInvalid();
  }),
};
export const TryingABrokenFormat: Story = {
  args: { value: { ...saved, inputDate: 'DD.MM' } },
  play: aided(async ({ enter, sees }) => {
    await enter('Try a date', '03.02');
    await sees('Mend the format of the date first.');
  }),
};
export const Empty: Story = {
  args: { value: undefined as never, required: true },
  play: aided(async ({ field }) => {
    await expect(await field('Web interface language')).toBeRequired();
    await expect(await field('Web interface language')).toHaveValue('');
  }),
};
export const MissingWhenSubmitted: Story = {
  ...Empty,
  play: reported('Fill in this field'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets these.' },
  play: plays(async ({ field, sees }) => {
    await expect(await field('Time zone')).toHaveAttribute('readonly');
    await sees('Your provider sets these.');
  }),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ field }) => {
    await expect(await field('Time zone')).toBeDisabled();
    await expect(await field('Web interface language')).toBeDisabled();
  }),
};
