import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { SelfCareClient } from '../src/contract/client.ts';
import type { HostProblem } from '../src/contract/problem.ts';
import type { LoadReply } from '../src/contract/requests.ts';
import type { Capabilities, Facts, PanelContext } from '../src/contract/settings.ts';
import type { SettingsValues } from '../src/domain/draft/settings.ts';
import { connectClient } from '../src/panel/connect-client.ts';
import type { SelfCarePanel } from '../src/panel/self-care-panel.ts';
import { capabilities, context, facts, fakeHost, roles, settings, values } from './fake-host.ts';
import { plays, warned, type Person } from './support/person.ts';

interface Args extends Pick<SelfCarePanel, 'readonly' | 'readonlyReason' | 'review'> {
  /** How the host answers, where it is not the usual way; null: there is none. */
  client: Partial<SelfCareClient> | null;
}

const meta: Meta<Args> = {
  title: 'Panel/self-care-panel',
  component: 'self-care-panel',
  tags: ['autodocs'],
  args: { readonly: false, readonlyReason: '', review: 'security', client: {} },
  argTypes: {
    review: { control: 'inline-radio', options: ['security', 'never'] },
    client: { table: { disable: true } },
  },
  render: (args) => html`${panelOf(args)}`,
};

export default meta;
type Story = StoryObj<Args>;

function panelOf({ client, ...properties }: Args): SelfCarePanel {
  const panel = Object.assign(document.createElement('self-care-panel') as SelfCarePanel, properties);
  panel.style.maxInlineSize = '1080px';
  panel.style.marginInline = 'auto';
  if (client) connectClient(panel, fakeHost(client));
  return panel;
}

const forever = () => new Promise<never>(() => undefined);
const down = () => Promise.reject(new Error('There is no host behind a story'));

/** A host that refuses each save. */
const refusing = (...problems: HostProblem[]): Partial<SelfCareClient> => ({
  save: () => Promise.resolve({ ok: false, problems }),
});

interface Different {
  readonly values?: Partial<SettingsValues>;
  readonly facts?: Partial<Facts>;
  readonly capabilities?: Partial<Capabilities>;
  readonly context?: Partial<PanelContext>;
}

/** A host that loads something else than the usual. */
function loading(different: Different): Partial<SelfCareClient> {
  const reply: LoadReply = {
    ok: true,
    settings: {
      ...settings,
      values: { ...values, ...different.values },
      facts: { ...facts, ...different.facts },
    },
    capabilities: { ...capabilities, ...different.capabilities },
    context: { ...context, ...different.context },
  };
  return { load: () => Promise.resolve(reply) };
}

/** Concerns security. */
const asksForTwofa = ({ click }: Person) => click('radio', 'Yes');

const choosesRole = async ({ enter, click }: Person, name: string) => {
  await enter('Role', name);
  await click('option', new RegExp(`^${name}`));
};

/** Does not concern security. */
const choosesZone = async ({ enter, click }: Person) => {
  await enter('Time zone', 'Kathmandu');
  await click('option', /Kathmandu/);
};

const saves = ({ press }: Person) => press('Save', 'Save changes');

export const Saved: Story = {
  parameters: { rtl: true },
  play: plays(async ({ field, sees, misses }) => {
    await expect(await field('Login')).toHaveValue('northwind-voice');
    await expect(await field('Role')).toHaveValue('Reseller standard');
    await sees('Set on Mar 14, 2026', '203.0.113.0/24', 'Switchboard');
    await misses('Save');
  }),
};

export const Changed: Story = {
  play: plays(async (person) => {
    await asksForTwofa(person);
    await choosesRole(person, 'Auditor');
    await choosesZone(person);
    await person.sees('3 changes', 'Two-factor authentication, Role, and Time zone, language and formats');
    await person.sees(/Sign-in changed/, /Role and language changed/);
  }),
};

export const ChangedAndTakenBack: Story = {
  play: plays(async (person) => {
    await asksForTwofa(person);
    await person.sees('1 change');
    await person.press('Discard');
    await person.misses('1 change');
    await expect(await person.find('radio', /^As defined/)).toBeChecked();
  }),
};

