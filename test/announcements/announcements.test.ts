/**
 * What is read out, act by act: once, in one sentence, and never a secret. The sentences are those that a screen
 * reader says by itself, while the focus stays where it is (WCAG 4.1.3).
 */
import { aTimeout, expect } from '@open-wc/testing';
import type { SelfCareClient } from '../../src/contract/client.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import '../../src/elements/api-token-panel/list-tools.ts';
import '../../src/elements/api-token-panel/token-acts.ts';
import '../../src/elements/reseller-login/end-sessions.view.ts';
import '../../src/elements/trusted-ip-list/dialogs.ts';
import '../../src/elements/twofa-select/twofa-acts.ts';
import '../../src/ui/combobox/combobox-list.ts';
import { recoveryCodes, settings } from '../../stories/fake-host.ts';
import { stubClipboard } from '../support/clipboard.ts';
import { all, clean, findByRole } from '../support/find.ts';
import { press, type } from '../support/keys.ts';
import { Ear } from '../support/live.ts';
import { control, edit, open } from '../support/panel.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

type Field = keyof typeof settings.values | 'password';

interface Act {
  readonly title: string;
  /** The element that is listened to; the panel with all inside where it is left out. */
  readonly field?: Field;
  readonly client?: Partial<SelfCareClient>;
  /** What a person did before. */
  readonly before?: (element: Element, panel: SelfCarePanel) => Promise<unknown>;
  readonly act: (element: Element, panel: SelfCarePanel) => Promise<unknown>;
  readonly says: readonly (string | RegExp)[];
  /** What is said besides where the answer comes long after the dialog was closed. */
  readonly thenSays?: readonly string[];
}

/** Presses a button by the keyboard, once it is there. */
async function button(element: Element, name: string | RegExp): Promise<void> {
  (await findByRole(element, 'button', name)).focus();
  await press('Enter');
}

/** Goes to a control and replaces what stands in it. */
async function fill(element: Element, selector: string, text: string): Promise<void> {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  input?.focus();
  input?.select();
  await type(text);
}

/** One after the other, with time to hear what was said: the ear listens frame by frame. */
async function steps(...each: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of each) {
    await step();
    await aTimeout(150);
  }
}

const saveAll = (panel: SelfCarePanel) => async () => {
  await button(panel, 'Save');
  await button(panel, 'Save changes');
};

