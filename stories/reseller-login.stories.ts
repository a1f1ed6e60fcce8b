import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RefusedSignIn } from '../src/contract/settings.ts';
import type { ResellerLogin } from '../src/elements/reseller-login/reseller-login.ts';
import type {
  LogInAsRequestEvent,
  LoginCheckRequestEvent,
  SessionsEndRequestEvent,
  UnlockRequestEvent,
} from '../src/elements/reseller-login/reseller-login.events.ts';

const forever = () => new Promise<never>(() => undefined);
const down = () => Promise.reject(new Error('There is no host behind a story'));

/** A login decides how the host of a story answers about it. */
function checkLogin(event: LoginCheckRequestEvent): void {
  event.respondWith(({ login }) => {
    if (login === 'slow') return forever();
    if (login === 'down') return down();
    return Promise.resolve({ ok: true, available: login !== 'taken' });
  });
}

/** So does the reason for logging in. */
function logInAs(event: LogInAsRequestEvent): void {
  event.respondWith(({ reason }) => {
    if (reason === 'slow') return forever();
    if (reason === 'blocked')
      return Promise.resolve({ ok: true, url: 'https://self-care.example/#ticket=story' });
    return down();
  });
}

const meta: Meta<ResellerLogin> = {
  title: 'Elements/reseller-login',
  component: 'reseller-login',
  args: {
    label: 'Login',
    value: 'northwind-voice',
    logInAsModes: ['assigned-role', 'default-role'],
    canLogInAs: true,
    lastSignIn: { at: '2026-11-20T09:12:00.000Z', address: '203.0.113.7' },
    unlockOffered: true,
    endSessionsOffered: true,
    timeZone: 'Europe/Kyiv',
  },
  render: (args) =>
    html`<reseller-login
      .label=${args.label}
      .defaultValue=${args.value}
      .noun=${args.noun ?? ''}
      .ownAccount=${args.ownAccount ?? false}
      .logInAsModes=${args.logInAsModes}
      .canLogInAs=${args.canLogInAs}
      .logInAsReason=${args.logInAsReason ?? ''}
      .reasonOffered=${args.reasonOffered ?? false}
      .lastSignIn=${args.lastSignIn}
      .lockedUntil=${args.lockedUntil}
      .unlockOffered=${args.unlockOffered}
      .openSessions=${args.openSessions}
      .endSessionsOffered=${args.endSessionsOffered}
      .refusedSignIns=${args.refusedSignIns ?? []}
      .timeZone=${args.timeZone}
      .problems=${args.problems ?? []}
      .required=${args.required ?? false}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @login-check-request=${checkLogin}
      @log-in-as-request=${logInAs}
      @unlock-request=${(event: UnlockRequestEvent) => {
        event.respondWith(() => Promise.resolve({ ok: true }));
      }}
      @sessions-end-request=${(event: SessionsEndRequestEvent) => {
        event.respondWith(() => Promise.resolve({ ok: true, ended: 2 }));
      }}
    ></reseller-login>`,
};

export default meta;
type Story = StoryObj<ResellerLogin>;

