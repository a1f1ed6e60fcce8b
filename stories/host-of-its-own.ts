/**
 * A host that wires events alone, without `connectClient`: what a portal with an API of its own writes. It can be made
 * slow, failing, conflicting and partly capable, which is what the stories beside it do.
 */
import type { CallOptions } from '../src/contract/client.ts';
import type { HostProblem, Refusal } from '../src/contract/problem.ts';
import type { Capabilities } from '../src/contract/settings.ts';
import type { SelfCarePanel } from '../src/panel/self-care-panel.ts';
import { capabilities, fakeHost, type FakeHost } from './fake-host.ts';

/** How the next acts are answered. */
export const answers = [
  'granted',
  'refused at a field',
  'fails',
  'conflict',
  'session ended',
  'account gone',
] as const;

/** What the backend is able to do. */
export const offers = {
  all: {},
  'no tokens': { hidden: ['apiAccess'] },
  'no login-as': { logInAs: [] },
  'no acts at once': {
    logInAs: [],
    endSessions: false,
    unlock: false,
    twofaReset: false,
    twofaSetup: false,
    recoveryCodes: false,
  },
  'role and login only to look at': {
    readonly: { login: 'The contract names the login.', role: 'The contract names the role.' },
  },
} as const satisfies Readonly<Record<string, Partial<Capabilities>>>;

export interface Mood {
  /** Milliseconds before each answer. */
  delay: number;
  answer: (typeof answers)[number];
  offers: keyof typeof offers;
}

export const capabilitiesOf = (mood: Mood): Capabilities => ({ ...capabilities, ...offers[mood.offers] });

/** Listens to each request that this host offers an answer to. Facts need nothing: the panel keeps itself up to date. */
export function wire(panel: SelfCarePanel, mood: Mood): void {
  const host = fakeHost();
  const act = actsOf(mood, host);

  panel.addEventListener('settings-load-request', (event) => {
    event.respondWith(async (ask, options) => {
      await elapsed(mood.delay, options);
      const reply = await host.load(ask, options);
      return reply.ok ? { ...reply, capabilities: capabilitiesOf(mood) } : reply;
    });
  });
  panel.addEventListener('settings-save-request', (event) => {
    const [field = 'login'] = event.fields;
    event.respondWith(async (ask, options) => {
      if (mood.answer === 'conflict') someoneElseSaves(host);
      return act(host.save, [{ path: [field], text: 'This host takes no such value.' }])(ask, options);
    });
  });
  panel.addEventListener('login-check-request', (event) => event.respondWith(act(host.checkLogin)));
  panel.addEventListener('log-in-as-request', (event) => event.respondWith(act(host.logInAs)));
  panel.addEventListener('unlock-request', (event) => event.respondWith(act(host.unlock)));
  panel.addEventListener('sessions-end-request', (event) => event.respondWith(act(host.endSessions)));
  panel.addEventListener('breach-check-request', (event) => event.respondWith(act(host.checkBreach)));
  panel.addEventListener('twofa-reset-request', (event) => event.respondWith(act(host.resetTwofa)));
  panel.addEventListener('twofa-setup-request', (event) => event.respondWith(act(host.setupTwofa)));
  panel.addEventListener('twofa-confirm-request', (event) => event.respondWith(act(host.confirmTwofa)));
  panel.addEventListener('twofa-disable-request', (event) => event.respondWith(act(host.disableTwofa)));
  panel.addEventListener('recovery-codes-request', (event) => event.respondWith(act(host.recoveryCodes)));
  panel.addEventListener('token-create-request', (event) => event.respondWith(act(host.createToken)));
  panel.addEventListener('token-rename-request', (event) => event.respondWith(act(host.renameToken)));
  panel.addEventListener('token-rotate-request', (event) => event.respondWith(act(host.rotateToken)));
  panel.addEventListener('token-revoke-request', (event) => event.respondWith(act(host.revokeToken)));
  panel.addEventListener('roles-request', (event) => event.respondWith(host.findRoles));
  void panel.reload();
}

type Call<Ask, Reply> = (ask: Ask, options: CallOptions) => Promise<Reply>;

/** A call of the host as its mood lets it be. */
const actsOf =
  (mood: Mood, host: FakeHost) =>
  <Ask, Reply>(
    call: Call<Ask, Reply>,
    atField: readonly HostProblem[] = [{ path: [], text: 'This host refuses that.' }],
  ): Call<Ask, Reply | Refusal> =>
  async (ask, options) => {
    await elapsed(mood.delay, options);
    switch (mood.answer) {
      case 'fails':
        throw new Error('The host fails');
      case 'refused at a field':
        return { ok: false, problems: atField };
      case 'session ended':
        return { ok: false, problems: [{ path: [], code: 'session.ended' }] };
      case 'account gone':
        return { ok: false, problems: [{ path: [], code: 'account.gone' }] };
      default:
        return call.call(host, ask, options);
    }
  };

/** Another administrator changes two-factor and time zone between the load and this save; then there is peace. */
function someoneElseSaves(host: FakeHost): void {
  const { version, values, facts } = host.settings;
  if (values.locale.timeZone === 'Europe/Lisbon') return;
  host.settings = {
    version: `${Number(version) + 1}`,
    values: { ...values, twofa: 'no', locale: { ...values.locale, timeZone: 'Europe/Lisbon' } },
    facts,
  };
}

/** Nothing is answered to someone who waits no longer. */
function elapsed(ms: number, { signal }: CallOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
