import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SelfCareClient } from '../src/contract/client.ts';
import { connectClient } from '../src/panel/connect-client.ts';
import type { SelfCarePanel } from '../src/panel/self-care-panel.ts';
import { capabilities, context, facts, fakeHost, roles, settings, values } from './fake-host.ts';

const meta: Meta<SelfCarePanel> = {
  title: 'Panel/self-care-panel',
  component: 'self-care-panel',
};

export default meta;
type Story = StoryObj<SelfCarePanel>;

function connected(client: Partial<SelfCareClient> = {}, prepare?: (panel: SelfCarePanel) => void): Story {
  return {
    render: () => {
      const panel = document.createElement('self-care-panel') as SelfCarePanel;
      panel.style.maxInlineSize = '1080px';
      panel.style.marginInline = 'auto';
      connectClient(panel, fakeHost(client));
      if (prepare) void ready(panel).then(() => prepare(panel));
      return html`${panel}`;
    },
  };
}

async function ready(panel: SelfCarePanel): Promise<void> {
  while (!panel.settings) await new Promise((resolve) => setTimeout(resolve, 10));
  await panel.updateComplete;
}

function edit(panel: SelfCarePanel, field: string, value: unknown): void {
  const control = panel.shadowRoot?.querySelector(`[data-field="${field}"]`) as HTMLElement & {
    value: unknown;
  };
  control.value = value;
  control.dispatchEvent(new Event('input'));
}

export const Saved = connected();

export const Changed = connected({}, (panel) => {
  edit(panel, 'twofa', 'yes');
  edit(panel, 'role', 'auditor');
  edit(panel, 'locale', { ...values.locale, timeZone: 'Asia/Kathmandu' });
});

export const Loading = connected({ load: () => new Promise(() => undefined) });

export const LoadFailed = connected({ load: () => Promise.reject(new Error('down')) });

export const NoCredentialsYet = connected({
  load: () =>
    Promise.resolve({
      ok: true,
      settings: {
        version: '1',
        values: {
          ...values,
          login: '',
          trustedIps: { enabled: false, entries: [] },
          apiAccess: false,
        },
        facts: {
          ...facts,
          password: { set: false, since: null, validWithout2fa: false, mustChange: false },
          twofa: { ...facts.twofa, enrolment: { state: 'none', since: null } },
          tokens: [],
          lastSignIn: null,
          signInAddresses: [],
          refusedSignIns: [],
        },
      },
      capabilities,
      context,
    }),
});

export const OwnAccess = connected({
  load: () =>
    Promise.resolve({
      ok: true,
      settings,
      capabilities: {
        ...capabilities,
        readonly: { login: 'Your provider sets your login.', role: 'Your provider sets your role.' },
        logInAs: [],
        twofaReset: false,
        twofaVariant: 'switch',
        mustChangePassword: false,
      },
      context: { ...context, ownAccount: true, editorLevel: 0 },
    }),
});

export const SavingFails = connected({ save: () => Promise.reject(new Error('down')) }, (panel) => {
  edit(panel, 'twofa', 'yes');
  setTimeout(() => void panel.save(), 50);
});

export const Refused = connected(
  {
    save: () =>
      Promise.resolve({ ok: false, problems: [{ path: ['login'], code: 'login.taken', login: 'taken' }] }),
  },
  (panel) => {
    edit(panel, 'login', 'taken');
    setTimeout(() => void panel.save(), 50);
  },
);

export const SomeoneElseSaved = connected(
  {
    save: () =>
      Promise.resolve({
        ok: false,
        problems: [{ path: [], code: 'version.conflict' }],
        current: {
          version: '8',
          values: { ...values, role: 'sales', twofa: 'no' },
          facts: { ...facts, savedRole: roles[2] ?? null },
        },
      }),
  },
  (panel) => {
    edit(panel, 'twofa', 'yes');
    edit(panel, 'role', 'auditor');
    setTimeout(() => void panel.save(), 50);
  },
);

/** What concerns security is looked at once more before it is saved. */
export const ReviewingChanges = connected({}, (panel) => {
  const [first, ...rest] = values.trustedIps.entries;
  edit(panel, 'twofa', 'no');
  edit(panel, 'trustedIps', {
    enabled: false,
    entries: [...rest, { ...first, id: 'new', network: '192.0.2.0/24', note: 'Depot' }],
  });
  edit(panel, 'password', 'correct-horse-battery-staple');
  edit(panel, 'role', 'auditor');
  edit(panel, 'locale', { ...values.locale, timeZone: null });
  void panel.updateComplete.then(() =>
    panel.shadowRoot?.querySelector<HTMLElement>('.bar .primary')?.click(),
  );
});

export const SectionsFolded = connected({}, (panel) => {
  const folds = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.fold') ?? [])];
  edit(panel, 'apiAccess', false);
  for (const fold of folds.slice(1)) fold.click();
});

/** A host puts something of its own in the place of a section, and adds another. */
export const SectionsOfTheHost: Story = {
  render: () => {
    const panel = document.createElement('self-care-panel') as SelfCarePanel;
    panel.style.maxInlineSize = '1080px';
    panel.style.marginInline = 'auto';
    connectClient(panel, fakeHost());
    return html`${panel}`;
  },
  play: ({ canvasElement }) => {
    const panel = canvasElement.querySelector('self-care-panel');
    for (const [slot, text] of [
      ['section-api', 'Tokens are made in the developer portal.'],
      ['sections', 'Billing contacts: ask the provider.'],
    ] as const) {
      const own = document.createElement('section');
      own.slot = slot;
      own.textContent = text;
      panel?.append(own);
    }
  },
};