/** What a person would find inside, once it is there. */
async function inside<E extends HTMLElement>(root: HTMLElement, selector: string): Promise<E> {
  for (;;) {
    const found = root.querySelector('reseller-login')?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function type(root: HTMLElement, selector: string, text: string): Promise<void> {
  const input = await inside<HTMLInputElement>(root, selector);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A login typed, and the host's answer about it. */
const typed = (login: string): Story => ({
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#login', login);
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
});

/** A reason typed, and Enter. No story opens a tab. */
const visited = (reason: string): Story => ({
  args: { reasonOffered: true },
  play: async ({ canvasElement }) => {
    const { open } = window;
    window.open = () => null;
    await type(canvasElement, '#visit-reason', reason);
    const input = await inside(canvasElement, '#visit-reason');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    window.open = open;
  },
});

const refused = (hour: number, address: string, reason: RefusedSignIn['reason']): RefusedSignIn => ({
  at: `2026-11-21T${String(hour).padStart(2, '0')}:10:00.000Z`,
  address,
  reason,
});

const fewRefused = [refused(7, '192.0.2.80', 'address'), refused(3, '198.18.0.9', 'password')];
const manyRefused = [
  refused(1, '2001:db8:40:1a2b:9c4d:5e6f:7081:92a3', 'password'),
  refused(2, '198.18.0.9', 'password'),
  refused(3, '203.0.113.7', 'code'),
  refused(4, '192.0.2.80', 'address'),
  refused(5, '203.0.113.7', 'token'),
  refused(6, '203.0.113.7', 'role'),
  refused(7, '2001:db8::7', 'locked'),
];

export const Saved: Story = {};
export const Empty: Story = {
  args: {
    value: '',
    required: true,
    canLogInAs: false,
    logInAsReason: 'Not possible yet: no login and password are saved.',
    lastSignIn: null,
    openSessions: 0,
  },
};

export const Checking = typed('slow');
export const Free = typed('southwind');
export const Taken = typed('taken');
/** The host could not tell. */
export const CheckFailed = typed('down');
/** Nobody answers: the help stays as it is. */
export const CheckUnanswered: Story = {
  render: () => html`<reseller-login label="Login"></reseller-login>`,
  play: async ({ canvasElement }) => {
    const { warn } = console;
    console.warn = () => undefined; // a developer is told, a story is not wrong
    await type(canvasElement, '#login', 'southwind');
    await new Promise((resolve) => setTimeout(resolve, 500));
    console.warn = warn;
  },
};
export const InvisibleCharacter: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#login', 'north\u200bwind');
    const input = await inside(canvasElement, '#login');
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  },
};
export const RefusedByTheHost: Story = {
  args: { problems: [{ path: [], text: 'Logins of this provider begin with “rs-”.' }] },
};

export const OneWayIn: Story = { args: { logInAsModes: ['default-role'], noun: 'customer' } };
export const WithReason: Story = { args: { reasonOffered: true } };
export const WithReasonNotPossible: Story = {
  args: { reasonOffered: true, canLogInAs: false, logInAsReason: 'The account has no role.' },
};
export const LogInAsPending = visited('slow');
export const LogInAsFailed = visited('failed');
export const TabBlocked = visited('blocked');

export const Locked: Story = { args: { lockedUntil: '2126-11-24T08:00:00.000Z', openSessions: 0 } };
export const Unlocked: Story = {
  ...Locked,
  play: async ({ canvasElement }) => (await inside(canvasElement, '.lock button')).click(),
};
export const Sessions: Story = { args: { openSessions: 2 } };
export const EndingSessions: Story = {
  ...Sessions,
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, '.sessions button')).click();
    await inside(canvasElement, 'dialog[open] .dialog-box');
  },
};
export const SessionsEnded: Story = {
  ...Sessions,
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, '.sessions button')).click();
    (await inside(canvasElement, 'dialog[open] button.danger')).click();
  },
};
export const RefusedSignIns: Story = { args: { refusedSignIns: fewRefused, openSessions: 1 } };
export const ManyRefusedSignIns: Story = { args: { refusedSignIns: manyRefused } };
export const AllRefusedSignIns: Story = {
  ...ManyRefusedSignIns,
  play: async ({ canvasElement }) => (await inside(canvasElement, '.refused button')).click(),
};
export const Everything: Story = {
  args: {
    reasonOffered: true,
    lockedUntil: '2126-11-24T08:00:00.000Z',
    openSessions: 12,
    refusedSignIns: manyRefused,
  },
};

export const ReadOnly: Story = { args: { readonly: true, readonlyReason: 'The billing system sets it.' } };
export const OwnPage: Story = {
  args: {
    ownAccount: true,
    readonly: true,
    readonlyReason: 'Your provider changes the login.',
    openSessions: 1,
    refusedSignIns: fewRefused,
  },
};
export const Disabled: Story = {
  args: { disabled: true, lockedUntil: '2126-11-24T08:00:00.000Z', openSessions: 2 },
};
export const LongName: Story = {
  args: { value: 'an-uncommonly-long-login-name-that-nobody-would-like-to-type-twice@example.test' },
};
export const HostileTexts: Story = {
  args: {
    value: '\u202e<b>gro.elpmaxe</b>',
    noun: '<img src=x onerror=alert(1)> مورد'.repeat(6),
    lastSignIn: { at: 'yesterday\u202e', address: '"><script>alert(1)</script>' },
    refusedSignIns: [
      { at: '\u202enever', address: 'javascript:alert(1)//'.repeat(40), reason: 'constructor' as 'code' },
      { at: '2026-11-21T07:10:00.000Z', address: '\u202e7.311.0.302', reason: 'password' },
    ],
  },
};