/** That of the browser's own tab is somebody else's matter. */
const acts: readonly Act[] = [
  {
    title: 'login: a free one',
    field: 'login',
    act: (login) => fill(login, '#login', 'southwind'),
    says: ['Free.'],
  },
  {
    title: 'login: a taken one',
    field: 'login',
    act: (login) => fill(login, '#login', 'taken'),
    says: ['This login is taken. Choose another one.'],
  },
  {
    title: 'login: one that breaks a rule, when it is left',
    field: 'login',
    act: (login) =>
      steps(
        () => fill(login, '#login', 'south wind'),
        () => press('Tab'),
      ),
    says: ['Spaces cannot be used in a login'],
  },
  {
    title: 'login: logging in where the browser opened no tab',
    field: 'login',
    act: (login) => button(login, /^Log in as/),
    says: ['Your browser did not open a new tab. Open self-care'],
  },
  {
    title: 'login: sessions ended',
    field: 'login',
    before: (login) => button(login, 'End all sessions…'),
    act: (login) => button(login, 'End all sessions'),
    says: ['1 session was ended.'],
  },
  {
    title: 'password: generated, without being spoken',
    field: 'password',
    act: (password) => button(password, 'Generate password'),
    says: [/^New password generated\. Length \d+, strength \d+ bits\.$/],
  },
  {
    title: 'password: generated again, although it says the same',
    field: 'password',
    before: (password) => button(password, 'Generate password'),
    act: (password) => button(password, 'Generate password'),
    says: [/^New password generated\./],
  },
  {
    title: 'password: copied',
    field: 'password',
    before: (password) => button(password, 'Generate password'),
    act: (password) => button(password, 'Copy password'),
    says: ['Copied'],
  },
  {
    title: 'password: one that breaks a rule, when it is left',
    field: 'password',
    before: (password) => button(password, 'Change'),
    act: () =>
      steps(
        () => type('abc'),
        () => press('Tab'),
      ),
    says: ['Too short. Make the length 8 or more.'],
  },
  {
    title: 'two-factor: a key copied',
    field: 'twofa',
    client: { load: withoutApp() },
    before: (twofa) => button(twofa, /^Set up/),
    act: (twofa) => button(twofa, 'Copy key'),
    says: ['Copied'],
  },
  {
    title: 'two-factor: a wrong code',
    field: 'twofa',
    client: { load: withoutApp() },
    before: async (twofa) => {
      await button(twofa, /^Set up/);
      await findByRole(twofa, 'button', 'Copy key');
    },
    act: (twofa) =>
      steps(
        () => fill(twofa, '#code', '000000'),
        () => press('Enter'),
      ),
    says: ['This code is not right. Wait for the next one in your app and try again.'],
  },
  {
    title: 'two-factor: new recovery codes copied',
    field: 'twofa',
    before: async (twofa) => {
      await button(twofa, 'New recovery codes…');
      await button(twofa, 'Make new codes');
    },
    act: (twofa) => button(twofa, 'Copy codes'),
    says: ['Copied'],
  },
  {
    title: 'two-factor: a key reset',
    field: 'twofa',
    before: (twofa) => button(twofa, 'Reset 2FA key…'),
    act: (twofa) => button(twofa, /^Reset 2FA key$/),
    says: ['The 2FA key was reset and all sessions ended.'],
  },
  {
    title: 'addresses: what was understood',
    field: 'trustedIps',
    act: (list) => fill(list, '#add', '192.0.2.0/24'),
    says: ['192.0.2.0 – 192.0.2.255, addresses: 256'],
  },
  {
    title: 'addresses: one added',
    field: 'trustedIps',
    before: (list) => fill(list, '#add', '192.0.2.0/24'),
    act: () => press('Enter'),
    says: ['Added: 192.0.2.0/24'],
  },
  {
    title: 'addresses: a refused one',
    field: 'trustedIps',
    act: (list) =>
      steps(
        () => fill(list, '#add', '010.0.0.1'),
        () => press('Enter'),
      ),
    says: [/leading zero.* Use 10\.0\.0\.1 only$/],
  },
  {
    title: 'addresses: one removed',
    field: 'trustedIps',
    act: (list) => button(list, 'Remove 203.0.113.0/24'),
    says: ['Removed: 203.0.113.0/24'],
  },
  {
    title: 'addresses: undone twice, said twice',
    field: 'trustedIps',
    before: async (list) => {
      await button(list, 'Remove 203.0.113.0/24');
      await button(list, 'Remove 2001:db8:40::/48');
      await button(list, 'Undo');
    },
    act: (list) => button(list, 'Undo'),
    says: ['Undone'],
  },
  {
    title: 'addresses: one tested',
    field: 'trustedIps',
    act: (list) => fill(list, '#test', '10.10.10.1'),
    says: ['admitted by 10.10.10.1'],
  },
  {
    title: 'addresses: many pasted, the report and then the deed',
    field: 'trustedIps',
    before: async (list) => {
      await button(list, /^Paste/);
      await findByRole(list, 'button', 'Add entries: 0');
    },
    act: (list) =>
      steps(
        () => type('192.0.2.1'),
        () => findByRole(list, 'button', 'Add entries: 1'),
        () => button(list, 'Add entries: 1'),
      ),
    says: ['New: 1. Covered: 0. In the list already: 0. Refused: 0.', 'Added: 192.0.2.1'],
  },
  {
    title: 'tokens: a new one copied',
    field: 'apiAccess',
    before: async (tokens) => {
      await button(tokens, 'Create token…');
      await findByRole(tokens, 'textbox', 'Name');
      await type('Desk');
      await press('Enter');
      await findByRole(tokens, 'button', 'Copy token');
    },
    act: (tokens) => button(tokens, 'Copy token'),
    says: ['Copied'],
  },
  {
    title: 'tokens: one renamed',
    field: 'apiAccess',
    before: async (tokens) => {
      await button(tokens, 'Actions for “CRM”');
      await findByRole(tokens, 'menuitem', 'Rename');
      await press('Enter');
      await findByRole(tokens, 'textbox', 'New name');
    },
    act: () =>
      steps(
        () => type('CRM 2'),
        () => press('Enter'),
      ),
    says: ['The name is now “CRM 2”.'],
  },
  {
    title: 'role: how many were found, once typing pauses',
    field: 'role',
    act: (role) => fill(role, 'input', 'k'),
    says: ['Options: 1'],
  },
  {
    title: 'role: what the chosen one changes',
    field: 'role',
    before: async (role) => {
      await fill(role, 'input', 'k');
      await waitUntil(() => clean(all(role, 'status')[0]?.textContent) === 'Options: 1');
    },
    act: () => press('Enter'),
    says: ['Gains: Customers and Customers: edit.'],
  },
  {
    title: 'time zone: that none was found, once typing pauses',
    field: 'locale',
    act: (locale) => fill(locale, '#time-zone', '~'),
    says: ['No match for “~”'],
  },
  {
    title: 'panel: the first change, and what follows from nothing else',
    act: (_, panel) => edit(panel, 'apiAccess', false),
    says: ['1 change'],
  },
  {
    title: 'panel: saved',
    before: (_, panel) => edit(panel, 'apiAccess', false),
    act: (_, panel) => saveAll(panel)(),
    says: ['Saved'],
  },
  {
    title: 'panel: not saved',
    client: { save: () => Promise.reject(new Error('down')) },
    before: (_, panel) => edit(panel, 'apiAccess', false),
    act: (_, panel) => saveAll(panel)(),
    says: ['Saving did not work. Your changes are still here. Try again'],
  },
  {
    title: 'panel: the session ended',
    client: { save: () => Promise.resolve({ ok: false, problems: [{ path: [], code: 'session.ended' }] }) },
    before: (_, panel) => edit(panel, 'apiAccess', false),
    act: (_, panel) => saveAll(panel)(),
    says: [/^Your session has ended\./],
  },
  {
    title: 'panel: somebody else saved',
    client: {
      save: () =>
        Promise.resolve({
          ok: false,
          problems: [{ path: [], code: 'version.conflict' }],
          current: { ...settings, version: '8', values: { ...settings.values, twofa: 'no' } },
        }),
    },
    before: (_, panel) => edit(panel, 'twofa', 'yes'),
    act: (_, panel) => saveAll(panel)(),
    says: [/^Someone else saved these settings meanwhile\. .* Keep mine Take theirs$/],
  },
  {
    title: 'panel: refused, with what is to be mended',
    client: {
      save: () => Promise.resolve({ ok: false, problems: [{ path: ['login'], code: 'login.taken' }] }),
    },
    before: (_, panel) => edit(panel, 'login', 'southwind'),
    act: (_, panel) => saveAll(panel)(),
    says: ['Nothing was saved yet. Mend what is marked: Login'],
    thenSays: ['This login is taken. Choose another one.'],
  },
];