export const Loading: Story = {
  args: { client: { load: forever } },
  play: plays(async ({ sees, misses, element }) => {
    await sees('Loading…', 'Sign-in', 'Trusted addresses', 'API access', 'Role and language');
    await misses('Login');
    await expect(element.shadowRoot?.querySelector('[aria-busy=true]')).not.toBeNull();
  }),
};

export const LoadFailed: Story = {
  args: { client: { load: down } },
  play: plays(async ({ sees, find }) => {
    await sees('The settings could not be loaded.');
    await expect(await find('button', 'Try again')).toBeEnabled();
  }),
};

let loads = 0;

export const LoadTriedAgain: Story = {
  args: {
    client: {
      load: () =>
        ++loads % 2 === 1 ? down() : Promise.resolve({ ok: true, settings, capabilities, context }),
    },
  },
  beforeEach: () => {
    loads = 0;
  },
  play: plays(async ({ press, field, misses }) => {
    await press('Try again');
    await expect(await field('Login')).toHaveValue('northwind-voice');
    await misses('could not be loaded');
  }),
};

/** Nobody answers the panel's requests: a page that was not wired. */
export const NotConnected: Story = {
  args: { client: null },
  play: ({ canvasElement }) =>
    warned(/nobody answered "settings-load-request"/, () =>
      plays(async ({ sees, element }) => {
        void (element as SelfCarePanel).reload();
        await sees('Not connected on this page');
      })({ canvasElement }),
    ),
};

export const NoCredentialsYet: Story = {
  args: {
    client: loading({
      values: { login: '', trustedIps: { enabled: false, entries: [] }, apiAccess: false },
      facts: {
        password: { set: false, since: null, validWithout2fa: false, mustChange: false },
        twofa: { ...facts.twofa, enrolment: { state: 'none', since: null } },
        tokens: [],
        lastSignIn: null,
        signInAddresses: [],
        refusedSignIns: [],
        openSessions: 0,
      },
    }),
  },
  play: plays(async ({ sees, find }) => {
    await sees('Not possible yet: no login and password are saved.', 'Never signed in.', 'No tokens yet');
    await expect(await find('button', /^Log in as/)).toHaveAttribute('aria-disabled', 'true');
  }),
};

/** As the reseller meets it in self-care: some is the provider's to decide. */
export const OwnAccess: Story = {
  args: {
    client: loading({
      capabilities: {
        readonly: { login: 'Your provider sets your login.', role: 'Your provider sets your role.' },
        logInAs: [],
        twofaReset: false,
        twofaVariant: 'switch',
        mustChangePassword: false,
      },
      context: { ownAccount: true, editorLevel: 0 },
    }),
  },
  play: plays(async ({ sees, find, misses }) => {
    await sees('Your provider sets your login.', 'Your provider sets your role.');
    await expect(await find('switch', 'Two-factor authentication')).toBeChecked();
    await misses('Log in as');
  }),
};

export const JustSaved: Story = {
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await person.sees('Saved');
    await person.misses('1 change');
  }),
};

export const Saving: Story = {
  args: { client: { save: forever } },
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await expect(await person.find('button', 'Saving…')).toHaveAttribute('aria-disabled', 'true');
  }),
};

/** What concerns security is looked at once more before it is saved. */
export const ReviewingChanges: Story = {
  play: plays(async (person) => {
    await person.enter('Address, network or range', '192.0.2.0/24 # Depot');
    await person.press('Add');
    await person.press('Remove 2001:db8:40::/48');
    await person.press('Generate password');
    await asksForTwofa(person);
    await choosesRole(person, 'Auditor');
    await person.press('Save');
    await person.find('dialog', 'Review changes');
    await person.sees('a new password', /Added 192\.0\.2\.0\/24 · Depot/, /Removed 2001:db8:40::\/48/);
  }),
};

export const ReviewedAndSaved: Story = {
  play: plays(async (person) => {
    await person.click('switch', 'API token access');
    await saves(person);
    await person.sees('Saved');
    await person.misses('1 change');
  }),
};

export const ChoosingARole: Story = {
  play: plays(async ({ enter, find, sees }) => {
    await enter('Role', 'a');
    await find('option', /^Auditor/);
    await sees(/Sales desk/, 'Traffic (2) and Billing (2)'); // what the first of them allows
  }),
};

