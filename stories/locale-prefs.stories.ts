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

const input = (element: HTMLElement, id: string) =>
  element.querySelector('locale-prefs')?.shadowRoot?.getElementById(id) as HTMLInputElement;

/** Types as a person would, and stays in the field. */
function type(element: HTMLElement, id: string, text: string): void {
  const box = input(element, id);
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
export const Mistakes: Story = {
  args: { value: { ...saved, outputDate: 'DD.MM.YYY', outputDateTime: 'DD.MM.YYYY', inputTime: 'HH12:MI' } },
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
  play: async ({ canvasElement }) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    type(canvasElement, 'time-zone', 'arg');
  },
};
export const ChoosingAFormat: Story = {
  play: ({ canvasElement }) => {
    input(canvasElement, 'output-date').click();
  },
};
export const Trying: Story = {
  play: ({ canvasElement }) => {
    type(canvasElement, 'try', '03.02.2001');
  },
};
export const TryingWhatIsNoDate: Story = {
  play: ({ canvasElement }) => {
    type(canvasElement, 'try', '31.02.2026');
  },
};
export const Empty: Story = { args: { value: undefined as never, required: true } };
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets these.' },
};
export const Disabled: Story = { args: { disabled: true } };
