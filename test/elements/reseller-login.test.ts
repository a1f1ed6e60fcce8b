import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LogInAsAsk } from '../../src/contract/requests.ts';
import type { RefusedSignIn } from '../../src/contract/settings.ts';
import { ResellerLogin } from '../../src/elements/reseller-login/reseller-login.ts';
import {
  AccountUnlockedEvent,
  LogInAsRequestEvent,
  LoginCheckRequestEvent,
  SessionsEndedEvent,
  SessionsEndRequestEvent,
  UnlockRequestEvent,
} from '../../src/elements/reseller-login/reseller-login.events.ts';
import '../../src/define/reseller-login.ts';
import * as words from '../../src/messages/reseller-login.ts';
import { make, settled, type Subject } from '../suites/check.ts';
import { runLightInputSuite } from '../suites/light-input.ts';
import { runSuites } from '../suites/run.ts';
import { all, byRole, clean, nameOf, textOf } from '../support/find.ts';
import { waitUntil } from '../support/patience.ts';

const lock = '2126-11-24T08:00:00.000Z';

const refusedSignIns: readonly RefusedSignIn[] = [
  { at: '2026-11-21T03:10:00.000Z', address: '198.18.0.9', reason: 'password' },
  { at: '2026-11-21T07:55:00.000Z', address: '192.0.2.80', reason: 'address' },
  { at: '2026-11-21T04:00:00.000Z', address: '2001:db8::7', reason: 'code' },
  { at: '2026-11-21T05:00:00.000Z', address: '203.0.113.7', reason: 'locked' },
];

const subject: Subject<string, ResellerLogin> = {
  tag: 'reseller-login',
  type: ResellerLogin,
  prepare(element) {
    element.label = 'Login';
    element.logInAsModes = ['assigned-role', 'default-role'];
    element.canLogInAs = true;
    element.lastSignIn = { at: '2026-11-20T09:12:00.000Z', address: '203.0.113.7' };
  },
  values: ['northwind', 'southwind'],
  submits: 'northwind',
  broken: { value: 'north wind', code: 'login.character' },
  control: (element) => input(element),
  async edit() {
    await sendKeys({ type: 'eastwind' });
    await sendKeys({ press: 'Tab' });
  },
  requests: [
    {
      type: 'login-check-request',
      async send(element) {
        input(element).focus();
        await sendKeys({ type: 'eastwind' });
      },
      granted: { ok: true, available: true },
    },
    {
      type: 'log-in-as-request',
      async send(element) {
        stubTab();
        byRole(element, 'button', 'Log in as reseller').click();
      },
      granted: { ok: true, url: 'https://self-care.example/#ticket=1' },
    },
    {
      type: 'unlock-request',
      async send(element) {
        await tell(element, { lockedUntil: lock, unlockOffered: true });
        byRole(element, 'button', 'Unlock').click();
      },
      granted: { ok: true },
    },
    {
      type: 'sessions-end-request',
      async send(element) {
        await tell(element, { openSessions: 2, endSessionsOffered: true });
        await askToEnd(element);
        dialog(element)?.querySelector<HTMLElement>('button.danger')?.click();
      },
      granted: { ok: true, ended: 2 },
    },
  ],
  states: [
    {
      name: 'all that a host can tell',
      enter(element) {
        element.lockedUntil = lock;
        element.unlockOffered = true;
        element.openSessions = 12;
        element.endSessionsOffered = true;
        element.refusedSignIns = refusedSignIns;
        element.timeZone = 'UTC';
      },
    },
    {
      name: 'asking before sessions are ended',
      async enter(element) {
        await tell(element, { openSessions: 2, endSessionsOffered: true });
        await askToEnd(element);
      },
    },
    {
      name: 'unlock refused',
      async enter(element) {
        await tell(element, { lockedUntil: lock, unlockOffered: true });
        answer(element, UnlockRequestEvent.type, () => Promise.reject(new Error('down')));
        element.shadowRoot?.querySelector<HTMLElement>('.lock button')?.click();
        await aTimeout(0);
      },
    },
    {
      name: 'asking for a reason',
      enter(element) {
        element.reasonOffered = true;
      },
    },
    {
      name: 'the only way in is with the default role',
      enter(element) {
        element.logInAsModes = ['default-role'];
      },
    },
    {
      name: 'the browser gave no tab',
      async enter(element) {
        window.open = () => null;
        answer(element, LogInAsRequestEvent.type, () =>
          Promise.resolve({ ok: true, url: 'https://self-care.example/' }),
        );
        element.shadowRoot?.querySelector<HTMLElement>('.ways button')?.click();
        await aTimeout(0);
      },
    },
    {
      name: 'log in as not possible',
      enter(element) {
        element.canLogInAs = false;
        element.logInAsReason = '⟦reason⟧';
      },
    },
  ],
  data: refusedSignIns.flatMap(({ at, address }) => [words.moment(at, 'UTC'), address]),
};