/** An act of two-factor is done at once: it leaves the draft as it is. */
export const SettingUpTwoFactor: Story = {
  args: {
    client: loading({ facts: { twofa: { ...facts.twofa, enrolment: { state: 'pending', since: null } } } }),
  },
  play: plays(async ({ press, sees, field }) => {
    await press('Set up now…');
    await sees('JBSW');
    await expect(await field(/Code/)).toHaveValue('');
  }),
};

/** What is not valid is not sent. */
export const NotValid: Story = {
  play: plays(async ({ enter, press, sees, field }) => {
    await enter('Login', 'south wind');
    await press('Save');
    await sees('Nothing was saved yet. Mend what is marked:', /Sign-in to mend/);
    await expect(await field('Login')).toBeInvalid();
  }),
};

export const Refused: Story = {
  args: { client: refusing({ path: ['login'], code: 'login.taken', login: 'southwind' }) },
  play: plays(async (person) => {
    await person.enter('Login', 'southwind');
    await saves(person);
    await person.sees('This login is taken.', 'Nothing was saved yet. Mend what is marked:');
    await expect(await person.field('Login')).toHaveValue('southwind');
  }),
};

export const RefusedAtSeveralFields: Story = {
  args: {
    client: refusing(
      { path: ['login'], code: 'login.taken', login: 'southwind' },
      { path: ['trustedIps', 'entries', 0, 'note'], text: 'Notes are read by the reseller: name no people.' },
      { path: ['locale', 'timeZone'], text: 'Choose a zone of a country that you serve.' },
    ),
  },
  play: plays(async (person) => {
    await person.enter('Login', 'southwind');
    await choosesZone(person);
    await saves(person);
    await person.sees(/Mend what is marked: Login Trusted addresses Time zone, language and formats/);
    await person.sees(/Sign-in to mend/, /Trusted addresses to mend/, /Role and language to mend/);
    await person.press('Time zone, language and formats'); // leads there
    await waitFor(() =>
      expect(person.element.shadowRoot?.activeElement).toHaveAttribute('data-field', 'locale'),
    );
  }),
};

/** A host refuses for a reason of its own, which is about no field. */
export const RefusedAsAWhole: Story = {
  args: { client: refusing({ path: [], text: 'Settings are frozen until the invoice run has ended.' }) },
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await person.sees('Settings are frozen until the invoice run has ended.', '1 change');
  }),
};

export const SavingFails: Story = {
  args: { client: { save: down } },
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await person.sees('Saving did not work. Your changes are still here.', '1 change');
    await expect(await person.find('button', 'Try again')).toBeEnabled();
  }),
};

export const SessionEnded: Story = {
  args: { client: refusing({ path: [], code: 'session.ended' }) },
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await person.sees(/Your session has ended\. Sign in again in another tab/, '1 change', 'Try again');
  }),
};

export const AccountGone: Story = {
  args: { client: refusing({ path: [], code: 'account.gone' }) },
  play: plays(async (person) => {
    await choosesZone(person);
    await person.press('Save');
    await person.sees('This account no longer exists. Your changes cannot be saved.');
    await person.misses('Try again');
  }),
};

let hasMet = false;

/** Somebody else changed role, two-factor and language meanwhile; both sides changed the first two. */
const someoneElse: Partial<SelfCareClient> = {
  save: ({ changes }) => {
    const { password, mustChangePassword, locale, ...rest } = changes;
    const theirs = {
      ...values,
      role: 'sales',
      twofa: 'no',
      locale: { ...values.locale, language: 'de' },
    } as const;
    const current = { version: '8', values: theirs, facts: { ...facts, savedRole: roles[2] ?? null } };
    if (!hasMet) {
      hasMet = true;
      return Promise.resolve({ ok: false, problems: [{ path: [], code: 'version.conflict' }], current });
    }
    void [password, mustChangePassword];
    const mixed = { ...theirs, ...rest, locale: { ...theirs.locale, ...locale } } as SettingsValues;
    return Promise.resolve({ ok: true, settings: { ...current, version: '9', values: mixed } });
  },
};

