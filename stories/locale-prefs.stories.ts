import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LocalePrefs } from '../src/elements/locale-prefs/locale-prefs.ts';

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

/** A box, once it is there: what helps to edit comes a moment later. */
async function input(element: HTMLElement, id: string): Promise<HTMLInputElement> {
  const root = element.querySelector('locale-prefs')?.shadowRoot;
  while (!root?.getElementById('try-date')) await new Promise((resolve) => setTimeout(resolve, 20));
  return root.getElementById(id) as HTMLInputElement;
}

/** Types as a person would, and stays in the field. */
async function type(element: HTMLElement, id: string, text: string): Promise<void> {
  const box = await input(element, id);
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const Saved: Story = {};
export const AsTheProvider: Story = {
  args: { value: { ...saved, timeZone: null }, label: 'Language and formats' },
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
};
export const NotReadBack: Story = {
  args: { value: { ...saved, outputDate: 'MON-DD-YY', outputTime: 'HH24:MI:SS', language: 'en' } },
};
/** Each at its place, with the patterns that mend it. */
export const Mistakes: Story = {
  args: { value: { ...saved, outputDate: 'DD.MM.YYY', outputDateTime: 'DD.MM.YYYY', inputTime: 'HH12:MI' } },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('locale-prefs')?.reportValidity();
  },
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
  play: ({ canvasElement }) => {
    canvasElement.querySelector('locale-prefs')?.reportValidity();
  },
};
export const FromTheServer: Story = {
  args: {
    problems: [
      { path: ['timeZone'], code: 'time-zone.unknown', text: 'Europe/Kyiv', suggestion: null },
      { path: ['inputTime'], text: 'The billing system refused this format.' },
      { path: [], text: 'These settings belong to another office.' },
    ],
  },
};
export const OldAndUnknownNames: Story = {
  args: { value: { ...saved, timeZone: 'Europe/Kiev', language: 'tlh' } },
};
export const UnknownZone: Story = {
  args: { value: { ...saved, timeZone: 'Mars/Olympus_Mons', language: '<b>de</b>' } },
};
export const ChoosingAZone: Story = {
  play: ({ canvasElement }) => type(canvasElement, 'time-zone', 'arg'),
};
export const ChoosingAZoneByAbbreviation: Story = {
  play: ({ canvasElement }) => type(canvasElement, 'time-zone', 'ist'),
};
export const ChoosingAZoneByOffset: Story = {
  play: ({ canvasElement }) => type(canvasElement, 'time-zone', '+5:30'),
};
export const ZoneWithoutSummerTime: Story = { args: { value: { ...saved, timeZone: 'Asia/Tokyo' } } };
export const ChoosingAFormat: Story = {
  play: async ({ canvasElement }) => {
    (await input(canvasElement, 'output-date')).click();
  },
};
export const TypingAFormat: Story = {
  play: ({ canvasElement }) => type(canvasElement, 'output-date', 'DD.M'),
};
export const Trying: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'try-date', '03.02.2001');
    await type(canvasElement, 'try-time', '16:05');
  },
};
export const TryingWhatIsNoDate: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'try-date', '31.02.2026');
    await type(canvasElement, 'try-time', '16.05');
  },
};
export const Empty: Story = { args: { value: undefined as never, required: true } };
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets these.' },
};
export const Disabled: Story = { args: { disabled: true } };