function input(element: Element): HTMLInputElement {
  return element.shadowRoot?.querySelector('input') as HTMLInputElement;
}

interface TabStub {
  href: string;
  closed: boolean;
  opener: unknown;
}

const realOpen = window.open;

/** A tab the test can look at, in place of a real one. */
function stubTab(): TabStub {
  const tab: TabStub = { href: '', closed: false, opener: window };
  window.open = () =>
    ({
      set opener(value: unknown) {
        tab.opener = value;
      },
      get closed() {
        return tab.closed;
      },
      location: { replace: (href: string) => (tab.href = href) },
      close: () => (tab.closed = true),
    }) as unknown as Window;
  return tab;
}

async function create(): Promise<ResellerLogin> {
  return (await make(subject)) as unknown as ResellerLogin;
}

/** What the host tells. */
async function tell(element: ResellerLogin, facts: Partial<ResellerLogin>): Promise<void> {
  Object.assign(element, facts);
  await settled(element as never);
}

type Asking = 'login-check-request' | 'log-in-as-request' | 'unlock-request' | 'sessions-end-request';

/** How the host answers; what it was asked is counted up. */
function answer(element: ResellerLogin, type: Asking, reply: (ask: never) => Promise<unknown>): unknown[] {
  const asked: unknown[] = [];
  element.addEventListener(type, (event) => {
    (event as UnlockRequestEvent).respondWith((ask) => {
      asked.push(ask);
      return reply(ask as never) as never;
    });
  });
  return asked;
}

function answerLogInAs(element: ResellerLogin, reply: (ask: LogInAsAsk) => Promise<unknown>): unknown[] {
  return answer(element, 'log-in-as-request', reply);
}

const forever = () => new Promise<never>(() => undefined);
const down = () => Promise.reject(new Error('down'));
const granted = (reply: object = {}) => Promise.resolve({ ok: true, ...reply });

function dialog(element: ResellerLogin): HTMLElement | undefined {
  return all(element, 'dialog')[0];
}

async function askToEnd(element: ResellerLogin): Promise<void> {
  element.shadowRoot?.querySelector<HTMLElement>('.sessions button')?.click();
  await waitUntil(() => dialog(element), 'no dialog');
  await settled(element as never);
}

/** Says what a button is tied to. */
function describedBy(button: HTMLElement): string {
  const id = button.getAttribute('aria-describedby') ?? '';
  return clean((button.getRootNode() as ShadowRoot).getElementById(id)?.textContent);
}