const meetsSomeoneElse = async (person: Person) => {
  hasMet = false;
  await asksForTwofa(person);
  await choosesRole(person, 'Auditor');
  await saves(person);
  await person.sees('Someone else saved these settings meanwhile. Your changes are still here.');
};

const keepsOrTakes = async ({ element }: Person, name: string, index = 0) => {
  const found = () =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('li button') ?? [])].filter(
      ({ textContent }) => textContent.trim() === name,
    );
  await waitFor(() => expect(found().length).toBeGreaterThan(index));
  found()[index]?.click();
};

export const SomeoneElseSaved: Story = {
  args: { client: someoneElse },
  play: plays(async (person) => {
    await meetsSomeoneElse(person);
    await person.sees('You both changed these. What shall stay?', /Role Sales desk Auditor Keep mine/);
  }),
};

export const MineKept: Story = {
  args: { client: someoneElse },
  play: plays(async (person) => {
    await meetsSomeoneElse(person);
    await keepsOrTakes(person, 'Keep mine');
    await keepsOrTakes(person, 'Keep mine');
    await person.misses('You both changed these.');
    await person.sees('2 changes');
    await expect(await person.find('radio', 'Yes')).toBeChecked();
    await expect(await person.field('Role')).toHaveValue('Auditor');
  }),
};

export const TheirsTaken: Story = {
  args: { client: someoneElse },
  play: plays(async (person) => {
    await meetsSomeoneElse(person);
    await keepsOrTakes(person, 'Take theirs');
    await keepsOrTakes(person, 'Take theirs');
    await expect(await person.find('radio', 'No')).toBeChecked();
    await expect(await person.field('Role')).toHaveValue('Sales desk');
    await person.misses('2 changes', '1 change');
  }),
};

export const SectionsFolded: Story = {
  play: plays(async ({ click, press, misses, sees }) => {
    await click('switch', 'API token access');
    await press('Trusted addresses', 'API access', 'Role and language');
    await misses('Switchboard', '203.0.113.0/24', 'Time zone');
    await sees(/API access changed/, '1 change');
  }),
};

/** A host puts something of its own in the place of a section, and adds another. */
export const SectionsOfTheHost: Story = {
  render: (args) => {
    const panel = panelOf(args);
    for (const [slot, text] of [
      ['section-api', 'Tokens are made in the developer portal.'],
      ['sections', 'Billing contacts: ask the provider.'],
    ] as const) {
      const own = document.createElement('section');
      own.slot = slot;
      own.textContent = text;
      panel.append(own);
    }
    return html`${panel}`;
  },
  play: plays(async ({ sees, misses }) => {
    await sees('Tokens are made in the developer portal.', 'Billing contacts', 'Set on Mar 14, 2026');
    await misses('API token access');
  }),
};

/** Another page of the host, to which a link of its own leads: it asks the panel first. */
function linkOut(panel: SelfCarePanel): TemplateResult {
  const onClick = async (event: Event) => {
    event.preventDefault();
    if (await panel.confirmLeave()) panel.replaceWith('All resellers');
  };
  return html`<nav>
    <a href="#resellers" @click=${(event: Event) => void onClick(event)}>All resellers</a>
  </nav>`;
}

const withLinkOut: Story = {
  render: (args) => {
    const panel = panelOf(args);
    return html`${linkOut(panel)}<br />${panel}`;
  },
};

export const LeavingUnsaved: Story = {
  ...withLinkOut,
  play: plays(async (person) => {
    await asksForTwofa(person);
    await person.click('link', 'All resellers');
    await person.find('dialog', 'Leave without saving your changes?');
    await person.sees('What is not saved is lost.', /Two-factor authentication As defined .* Yes/);
  }),
};

export const StayedUnsaved: Story = {
  ...withLinkOut,
  play: plays(async (person) => {
    await asksForTwofa(person);
    await person.click('link', 'All resellers');
    await person.press('Stay');
    await person.misses('What is not saved is lost.');
    await person.sees('1 change');
  }),
};