function withoutApp(): SelfCareClient['load'] {
  return async (...asked) => {
    const { fakeHost } = await import('../../stories/fake-host.ts');
    const reply = await fakeHost().load(...asked);
    if (!reply.ok) return reply;
    const twofa = { ...reply.settings.facts.twofa, enrolment: { state: 'none', since: null } as const };
    return { ...reply, settings: { ...reply.settings, facts: { ...reply.settings.facts, twofa } } };
  };
}

/** The same where the answer comes long after the dialog was closed. */
function byASlowHost(act: Act): Act[] {
  const save = act.client?.save;
  if (!save) return [];
  const slow: SelfCareClient['save'] = async (...asked) => {
    await aTimeout(400);
    return save(...asked);
  };
  return [
    {
      ...act,
      title: `${act.title}, by a slow host`,
      client: { ...act.client, save: slow },
      says: [...act.says, ...(act.thenSays ?? [])],
    },
  ];
}

/** All that must never be spoken: what is made in these tests, and what is typed. */
function secretsIn(panel: SelfCarePanel): string[] {
  const password = control(panel, 'password').value as string;
  return ['sc_This', 'JBSWY3DP', ...recoveryCodes, ...(password === '' ? [] : [password])];
}

describe('read out', () => {
  const { open: openTab } = window;
  let clipboard: ReturnType<typeof stubClipboard>;
  before(() => {
    clipboard = stubClipboard(true);
    window.open = () => null;
  });
  after(() => {
    clipboard.restore();
    window.open = openTab;
  });

  for (const { title, field, client, before: prepare, act, says } of [...acts, ...acts.flatMap(byASlowHost)])
    it(title, async () => {
      const { panel } = await open(client);
      const element = field ? control(panel, field) : panel;
      await prepare?.(element, panel);
      const ear = new Ear(element);
      const heard = await ear.during(() => act(element, panel), says.length);
      ear.stop();
      const matches = says.map((each, at) =>
        typeof each === 'string' ? heard[at] === each : each.test(heard[at] ?? ''),
      );
      if (heard.length !== says.length || matches.includes(false)) expect(heard).to.deep.equal(says);
      for (const secret of secretsIn(panel)) expect(heard.join(' ')).to.not.contain(secret);
    }).timeout(20_000);

  it('nothing while the panel loads and what helps in it comes later', async () => {
    const { panel } = await open();
    const ear = new Ear(panel);
    const helps = () =>
      all(control(panel, 'locale'), 'combobox').every((box) => box.hasAttribute('aria-controls'));
    const heard = await ear.during(async () => {
      while (!helps()) await new Promise((done) => setTimeout(done, 50));
    });
    ear.stop();
    expect(heard).to.deep.equal([]);
  }).timeout(20_000);
});