function rows(element: ResellerLogin): string[] {
  return all(element, 'row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => clean(cell.textContent)).join(' | '));
}

async function typeLogin(element: ResellerLogin, login: string): Promise<void> {
  input(element).focus();
  await sendKeys({ type: login });
}

runSuites(subject);
runLightInputSuite(subject, 'southwind');

describe('<reseller-login>', () => {
  afterEach(() => {
    window.open = realOpen;
  });

  it('trims the ends of what is typed', async () => {
    const element = await create();
    input(element).focus();
    await sendKeys({ type: '  northwind ' });
    await sendKeys({ press: 'Tab' });
    expect(element.value).to.equal('northwind');
    expect(input(element).value).to.equal('northwind');
  });

  it('names what cannot be used, once the field is left', async () => {
    const element = await create();
    input(element).focus();
    await sendKeys({ type: 'north wind' });
    expect(textOf(element)).to.not.contain('cannot be used');
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('Spaces cannot be used in a login');
  });

  it('tells live when the mistake is mended', async () => {
    const element = await create();
    input(element).focus();
    await sendKeys({ type: 'a/' });
    await sendKeys({ press: 'Tab' });
    input(element).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await element.updateComplete;
    expect(textOf(element)).to.not.contain('cannot be used');
  });

  it('shows a taken login as a problem at the field', async () => {
    const element = await create();
    element.addEventListener('login-check-request', (event) => {
      event.respondWith(() => Promise.resolve({ ok: true, available: false }));
    });
    input(element).focus();
    await sendKeys({ type: 'northwind' });
    await waitUntil(() => !element.validity.valid);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('This login is taken');
  });

  it('shows a taken login also when the answer comes after the field was left', async () => {
    const element = await create();
    const answers: (() => void)[] = [];
    element.addEventListener('login-check-request', (event) => {
      event.respondWith(
        () => new Promise((resolve) => answers.push(() => resolve({ ok: true, available: false }))),
      );
    });
    input(element).focus();
    await sendKeys({ type: 'northwind' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => answers.length === 1);
    answers[0]?.();
    await waitUntil(() => textOf(element).includes('This login is taken'));
  });

  it('drops the answer for a text that has changed since', async () => {
    const element = await create();
    const answers: ((available: boolean) => void)[] = [];
    element.addEventListener('login-check-request', (event: LoginCheckRequestEvent) => {
      event.respondWith(
        () => new Promise((resolve) => answers.push((available) => resolve({ ok: true, available }))),
      );
    });
    input(element).focus();
    await sendKeys({ type: 'first' });
    await waitUntil(() => answers.length === 1);
    await sendKeys({ type: 'second' });
    await waitUntil(() => answers.length === 2);
    answers[1]?.(true);
    answers[0]?.(false);
    await aTimeout(0);
    expect(element.validity.valid).to.equal(true);
  });

  it('submits its form on Enter as a native field does', async () => {
    const element = await create();
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const submitted = oneEvent(form, 'submit');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    input(element).focus();
    await sendKeys({ type: 'northwind' });
    await sendKeys({ press: 'Enter' });
    await submitted;
  });

  it('opens the answered address in a tab that is cut from its opener', async () => {
    const element = await create();
    const tab = stubTab();
    answerLogInAs(element, () => Promise.resolve({ ok: true, url: 'https://self-care.example/#ticket=1' }));
    byRole(element, 'button', 'Log in as reseller').click();
    await waitUntil(() => tab.href);
    expect(tab).to.deep.include({ href: 'https://self-care.example/#ticket=1', opener: null, closed: false });
  });

  it('closes the tab and says so when logging in as fails', async () => {
    const element = await create();
    const tab = stubTab();
    answerLogInAs(element, () => Promise.reject(new Error('down')));
    byRole(element, 'button', 'Log in as reseller').click();
    await waitUntil(() => tab.closed);
    await element.updateComplete;
    expect(textOf(element)).to.contain('That did not work');
  });

  it('refuses an address that is not of the web', async () => {
    const element = await create();
    const tab = stubTab();
    answerLogInAs(element, () => Promise.resolve({ ok: true, url: 'javascript:alert(1)' }));
    byRole(element, 'button', 'Log in as reseller').click();
    await waitUntil(() => tab.closed);
    await element.updateComplete;
    expect(tab.href).to.equal('');
    expect(textOf(element)).to.contain('no web address');
  });

  it('offers a button where the browser gave no tab', async () => {
    const element = await create();
    window.open = () => null;
    answerLogInAs(element, () => Promise.resolve({ ok: true, url: 'https://self-care.example/' }));
    byRole(element, 'button', 'Log in as reseller').click();
    await waitUntil(() => textOf(element).includes('did not open a new tab'));
    expect(byRole(element, 'button', 'Open self-care').checkVisibility()).to.equal(true);
  });

  it('does not log in as anyone while it says why not', async () => {
    const element = await create();
    element.canLogInAs = false;
    element.logInAsReason = 'Save first.';
    await element.updateComplete;
    let asked = false;
    element.addEventListener(LogInAsRequestEvent.type, () => (asked = true));
    byRole(element, 'button', 'Log in as reseller').click();
    expect(asked).to.equal(false);
    expect(textOf(element)).to.contain('Save first.');
  });

  for (const [typed, said] of [
    ['a/b', '“/” cannot be used in a login'],
    ['a\u00a0b', 'Spaces cannot be used in a login'],
    ['a\u200bb', 'The invisible character U+200B cannot be used in a login'],
    ['a\u202eb', 'The invisible character U+202E cannot be used in a login'],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(typed)}`, async () => {
      const element = await create();
      element.value = typed;
      element.reportValidity();
      await settled(element as never);
      expect(textOf(element)).to.contain(said);
    });

  it('takes an accent as it would be stored, however it was typed', async () => {
    const element = await create();
    element.defaultValue = '\u00e9va';
    element.value = 'e\u0301va';
    expect(element.dirty).to.equal(false);
  });

  describe('is it free?', () => {
    it('tells a taken login while it is being typed', async () => {
      const element = await create();
      answer(element, 'login-check-request', () => granted({ available: false }));
      await typeLogin(element, 'northwind');
      await waitUntil(() => textOf(element).includes('This login is taken'));
      expect(input(element).getAttribute('aria-invalid')).to.equal('true');
      expect(element.matches(':state(user-invalid)')).to.equal(true);
      expect(element.shadowRoot?.activeElement).to.equal(input(element));
    });

    it('has not committed anything by telling so', async () => {
      const element = await create();
      let changes = 0;
      element.addEventListener('change', () => (changes += 1));
      answer(element, 'login-check-request', () => granted({ available: false }));
      await typeLogin(element, 'northwind');
      await waitUntil(() => textOf(element).includes('This login is taken'));
      expect(changes).to.equal(0);
    });

    it('asks once, when typing pauses, for what would be stored', async () => {
      const element = await create();
      const asked = answer(element, 'login-check-request', () => granted({ available: true }));
      await typeLogin(element, ' northwind');
      await waitUntil(() => textOf(element).includes('Free.'));
      expect(asked).to.deep.equal([{ login: 'northwind' }]);
    });

    it('asks nobody about the saved login, or one that breaks a rule', async () => {
      const element = await create();
      await tell(element, { defaultValue: 'north' });
      const asked = answer(element, 'login-check-request', () => granted({ available: true }));
      await typeLogin(element, '/');
      await sendKeys({ press: 'Backspace' });
      await aTimeout(500);
      expect(asked).to.deep.equal([]);
    });

    it('forgets a taken login when a script puts the saved one back', async () => {
      const element = await create();
      answer(element, 'login-check-request', () => granted({ available: false }));
      await typeLogin(element, 'northwind');
      await waitUntil(() => !element.validity.valid);
      element.value = 'southwind';
      expect(element.validity.valid).to.equal(true);
    });

    it('no longer says “Free” of a login that is saved', async () => {
      const element = await create();
      answer(element, 'login-check-request', () => granted({ available: true }));
      await typeLogin(element, 'northwind');
      await waitUntil(() => textOf(element).includes('Free.'));
      await tell(element, { defaultValue: 'northwind' });
      expect(textOf(element)).to.contain('Between 1 and 64 characters.');
    });

    it('leaves it to the save when the check fails', async () => {
      const element = await create();
      answer(element, 'login-check-request', down);
      await typeLogin(element, 'northwind');
      await waitUntil(() => textOf(element).includes('will be checked when you save'));
      expect(element.validity.valid).to.equal(true);
    });

    it('shows what the host has against the login itself', async () => {
      const element = await create();
      const problems = [{ path: ['login'], code: 'login.reserved', login: 'north' }];
      answer(element, 'login-check-request', () => Promise.resolve({ ok: false, problems }));
      await typeLogin(element, 'north');
      await waitUntil(() => textOf(element).includes('This login is reserved'));
      await sendKeys({ type: 'w' });
      await settled(element as never);
      expect(element.validity.valid).to.equal(true);
    });

    it('does not take a refusal for another reason as one of the login', async () => {
      const element = await create();
      const problems = [{ path: [], code: 'session.ended' }];
      answer(element, 'login-check-request', () => Promise.resolve({ ok: false, problems }));
      await typeLogin(element, 'northwind');
      await waitUntil(() => textOf(element).includes('will be checked when you save'));
      expect(element.validity.valid).to.equal(true);
    });

    it('keeps its ordinary help where nobody answers', async () => {
      const element = await create();
      const { warn } = console;
      const warned: unknown[] = [];
      console.warn = (text: unknown) => warned.push(text);
      await typeLogin(element, 'northwind');
      await waitUntil(() => warned.length > 0);
      console.warn = warn;
      await settled(element as never);
      expect(textOf(element)).to.contain('Between 1 and 64 characters.');
    });
  });

  describe('log in as', () => {
    it('names both ways, the second by its difference', async () => {
      const element = await create();
      expect(all(element, 'button').map(nameOf)).to.deep.equal([
        'Log in as reseller',
        'With the default role',
      ]);
    });

    it('says all where the default role is the only way', async () => {
      const element = await create();
      await tell(element, { logInAsModes: ['default-role'], noun: 'customer' });
      expect(all(element, 'button').map(nameOf)).to.deep.equal(['Log in as customer with the default role']);
    });

    it('asks with the mode of the button, and without a reason', async () => {
      const element = await create();
      stubTab();
      const asked = answerLogInAs(element, forever);
      byRole(element, 'button', 'With the default role').click();
      expect(asked).to.deep.equal([{ mode: 'default-role', reason: '' }]);
    });

    it('is not offered while the login is unsaved, and each button says why', async () => {
      const element = await create();
      const asked = answerLogInAs(element, forever);
      await typeLogin(element, 'northwind');
      await settled(element as never);
      const buttons = all(element, 'button');
      for (const button of buttons) button.click();
      expect(buttons.map(describedBy)).to.deep.equal([
        'Save or discard the changed login or password first.',
        'Save or discard the changed login or password first.',
      ]);
      expect(asked).to.deep.equal([]);
    });

    it('says that it is under way, and asks no second time', async () => {
      const element = await create();
      stubTab();
      const asked = answerLogInAs(element, forever);
      byRole(element, 'button', 'Log in as reseller').click();
      await settled(element as never);
      byRole(element, 'button', 'Log in as reseller').click();
      expect(textOf(element)).to.contain('Opening self-care…');
      expect(asked.length).to.equal(1);
    });

    for (const [said, problem] of [
      ['Not possible: the role is above your own level.', { code: 'role.above-level', id: 'owner' }],
      ['Ask your supervisor first.', { text: 'Ask your supervisor first.' }],
      ['That did not work.', { code: 'permission.missing' }],
    ] as const)
      it(`says why the host refuses: ${said}`, async () => {
        const element = await create();
        const tab = stubTab();
        answerLogInAs(element, () => Promise.resolve({ ok: false, problems: [{ path: [], ...problem }] }));
        byRole(element, 'button', 'Log in as reseller').click();
        await waitUntil(() => textOf(element).includes(said));
        expect(tab.closed).to.equal(true);
      });

    it('closes the empty tab when the element goes, also where no answer ever comes', async () => {
      const element = await create();
      const tab = stubTab();
      answerLogInAs(element, forever);
      byRole(element, 'button', 'Log in as reseller').click();
      element.remove();
      expect(tab.closed).to.equal(true);
    });

    it('opens nothing for credentials that came in place of those asked for', async () => {
      const element = await create();
      const tab = stubTab();
      let arrive: ((reply: unknown) => void) | undefined;
      answerLogInAs(element, () => new Promise((resolve) => (arrive = resolve)));
      byRole(element, 'button', 'Log in as reseller').click();
      await tell(element, { defaultValue: 'another-account' });
      arrive?.({ ok: true, url: 'https://self-care.example/#ticket=1' });
      await aTimeout(0);
      expect(tab).to.deep.include({ href: '', closed: true });
    });

    it('offers no reason unless the host asks for one', async () => {
      const element = await create();
      expect(all(element, 'textbox').map(nameOf)).to.deep.equal(['Login']);
    });

    it('sends the reason with Enter the usual way, in the ask alone, and submits no form', async () => {
      const element = await create();
      await tell(element, { reasonOffered: true });
      const form = document.createElement('form');
      let submitted = false;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted = true;
      });
      element.before(form);
      form.append(element);
      stubTab();
      let heard: Event | undefined;
      document.addEventListener(LogInAsRequestEvent.type, (event) => (heard = event), {
        capture: true,
        once: true,
      });
      const asked = answerLogInAs(element, forever);
      byRole(element, 'textbox', /^Reason for logging in as reseller/).focus();
      await sendKeys({ type: ' ticket 4711 ' });
      await sendKeys({ press: 'Enter' });
      expect(asked).to.deep.equal([{ mode: 'assigned-role', reason: 'ticket 4711' }]);
      expect(JSON.stringify({ ...heard })).to.not.contain('4711');
      expect(submitted).to.equal(false);
    });

    it('tells nobody of the keys of the reason', async () => {
      const element = await create();
      await tell(element, { reasonOffered: true });
      const heard: string[] = [];
      for (const type of ['input', 'change'])
        element.addEventListener(type, () => {
          heard.push(type);
        });
      byRole(element, 'textbox', /^Reason/).focus();
      await sendKeys({ type: 'ticket' });
      await sendKeys({ press: 'Tab' });
      expect(heard).to.deep.equal([]);
    });

    it('takes no more than 255 characters of a reason', async () => {
      const element = await create();
      await tell(element, { reasonOffered: true });
      expect(byRole<HTMLInputElement>(element, 'textbox', /^Reason/).maxLength).to.equal(255);
    });

    it('keeps the reason until it went with a visit', async () => {
      const element = await create();
      await tell(element, { reasonOffered: true });
      stubTab();
      const outcomes = [down, () => granted({ url: 'https://self-care.example/' })];
      answerLogInAs(element, () => (outcomes.shift() ?? down)());
      const reason = byRole<HTMLInputElement>(element, 'textbox', /^Reason/);
      reason.focus();
      await sendKeys({ type: 'ticket 4711' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(element).includes('That did not work'));
      const kept = reason.value;
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => reason.value === '');
      expect(kept).to.equal('ticket 4711');
    });
  });

  describe('a locked account', () => {
    const locked = { lockedUntil: lock, unlockOffered: true, timeZone: 'Europe/Kyiv' };

    it('says until when, in the zone of the editor', async () => {
      const element = await create();
      await tell(element, locked);
      expect(textOf(element)).to.contain('Locked until Nov 24, 2126, 10:00 AM.');
    });

    it('does not tell a lock that is over', async () => {
      const element = await create();
      await tell(element, { ...locked, lockedUntil: '2020-01-01T00:00:00.000Z' });
      expect(textOf(element)).to.not.contain('Locked');
    });

    it('no longer tells it once it has ended', async () => {
      const element = await create();
      await tell(element, { ...locked, lockedUntil: new Date(Date.now() + 300).toISOString() });
      expect(textOf(element)).to.contain('Locked');
      await waitUntil(() => !textOf(element).includes('Locked'));
    });

    it('has no button where the host cannot unlock', async () => {
      const element = await create();
      await tell(element, { ...locked, unlockOffered: false });
      expect(() => byRole(element, 'button', 'Unlock')).to.throw();
    });

    it('shows at once that it is unlocked, and says so to the page', async () => {
      const element = await create();
      await tell(element, locked);
      answer(element, 'unlock-request', () => granted());
      const unlocked = oneEvent(element, AccountUnlockedEvent.type);
      byRole(element, 'button', 'Unlock').click();
      await unlocked;
      await settled(element as never);
      expect(element.lockedUntil).to.equal(null);
      expect(textOf(element)).to.not.contain('Locked');
      expect(status(element)).to.contain('Unlocked: signing in is possible again.');
    });

    it('keeps the focus where the button was', async () => {
      const element = await create();
      await tell(element, locked);
      answer(element, 'unlock-request', () => granted());
      byRole(element, 'button', 'Unlock').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !textOf(element).includes('Locked'));
      await settled(element as never);
      expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Sign-ins and sessions');
    });

    it('stays locked, and says why, when the host refuses', async () => {
      const element = await create();
      await tell(element, locked);
      const problems = [{ path: [], text: 'Only security may unlock this one.' }];
      answer(element, 'unlock-request', () => Promise.resolve({ ok: false, problems }));
      byRole(element, 'button', 'Unlock').click();
      await waitUntil(() => status(element).includes('Only security may unlock this one.'));
      expect(textOf(element)).to.contain('Locked until');
    });

    it('forgets that it was unlocked when it is told a new lock', async () => {
      const element = await create();
      await tell(element, locked);
      answer(element, 'unlock-request', () => granted());
      byRole(element, 'button', 'Unlock').click();
      await waitUntil(() => status(element).includes('Unlocked'));
      await tell(element, locked);
      expect(status(element)).to.equal('');
    });
  });

  describe('open sessions', () => {
    const open = { openSessions: 2, endSessionsOffered: true };

    for (const [count, said] of [
      [0, 'No open sessions.'],
      [1, '1 open session.'],
      [1200, '1,200 open sessions.'],
    ] as const)
      it(`are told: ${said}`, async () => {
        const element = await create();
        await tell(element, { openSessions: count });
        expect(textOf(element)).to.contain(said);
      });

    it('are not ended where there are none', async () => {
      const element = await create();
      await tell(element, { ...open, openSessions: 0 });
      expect(() => byRole(element, 'button', 'End all sessions…')).to.throw();
    });

    it('are ended only after a question that says what it causes', async () => {
      const element = await create();
      await tell(element, open);
      const asked = answer(element, 'sessions-end-request', () => granted({ ended: 2 }));
      byRole(element, 'button', 'End all sessions…').click();
      await waitUntil(() => dialog(element));
      await settled(element as never);
      expect(clean(dialog(element)?.textContent)).to.contain('has to sign in again');
      expect(asked).to.deep.equal([]);
    });

    it('stay open after Escape', async () => {
      const element = await create();
      await tell(element, open);
      const asked = answer(element, 'sessions-end-request', () => granted({ ended: 2 }));
      await askToEnd(element);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(element));
      expect(asked).to.deep.equal([]);
      expect(textOf(element)).to.contain('2 open sessions.');
    });

    it('are none at once when they were ended, and the page is told how many', async () => {
      const element = await create();
      await tell(element, open);
      answer(element, 'sessions-end-request', () => granted({ ended: 3 }));
      await askToEnd(element);
      const ended = oneEvent(element, SessionsEndedEvent.type) as Promise<SessionsEndedEvent>;
      byRole(element, 'button', 'End all sessions').click();
      expect((await ended).ended).to.equal(3);
      await settled(element as never);
      expect(element.openSessions).to.equal(0);
      expect(dialog(element)).to.equal(undefined);
      expect(textOf(element)).to.contain('No open sessions.');
      expect(status(element)).to.contain('3 sessions were ended.');
    });

    it('may have ended all the same when nobody waits for the answer: that is said', async () => {
      const element = await create();
      await tell(element, open);
      answer(element, 'sessions-end-request', () => new Promise(() => undefined));
      await askToEnd(element);
      byRole(element, 'button', 'End all sessions').click();
      await settled(element as never);
      const told = oneEvent(element, 'outcome-unknown');
      await sendKeys({ press: 'Escape' });
      await told;
      await settled(element as never);
      expect(status(element)).to.contain('What was asked may have been done all the same.');
      expect(textOf(element)).to.contain('2 open sessions.');
    });

    it('leave the focus with what the element says of them', async () => {
      const element = await create();
      await tell(element, open);
      answer(element, SessionsEndRequestEvent.type, () => granted({ ended: 2 }));
      byRole(element, 'button', 'End all sessions…').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(element));
      await settled(element as never);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => textOf(element).includes('No open sessions.'));
      await settled(element as never);
      expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Sign-ins and sessions');
    });

    it('stay as they are when ending them fails: the question says so', async () => {
      const element = await create();
      await tell(element, open);
      answer(element, 'sessions-end-request', down);
      await askToEnd(element);
      byRole(element, 'button', 'End all sessions').click();
      await waitUntil(() => dialog(element)?.textContent.includes('That did not work'));
      expect(element.openSessions).to.equal(2);
    });
  });

  describe('refused sign-ins', () => {
    it('stand the newest first, with time, address and the true reason', async () => {
      const element = await create();
      await tell(element, { refusedSignIns, timeZone: 'UTC' });
      expect(rows(element)).to.deep.equal([
        'Nov 21, 2026, 7:55 AM | 192.0.2.80 | Not a trusted address',
        'Nov 21, 2026, 5:00 AM | 203.0.113.7 | The account was locked',
        'Nov 21, 2026, 4:00 AM | 2001:db8::7 | Wrong one-time code',
      ]);
    });

    it('are all shown when asked for', async () => {
      const element = await create();
      await tell(element, { refusedSignIns });
      byRole(element, 'button', 'Show all 4').click();
      await settled(element as never);
      expect(rows(element).length).to.equal(4);
    });

    it('are few again when asked for', async () => {
      const element = await create();
      await tell(element, { refusedSignIns });
      byRole(element, 'button', 'Show all 4').click();
      await settled(element as never);
      byRole(element, 'button', 'Show the latest 3').click();
      await settled(element as never);
      expect(rows(element).length).to.equal(3);
    });

    it('are no table where there are none', async () => {
      const element = await create();
      expect(all(element, 'table')).to.deep.equal([]);
    });

    it('stay quick and bounded however many there are', async () => {
      const element = await create();
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        at: new Date(1_700_000_000_000 + index * 1000).toISOString(),
        address: 'x'.repeat(1000),
        reason: 'password' as const,
      }));
      await tell(element, { refusedSignIns: many });
      const start = performance.now();
      byRole(element, 'button', 'Show the latest 100').click();
      await settled(element as never);
      expect(performance.now() - start).to.be.below(250);
      expect(rows(element).length).to.equal(100);
    });

    it('write addresses left to right and hide no part of a usual one', async () => {
      const element = await create();
      const address = '2001:db8:40:1a2b:9c4d:5e6f:7081:92a3';
      await tell(element, { refusedSignIns: [{ at: lock, address, reason: 'role' }] });
      (element.parentElement as HTMLElement).dir = 'rtl';
      const shown = element.shadowRoot?.querySelector('.address') as HTMLElement;
      expect(getComputedStyle(shown).direction).to.equal('ltr');
      expect(shown.scrollHeight).to.be.at.most(shown.clientHeight);
    });
  });

  describe('on the own page of the reseller', () => {
    const own = {
      ownAccount: true,
      readonly: true,
      readonlyReason: 'Your provider changes the login.',
      defaultValue: 'northwind',
      lockedUntil: lock,
      unlockOffered: true,
      openSessions: 1,
      endSessionsOffered: true,
      refusedSignIns,
      reasonOffered: true,
    };

    it('the login is text to read and to copy, with the reason', async () => {
      const element = await create();
      await tell(element, own);
      const login = byRole<HTMLInputElement>(element, 'textbox', 'Login');
      expect([login.value, login.readOnly]).to.deep.equal(['northwind', true]);
      expect(describedBy(login)).to.equal('Your provider changes the login.');
    });

    it('nothing acts', async () => {
      const element = await create();
      await tell(element, own);
      expect(all(element, 'button')).to.deep.equal([]);
    });

    it('refused sign-ins are not told', async () => {
      const element = await create();
      await tell(element, own);
      expect(textOf(element)).to.not.contain('192.0.2.80');
    });
  });
});

/** What is read out below the facts. */
function status(element: ResellerLogin): string {
  return clean(element.shadowRoot?.querySelector('[role=status]')?.textContent);
}
