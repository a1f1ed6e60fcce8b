import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ResellerLogin } from '../../src/elements/reseller-login/reseller-login.ts';
import {
  LogInAsRequestEvent,
  type LoginCheckRequestEvent,
} from '../../src/elements/reseller-login/reseller-login.events.ts';
import '../../src/define/reseller-login.ts';
import { make, type Subject } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { byRole, textOf } from '../support/find.ts';

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
  ],
  states: [
    {
      name: 'log in as not possible',
      enter(element) {
        element.canLogInAs = false;
        element.logInAsReason = '⟦reason⟧';
      },
    },
  ],
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

function answerLogInAs(element: ResellerLogin, answer: () => Promise<unknown>): void {
  element.addEventListener(LogInAsRequestEvent.type, (event) => {
    event.respondWith(answer as never);
  });
}

runSuites(subject);

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

  it('names the character that cannot be used, once the field is left', async () => {
    const element = await create();
    input(element).focus();
    await sendKeys({ type: 'north wind' });
    expect(textOf(element)).to.not.contain('cannot be used');
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('“ ” cannot be used in a login');
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
});
