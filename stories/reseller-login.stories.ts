import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, spyOn, waitFor } from 'storybook/test';
import type { RefusedSignIn } from '../src/contract/settings.ts';
import type { ResellerLogin } from '../src/elements/reseller-login/reseller-login.ts';
import type {
  LogInAsRequestEvent,
  LoginCheckRequestEvent,
  SessionsEndRequestEvent,
  UnlockRequestEvent,
} from '../src/elements/reseller-login/reseller-login.events.ts';
import { plays, shows, warned, type Play } from './support/person.ts';

/** How the host of one story answers, where it is not the usual way. */
type Args = ResellerLogin & {
  answers?: { unlock?: () => Promise<never>; endSessions?: () => Promise<never> };
};

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
    if (reason === 'above')
      return Promise.resolve({ ok: false, problems: [{ path: [], code: 'role.above-level', id: '' }] });
    return down();
  });
}

const meta: Meta<Args> = {
  title: 'Elements/reseller-login',
  component: 'reseller-login',
  tags: ['autodocs'],
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
        event.respondWith(args.answers?.unlock ?? (() => Promise.resolve({ ok: true })));
      }}
      @sessions-end-request=${(event: SessionsEndRequestEvent) => {
        event.respondWith(args.answers?.endSessions ?? (() => Promise.resolve({ ok: true, ended: 2 })));
      }}
    ></reseller-login>`,
};

export default meta;
type Story = StoryObj<Args>;

/** A reason typed, and Enter. No story opens a tab. */
const visited = (reason: string, ...texts: string[]): Story => ({
  args: { reasonOffered: true },
  play: plays(async ({ enter, keys, sees }) => {
    const open = spyOn(window, 'open').mockReturnValue(null);
    await enter('Reason for logging in as reseller (optional)', reason);
    await keys('{Enter}');
    await sees(...texts);
    open.mockRestore();
  }),
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

export const Saved: Story = {
  play: plays(async ({ field, find, sees }) => {
    await expect(await field('Login')).toHaveValue('northwind-voice');
    await expect(await find('button', 'Log in as reseller')).toBeEnabled();
    await expect(await find('button', 'With the default role')).toBeEnabled();
    await sees('Last sign-in Nov 20, 2026, 11:12 AM from 203.0.113.7.');
  }),
};
export const Empty: Story = {
  args: {
    value: '',
    required: true,
    canLogInAs: false,
    logInAsReason: 'Not possible yet: no login and password are saved.',
    lastSignIn: null,
    openSessions: 0,
  },
  play: plays(async ({ field, find, sees }) => {
    await expect(await field('Login')).toBeRequired();
    await expect(await find('button', 'Log in as reseller')).toHaveAccessibleDescription(
      'Not possible yet: no login and password are saved.',
    );
    await sees('Between 1 and 64 characters.', 'Never signed in.', 'No open sessions.');
  }),
};
/** Nothing but the field, as a host has it that knows no more. */
export const FieldAlone: Story = {
  args: {
    logInAsModes: [],
    lastSignIn: undefined,
    unlockOffered: false,
    endSessionsOffered: false,
  },
  play: plays(async ({ find, misses }) => {
    await expect(await find('textbox', 'Login')).toHaveAccessibleDescription('Between 1 and 64 characters.');
    await misses('Log in as', 'sign-in', 'session');
  }),
};

/** Nothing can be entered as anyone while the login is unsaved. */
export const Typing: Story = {
  play: plays(async ({ enter, find }) => {
    await enter('Login', 'southwind');
    await expect(await find('button', 'Log in as reseller')).toHaveAccessibleDescription(
      'Save or discard the changed login or password first.',
    );
  }),
};
export const Checking: Story = { play: entered('slow', 'Checking whether it is free…') };
export const Free: Story = { play: entered('southwind', 'Free.') };
export const Taken: Story = {
  play: plays(async ({ enter, find }) => {
    await enter('Login', 'taken');
    const login = await find('textbox', 'Login');
    await waitFor(() =>
      expect(login).toHaveAccessibleDescription('This login is taken. Choose another one.'),
    );
    await expect(login).toBeInvalid();
  }),
};
/** The host could not tell. */
export const CheckFailed: Story = {
  play: entered('down', 'Whether it is free will be checked when you save.'),
};
/** The help stays as it is. */
export const NobodyAnswersTheCheck: Story = {
  render: () => html`<reseller-login label="Login"></reseller-login>`,
  play: plays(async ({ enter, sees }) => {
    await warned(/nobody answered "login-check-request"/, () => enter('Login', 'southwind'));
    await sees('Between 1 and 64 characters.');
  }),
};
export const MissingWhenSubmitted: Story = {
  ...Empty,
  play: plays(async ({ element, find }) => {
    (element as ResellerLogin).reportValidity();
    await expect(await find('textbox', 'Login')).toBeInvalid();
  }),
};
export const InvisibleCharacter: Story = {
  play: plays(async ({ paste, leave, sees }) => {
    await paste('Login', 'north\u200bwind');
    leave();
    await sees('cannot be used in a login');
  }),
};
export const TooLong: Story = {
  play: plays(async ({ paste, leave, sees }) => {
    await paste('Login', 'northwind-'.repeat(7));
    leave();
    await sees('64');
  }),
};
export const RefusedByTheHost: Story = {
  args: { problems: [{ path: [], text: 'Logins of this provider begin with “rs-”.' }] },
  play: plays(async ({ find }) => {
    await expect(await find('textbox', 'Login')).toHaveAccessibleDescription(
      'Logins of this provider begin with “rs-”.',
    );
  }),
};

export const OneWayIn: Story = {
  args: { logInAsModes: ['default-role'], noun: 'customer' },
  play: plays(async ({ find }) => {
    await expect(await find('button', 'Log in as customer with the default role')).toBeEnabled();
  }),
};
export const WithReason: Story = {
  args: { reasonOffered: true },
  play: plays(async ({ field }) => {
    await expect(await field('Reason for logging in as reseller (optional)')).toHaveValue('');
  }),
};
export const WithReasonNotPossible: Story = {
  args: { reasonOffered: true, canLogInAs: false, logInAsReason: 'The account has no role.' },
  play: plays(async ({ find }) => {
    await expect(await find('button', 'Log in as reseller')).toHaveAccessibleDescription(
      'The account has no role.',
    );
  }),
};
export const LogInAsPending = visited('slow', 'Opening self-care…');
export const LogInAsFailed = visited('failed', 'That did not work. Nothing was changed here.');
export const LogInAsRefused = visited('above', 'Not possible: the role is above your own level.');
export const TabBlocked = visited('blocked', 'Your browser did not open a new tab.', 'Open self-care');
export const NobodyLogsIn: Story = {
  render: () =>
    html`<reseller-login
      label="Login"
      .defaultValue=${'northwind-voice'}
      .logInAsModes=${['assigned-role']}
      can-log-in-as
    ></reseller-login>`,
  play: plays(async ({ press, sees }) => {
    const open = spyOn(window, 'open').mockReturnValue(null);
    await warned(/nobody answered "log-in-as-request"/, () => press('Log in as reseller'));
    await sees('Not connected on this page');
    open.mockRestore();
  }),
};

const lockedUntil = '2126-11-24T08:00:00.000Z';

export const Locked: Story = {
  args: { lockedUntil, openSessions: 0 },
  play: plays(async ({ find, sees }) => {
    await sees('Locked until Nov 24, 2126, 10:00 AM. Until then every sign-in is refused.');
    await expect(await find('button', 'Unlock')).toBeEnabled();
  }),
};
export const Unlocked: Story = {
  ...Locked,
  play: plays(async ({ press, sees, misses }) => {
    await press('Unlock');
    await sees('Unlocked: signing in is possible again.');
    await misses('Locked until');
  }),
};
export const Unlocking: Story = {
  args: { ...Locked.args, answers: { unlock: forever } },
  play: plays(async ({ press, find }) => {
    await press('Unlock');
    await expect(await find('button', 'Unlock')).toHaveAttribute('aria-disabled', 'true');
  }),
};
export const UnlockFailed: Story = {
  args: { ...Locked.args, answers: { unlock: down } },
  play: plays(async ({ press, sees }) => {
    await press('Unlock');
    await sees('That did not work. Nothing was changed here.', 'Locked until');
  }),
};
export const Sessions: Story = {
  args: { openSessions: 2 },
  play: plays(async ({ find, sees }) => {
    await sees('2 open sessions.');
    await expect(await find('button', 'End all sessions…')).toBeEnabled();
  }),
};
export const EndingSessions: Story = {
  ...Sessions,
  play: plays(async ({ press, find }) => {
    await press('End all sessions…');
    await expect(await find('dialog', 'End all sessions?')).toHaveTextContent(
      'Everyone signed in to this account, people and applications, has to sign in again.',
    );
  }),
};
export const SessionsEnded: Story = {
  ...Sessions,
  play: plays(async ({ press, sees }) => {
    await press('End all sessions…', 'End all sessions');
    await sees('2 sessions were ended.');
  }),
};
export const EndingSessionsFailed: Story = {
  args: { ...Sessions.args, answers: { endSessions: down } },
  play: plays(async ({ press, sees }) => {
    await press('End all sessions…', 'End all sessions');
    await sees('That did not work. Nothing was changed here.', 'End all sessions?');
  }),
};
/** Somebody stopped waiting for the answer: nobody here knows what became of it. */
export const EndingSessionsAbandoned: Story = {
  args: { ...Sessions.args, answers: { endSessions: forever } },
  play: plays(async ({ press, sees }) => {
    await press('End all sessions…', 'End all sessions', 'Cancel');
    await sees('You stopped waiting for the answer. What was asked may have been done all the same.');
  }),
};
export const RefusedSignIns: Story = {
  args: { refusedSignIns: fewRefused, openSessions: 1 },
  play: plays(async ({ find, sees }) => {
    await expect(await find('table', 'Last refused sign-ins')).toBeVisible();
    await find('row', 'Nov 21, 2026, 9:10 AM 192.0.2.80 Not a trusted address');
    await sees('1 open session.');
  }),
};
export const ManyRefusedSignIns: Story = {
  args: { refusedSignIns: manyRefused },
  play: plays(async ({ find, misses }) => {
    await expect(await find('button', 'Show all 7')).toBeEnabled();
    await misses('2001:db8:40:1a2b:9c4d:5e6f:7081:92a3');
  }),
};
export const AllRefusedSignIns: Story = {
  ...ManyRefusedSignIns,
  play: plays(async ({ press, sees }) => {
    await press('Show all 7');
    await sees('2001:db8:40:1a2b:9c4d:5e6f:7081:92a3');
  }),
};
export const Everything: Story = {
  parameters: { rtl: true },
  args: {
    reasonOffered: true,
    lockedUntil,
    openSessions: 12,
    refusedSignIns: manyRefused,
  },
  play: shows('Reason for logging in', 'Locked until', 'Last sign-in', '12 open sessions.', 'Why'),
};

export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'The billing system sets it.' },
  play: plays(async ({ find, sees }) => {
    await expect(await find('textbox', 'Login')).toHaveAttribute('readonly');
    await sees('The billing system sets it.');
  }),
};
export const OwnPage: Story = {
  args: {
    ownAccount: true,
    readonly: true,
    readonlyReason: 'Your provider changes the login.',
    openSessions: 1,
    refusedSignIns: fewRefused,
  },
  play: plays(async ({ sees, misses }) => {
    await sees('Your provider changes the login.', '1 open session.');
    await misses('Log in as', 'refused', 'End all sessions');
  }),
};
export const Disabled: Story = {
  args: { disabled: true, lockedUntil, openSessions: 2 },
  play: plays(async ({ field }) => {
    await expect(await field('Login')).toBeDisabled();
  }),
};
export const LongName: Story = {
  args: { value: 'an-uncommonly-long-login-name-that-nobody-would-like-to-type-twice@example.test' },
  play: plays(async ({ field }) => {
    await expect(await field('Login')).toHaveDisplayValue(/^an-uncommonly-long/);
  }),
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
  play: shows('<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'Another reason'),
};

/** A login typed, and what is said once the host's answer is there. */
function entered(login: string, text: string): Play {
  return plays(async ({ enter, sees }) => {
    await enter('Login', login);
    await sees(text);
  });
}
