import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import * as library from '../src/index.ts';
import type { SelfCarePanel } from '../src/panel/self-care-panel.ts';
import { answers, capabilitiesOf, offers, wire, type Mood } from './host-of-its-own.ts';
import { plays, type Person } from './support/person.ts';

/** What one mounted story holds: its panel goes on when a control changes how the host answers. */
interface Stage {
  readonly mood: Mood;
  readonly panel: SelfCarePanel;
  readonly log: HTMLElement;
}

let stage: Stage | undefined;

const meta: Meta<Mood> = {
  title: 'Panel/Host of its own',
  args: { delay: 0, answer: 'granted', offers: 'all' },
  argTypes: {
    delay: { control: { type: 'range', min: 0, max: 5000, step: 250 }, description: 'ms before each answer' },
    answer: { control: 'select', options: answers, description: 'how the next acts are answered' },
    offers: { control: 'select', options: Object.keys(offers), description: 'what the backend can do' },
  },
  parameters: {
    docs: {
      description: {
        component:
          'A host that answers the panel’s events one by one (`stories/host-of-its-own.ts`). The controls make it slow, failing, conflicting or partly capable; the list beside the panel shows what any listener of the page can see of each event.',
      },
    },
  },
  beforeEach: () => {
    stage = undefined;
  },
  render: (args) => {
    stage ??= mount({ ...args });
    Object.assign(stage.mood, args);
    if (stage.panel.settings) stage.panel.capabilities = capabilitiesOf(stage.mood);
    return html`<div style="display: flex; flex-wrap: wrap; align-items: start; gap: 24px">
      ${stage.panel}${stage.log}
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Mood>;

function mount(mood: Mood): Stage {
  const panel = document.createElement('self-care-panel') as SelfCarePanel;
  panel.style.flex = '3 1 560px';
  const log = document.createElement('section');
  log.style.cssText = 'flex: 1 1 240px; min-inline-size: 0; position: sticky; inset-block-start: 24px';
  const lines: string[] = [];
  const show = () => render(events(lines), log);
  show();
  for (const type of eventTypes) {
    // Requests stop at whoever answers them: what listens to all of them listens in the capture phase
    panel.addEventListener(
      type,
      (event) => {
        lines.unshift(`${event.type} ${factsOf(event)}`);
        show();
      },
      { capture: true },
    );
  }
  wire(panel, mood);
  return { mood, panel, log };
}

const eventTypes = Object.values(library).flatMap((each) =>
  typeof each === 'function' && each.prototype instanceof Event && 'type' in each ? [String(each.type)] : [],
);

/** Everything that an event shows: there is no secret to be left out. */
function factsOf(event: Event): string {
  const facts = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  return facts.length === 0 ? '' : JSON.stringify(Object.fromEntries(facts)).slice(0, 160);
}

function events(lines: readonly string[]): TemplateResult {
  return html`<h2 style="font-size: 14px; margin: 0 0 8px">Events, the newest first</h2>
    <ol
      style="margin: 0; padding: 0; list-style: none; font: 12px/18px ui-monospace, monospace; overflow-wrap: anywhere"
    >
      ${lines.slice(0, 20).map((line) => html`<li style="margin-block-end: 4px">${line}</li>`)}
    </ol>`;
}

/** Does not concern security: it is saved without a review. */
const savesZone = async ({ enter, click, press }: Person) => {
  await enter('Time zone', 'Kathmandu');
  await click('option', /Kathmandu/);
  await press('Save');
};

export const Wired: Story = {
  play: plays(async (person) => {
    await savesZone(person);
    await person.sees(
      'Saved',
      'settings-save-request {"fields":["locale"]}',
      'settings-saved {"fields":["locale"]}',
    );
  }),
};

/** Whoever listens to the page learns that there is a new password, and no more. */
export const WithoutSecrets: Story = {
  play: plays(async (person) => {
    await person.press('Change');
    await person.enter(/^(New p|P)assword/, 'correct horse battery staple');
    await person.press('Save', 'Save changes');
    await person.sees('settings-save-request {"fields":["password"]}');
    await person.misses('correct horse');
  }),
};

export const Slow: Story = {
  args: { delay: 1500 },
  play: plays(async (person) => {
    await person.sees('Loading…');
    await savesZone(person);
    await person.sees('Saving…');
    await person.sees('settings-saved');
  }),
};

export const RefusedAtAField: Story = {
  args: { answer: 'refused at a field' },
  play: plays(async (person) => {
    await person.click('switch', 'API token access');
    await person.press('Save', 'Save changes');
    await person.sees('This host takes no such value.', /API access to mend/);
  }),
};

export const Failing: Story = {
  args: { answer: 'fails' },
  play: plays(async (person) => {
    await savesZone(person);
    await person.sees('Saving did not work. Your changes are still here.', '1 change');
  }),
};

export const Conflicting: Story = {
  args: { answer: 'conflict' },
  play: plays(async (person) => {
    await savesZone(person);
    await person.sees('Someone else saved these settings meanwhile.', 'Keep mine', 'Take theirs');
    await expect(await person.find('radio', 'No')).toBeChecked(); // what only they changed
  }),
};

export const SessionEnded: Story = {
  args: { answer: 'session ended' },
  play: plays(async (person) => {
    await savesZone(person);
    await person.sees('Your session has ended.', 'Try again');
  }),
};

export const AccountGone: Story = {
  args: { answer: 'account gone' },
  play: plays(async (person) => {
    await savesZone(person);
    await person.sees('This account no longer exists.');
  }),
};

export const WithoutTokens: Story = {
  args: { offers: 'no tokens' },
  play: plays(async ({ sees, misses }) => {
    await sees('Trusted addresses');
    await misses('API access');
  }),
};

export const WithoutActsAtOnce: Story = {
  args: { offers: 'no acts at once' },
  play: plays(async ({ sees, misses }) => {
    await sees('Set on Mar 14, 2026');
    await misses('Log in as', 'Reset 2FA key', 'End all sessions', 'New recovery codes');
  }),
};

export const PartlyReadOnly: Story = {
  args: { offers: 'role and login only to look at' },
  play: plays(async ({ sees }) => {
    await sees('The contract names the login.', 'The contract names the role.');
  }),
};