export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Only administrators of your level may change this.' },
  play: plays(async ({ sees, misses, field }) => {
    await sees('Only administrators of your level may change this.');
    await expect(await field('Login')).toHaveAttribute('readonly');
    await misses('Create token', 'Generate password', 'Paste many');
  }),
};

/** A host whose backend has no tokens, no reset, nothing to log in as, and who sets the role elsewhere. */
export const LittleCapable: Story = {
  args: {
    client: loading({
      capabilities: {
        hidden: ['apiAccess', 'mustChangePassword'],
        readonly: { role: 'Roles come from the contract.' },
        logInAs: [],
        endSessions: false,
        unlock: false,
        mustChangePassword: false,
        twofaReset: false,
        twofaSetup: false,
        recoveryCodes: false,
        siteUrl: null,
        apiUrl: null,
      },
    }),
  },
  play: plays(async ({ sees, misses }) => {
    await sees('Roles come from the contract.', 'Trusted addresses');
    await misses('API access', 'Reset 2FA key', 'Log in as', 'End all sessions', 'Must be changed');
  }),
};

export const Narrow: Story = {
  render: (args) => {
    const panel = panelOf(args);
    panel.style.maxInlineSize = '320px';
    return html`${panel}`;
  },
  play: plays(async (person) => {
    await asksForTwofa(person);
    await person.sees('1 change');
    const { element } = person;
    await expect(element.scrollWidth).toBeLessThanOrEqual(320);
  }),
};

const markup = '<img src=x onerror="document.title=1">';
const mirrored = '\u202Edlog\u202C \u05D0\u05D1\u05D2';
const endless = 'Wholesale'.repeat(22);

/** Whatever others typed is text: shown, never obeyed, and never wider than its place. */
export const HostileTexts: Story = {
  args: {
    client: loading({
      values: {
        login: endless.slice(0, 64),
        trustedIps: {
          enabled: true,
          entries: [markup, mirrored, endless].map((note, index) => ({
            id: String(index),
            network: `203.0.113.${index}`,
            note,
            enabled: true,
            endsAt: null,
          })),
        },
      },
      facts: {
        twofa: { ...facts.twofa, inherited: { value: true, source: markup } },
        inheritedIps: [{ network: '198.51.100.0/24', note: endless, source: mirrored }],
        tokens: facts.tokens.map((token, index) => ({ ...token, name: index ? markup : endless })),
        savedRole: { ...(roles[0] as (typeof roles)[number]), name: endless, description: markup },
      },
      context: { accountName: markup },
    }),
  },
  play: plays(async ({ sees, element }) => {
    await sees(markup, endless);
    await expect(element.shadowRoot?.querySelector('img')).toBeNull();
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  }),
};

export const LongLists: Story = {
  args: {
    client: {
      ...loading({
        values: {
          trustedIps: {
            enabled: true,
            entries: Array.from({ length: 10_000 }, (_, index) => ({
              id: String(index),
              network: `10.${index >> 8}.${index & 255}.1`,
              note: `Branch ${index + 1}`,
              enabled: true,
              endsAt: null,
            })),
          },
        },
        facts: {
          tokens: Array.from({ length: 1000 }, (_, index) => ({
            ...(facts.tokens[1] as (typeof facts.tokens)[number]),
            id: String(index),
            name: `Switchboard ${index + 1}`,
          })),
        },
      }),
    },
  },
  play: plays(async ({ sees, enter }) => {
    await sees('Branch 1', /Entries: 10,001/);
    await enter('Find in the list', 'Branch 9999');
    await sees('Branch 9999', 'Shown: 1 of 10,001');
  }),
};

/** Density is a matter of tokens: this page sets three of them. */
export const Compact: Story = {
  render: (args) => {
    const panel = panelOf(args);
    for (const [name, value] of [
      ['--sc-control-height', '28px'],
      ['--sc-space', '3px'],
      ['--sc-line-height', '18px'],
    ] as const)
      panel.style.setProperty(name, value);
    return html`${panel}`;
  },
  play: plays(async ({ field, find }) => {
    await expect((await field('Login')).getBoundingClientRect().height).toBeLessThanOrEqual(28);
    await expect((await find('button', 'Add')).getBoundingClientRect().height).toBe(28);
  }),
};
