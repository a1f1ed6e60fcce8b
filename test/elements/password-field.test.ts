import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/password-field.ts';
import { billingPolicy } from '../../src/domain/password/billing-policy.ts';
import { nistPolicy } from '../../src/domain/password/policy.ts';
import type { MustChangeChangeEvent } from '../../src/elements/password-field/password-field.events.ts';
import { PasswordField } from '../../src/elements/password-field/password-field.ts';
import { make, settled, type Subject } from '../suites/check.ts';
import { runLightInputSuite } from '../suites/light-input.ts';
import { runSuites } from '../suites/run.ts';
import { stubClipboard, type ClipboardStub } from '../support/clipboard.ts';
import { all, byRole, clean, findByRole, nameOf, textOf } from '../support/find.ts';
import { hangNets, outsideOf, serialised } from '../support/secret-nets.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

const good = 'correct-horse-battery';
const stored = { set: true, since: '2026-03-14T10:00:00.000Z', validWithout2fa: true, mustChange: false };
const none = { set: false, since: null, validWithout2fa: false, mustChange: false };

const subject: Subject<string, PasswordField> = {
  tag: 'password-field',
  type: PasswordField,
  prepare(element) {
    element.label = 'Password';
    element.login = 'northwind';
    element.siteUrl = 'https://self-care.example/';
  },
  values: [good, 'another-horse-battery'],
  submits: good,
  restores: null,
  broken: { value: 'short', code: 'password.too-short' },
  control: (element) => input(element),
  async edit() {
    await sendKeys({ type: 'typed-horse-battery' });
    await sendKeys({ press: 'Tab' });
  },
  states: [
    {
      name: 'a stored password',
      enter(element) {
        element.stored = stored;
        element.timeZone = 'Europe/Kyiv';
      },
    },
    {
      name: 'a stored password that needs a second factor',
      enter(element) {
        element.stored = { ...stored, validWithout2fa: false };
      },
    },
    {
      name: 'a stored password that must be changed',
      enter(element) {
        element.stored = { ...stored, since: null, mustChange: true };
      },
    },
    {
      name: 'no password yet, with the switch',
      enter(element) {
        element.stored = none;
        element.offersMustChange = true;
      },
    },
    {
      name: 'generated, options open',
      async enter(element) {
        element.policy = billingPolicy;
        element.stored = stored;
        await settled(element);
        (await button(element, 'generate')).click();
        await settled(element);
        (await button(element, 'options')).click();
        await waitUntil(() => element.shadowRoot?.querySelector('.options'));
        await settled(element);
        element.value = '';
      },
    },
    {
      name: 'rules of every kind, all broken',
      async enter(element) {
        const must = { letter: 'must', lower: 'must', upper: 'must', digit: 'must', symbol: 'must' } as const;
        element.policy = {
          ...nistPolicy,
          length: { min: 3, max: 4 },
          classes: { ...must, other: 'must-not' },
          forbidden: '%',
        };
        element.value = '\u00e9%'.repeat(9);
        await settled(element);
        element.reportValidity();
      },
    },
  ],
};

/** By place, where the name depends on the language. */
async function button(element: PasswordField, which: 'generate' | 'options'): Promise<HTMLButtonElement> {
  const selector = { generate: '.row .quiet, #generate', options: '[aria-expanded]' }[which];
  await waitUntil(() => element.shadowRoot?.querySelector(selector));
  return element.shadowRoot?.querySelector(selector) as HTMLButtonElement;
}

function input(element: Element): HTMLInputElement {
  return element.shadowRoot?.querySelector('#password') as HTMLInputElement;
}

async function create(given: Partial<PasswordField> = {}): Promise<PasswordField> {
  const element = (await make(subject)) as unknown as PasswordField;
  Object.assign(element, given);
  await settled(element);
  return element;
}

async function press(element: PasswordField, name: string): Promise<void> {
  const before = statusOf(element)?.firstElementChild;
  (await findByRole(element, 'button', name)).click();
  if (name === 'Generate password')
    await waitUntil(() => said(element) !== '' && statusOf(element)?.firstElementChild !== before);
  await settled(element);
}

/** Somebody goes into the box: from then on its rules stand beside it. */
async function visit(element: PasswordField): Promise<void> {
  input(element).focus();
  await waitUntil(() => rules(element).length > 0);
}

async function type(element: PasswordField, text: string): Promise<void> {
  input(element).focus();
  await sendKeys({ type: text });
  await settled(element);
}

async function inForm(element: PasswordField): Promise<HTMLFormElement> {
  const form = document.createElement('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  element.before(form);
  form.append(element);
  await settled(element);
  return form;
}

/** Each rule of the checklist with its state, as a screen reader reads it. */
function rules(element: PasswordField): string[] {
  return [...(element.shadowRoot?.querySelectorAll('.rules li') ?? [])].map((rule) =>
    clean(rule.textContent),
  );
}

function statusOf(element: PasswordField): Element | null | undefined {
  return element.shadowRoot?.querySelector('[role=status]');
}

function said(element: PasswordField): string {
  return clean(statusOf(element)?.textContent);
}

runSuites(subject);
runLightInputSuite(subject, 'typed-horse-battery');

describe('<password-field> and the stored password', () => {
  it('says since when one is set, and asks for none', async () => {
    const element = await create({ stored, timeZone: 'Europe/Kyiv', required: true });
    expect(textOf(element)).to.contain('Set on Mar 14, 2026');
    expect(all(element, 'textbox')).to.deep.equal([]);
    expect(element.checkValidity()).to.equal(true);
  });

  it('reads the day in the zone of the editor', async () => {
    const late = { ...stored, since: '2026-03-14T23:30:00.000Z' };
    const element = await create({ stored: late, timeZone: 'Asia/Tokyo' });
    expect(textOf(element)).to.contain('Set on Mar 15, 2026');
  });

  it('opens entry at once where none is set, and then requires one', async () => {
    const element = await create({ stored: none, required: true });
    expect(textOf(element)).to.contain('No password yet');
    expect(all(element, 'textbox')).to.deep.equal([input(element)]);
    expect(element.validity.valueMissing).to.equal(true);
  });

  it('opens entry by Change, with the caret in it', async () => {
    const element = await create({ stored });
    await press(element, 'Change');
    expect(element.shadowRoot?.activeElement).to.equal(input(element));
  });

  it('leaves it as it was by Cancel', async () => {
    const element = await create({ stored, name: 'password' });
    const form = await inForm(element);
    await press(element, 'Change');
    await type(element, good);
    await press(element, 'Cancel change');
    expect(element.value).to.equal('');
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(textOf(element)).to.contain('Set on');
    expect(nameOf(element.shadowRoot?.activeElement as HTMLElement)).to.equal('Change');
  });

  it('empties an input of the page by Cancel: Change begins with nothing', async () => {
    const element = await create({ stored });
    const light = document.createElement('input');
    light.slot = 'input';
    element.append(light);
    await press(element, 'Change');
    light.focus();
    await sendKeys({ type: good });
    await press(element, 'Cancel change');
    expect(light.value).to.equal('');
    await press(element, 'Change');
    expect([element.value, light.value]).to.deep.equal(['', '']);
  });

  it('closes entry when the host has saved it', async () => {
    const element = await create({ stored });
    await press(element, 'Change');
    await type(element, good);
    element.value = '';
    element.stored = { ...stored, since: '2026-11-20T10:00:00.000Z' };
    await settled(element);
    expect(textOf(element)).to.contain('Set on Nov 20, 2026');
    expect(all(element, 'textbox')).to.deep.equal([]);
  });

  it('stays open while a person empties it', async () => {
    const element = await create({ stored });
    await press(element, 'Change');
    await type(element, 'a');
    await sendKeys({ press: 'Backspace' });
    await settled(element);
    expect(all(element, 'textbox')).to.have.length(1);
  });

  it('warns where the stored one is too short without a second factor', async () => {
    const element = await create({ stored: { ...stored, validWithout2fa: false }, twofa: true });
    expect(textOf(element)).to.not.contain('too short');
    element.twofa = false;
    await settled(element);
    expect(textOf(element)).to.contain('too short to be used without two-factor authentication');
  });
});

describe('<password-field> and its rules', () => {
  it('shows each rule, live', async () => {
    const element = await create();
    await visit(element);
    expect(rules(element)).to.deep.equal([
      'Length: 15 or more',
      'Length: 1,024 or less',
      'Not the login',
      'Not a common password',
    ]);
    await type(element, 'dniwhtron1');
    await waitUntil(() => rules(element)[3]?.endsWith(': met'));
    expect(rules(element)).to.deep.equal([
      'Length: 15 or more: not met',
      'Length: 1,024 or less: met',
      'Not the login: not met',
      'Not a common password: met',
    ]);
  });

  it('asks for less while a second factor is asked for, in the task of the change', async () => {
    const element = await create({ value: 'eight-ch' });
    expect(element.validity.valid).to.equal(false);
    element.twofa = true;
    expect(element.validity.valid).to.equal(true);
    await waitUntil(() => rules(element)[0] === 'Length: 8 or more: met');
  });

  it('judges by the login of the same draft', async () => {
    const element = await create({ value: 'southwind-telecom' });
    expect(element.validity.valid).to.equal(true);
    element.login = 'Southwind-Telecom';
    expect(element.validity.valid).to.equal(false);
  });

  it('is "checking" until the common passwords have come, which does not block', async () => {
    const element = await create({ policy: { ...nistPolicy, blocklist: false } });
    await visit(element);
    element.policy = nistPolicy;
    element.value = '1qaz2wsx3edc4rfv5tgb';
    expect(element.validity.valid).to.equal(true);
    await element.updateComplete;
    expect(rules(element)[3]).to.equal('Not a common password: checking');
    await waitUntil(() => !element.validity.valid);
    await settled(element);
    expect(rules(element)[3]).to.equal('Not a common password: not met');
  });

  it('says what is wrong once the field is left', async () => {
    const element = await create();
    await type(element, 'short');
    expect(textOf(element)).to.not.contain('Too short');
    await sendKeys({ press: 'Tab' });
    await settled(element);
    expect(textOf(element)).to.contain('Too short. Make the length 15 or more.');
  });

  it('tells password managers the policy', async () => {
    const element = await create({ policy: billingPolicy });
    await waitUntil(() => input(element).hasAttribute('passwordrules'));
    expect(input(element).getAttribute('passwordrules')).to.match(/^minlength: 6; maxlength: 32; required: /);
    expect(input(element).autocomplete).to.equal('new-password');
  });

  it('rates strength in words', async () => {
    const element = await create({ value: 'aaaaaaaa' });
    const level = () => element.shadowRoot?.querySelector('[role=meter]')?.getAttribute('aria-valuetext');
    await waitUntil(() => level() === 'Very weak');
    element.value = 'mT7%qv-Kestrel#92.quay~Vx';
    await waitUntil(() => level() === 'Very strong');
  });

  it('refuses 100,000 characters for their length', async () => {
    const element = await create();
    const long = Array.from({ length: 100_000 }, (_, index) =>
      String.fromCharCode(33 + ((index * 7919) % 90)),
    );
    element.value = long.join('');
    element.reportValidity();
    await settled(element);
    expect(textOf(element)).to.contain('Too long. Make the length 1,024 or less.');
  });
});

describe('<password-field> and its generator', () => {
  it('makes a shown, valid password of at least 112 bits and says so without saying it', async () => {
    const element = await create({ stored });
    await press(element, 'Generate password');
    expect(element.value).to.have.length(20);
    expect(element.validity.valid).to.equal(true);
    expect(input(element).type).to.equal('text');
    expect(said(element)).to.match(/^New password generated\. Length 20, strength 1[1-3][0-9] bits\.$/);
    expect(said(element)).to.not.contain(element.value);
  });

  it('makes another one by keyboard, announced again', async () => {
    const element = await create({ stored });
    byRole(element, 'button', 'Generate password').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(element) !== '');
    await settled(element);
    const first = element.value;
    const announcement = statusOf(element)?.firstElementChild;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.value !== first);
    await settled(element);
    expect(element.value).to.have.length(20);
    expect(statusOf(element)?.firstElementChild).to.not.equal(announcement);
  });

  it('dispatches input and change, as typing does', async () => {
    const element = await create();
    const heard: string[] = [];
    for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
    await press(element, 'Generate password');
    expect(heard).to.deep.equal(['input', 'change']);
  });

  it('follows the options at once: length, classes, look-alikes', async () => {
    const element = await create();
    await press(element, 'Generate password');
    await press(element, 'Options');
    await waitUntil(() => element.shadowRoot?.querySelector('#length'));
    byRole(element, 'checkbox', 'signs such as ! or #').click();
    byRole(element, 'checkbox', /look-alikes/).click();
    const length = byRole<HTMLInputElement>(element, 'textbox', 'Length');
    length.focus();
    length.select();
    await sendKeys({ type: '40' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.value).to.match(/^[A-HJ-NP-Za-km-np-z2-9]{40}$/);
  });

  it('makes passwords of words, as many as 112 bits need', async () => {
    const element = await create();
    await visit(element);
    await press(element, 'Options');
    (await findByRole(element, 'radio', 'Words')).click();
    await findByRole(element, 'textbox', 'Words');
    await press(element, 'Generate password');
    expect(element.value).to.match(/^[a-z]{3,9}(-[a-z]{3,9}){8}$/);
    expect(said(element)).to.match(/strength 116 bits\.$/);
    expect(element.validity.valid).to.equal(true);
  });

  it('makes more words by the button beside their number', async () => {
    const element = await create();
    await visit(element);
    await press(element, 'Options');
    (await findByRole(element, 'radio', 'Words')).click();
    await press(element, 'Generate password');
    await press(element, 'More words');
    await waitUntil(() => element.value.split('-').length === 10);
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Words').value).to.equal('10');
    expect(byRole<HTMLButtonElement>(element, 'button', 'Fewer words').disabled).to.equal(false);
  });

  it('says so where the policy allows no words', async () => {
    const classes = { ...nistPolicy.classes, letter: 'must-not' } as const;
    const element = await create({ policy: { ...nistPolicy, classes } });
    await visit(element);
    await press(element, 'Options');
    (await findByRole(element, 'radio', 'Words')).click();
    await waitUntil(() => textOf(element).includes('words'));
    await press(element, 'Generate password');
    expect(element.value).to.equal('');
    expect(said(element)).to.not.equal('');
  });

  it('submits nothing by Enter in the length', async () => {
    const element = await create();
    const form = await inForm(element);
    let submitted = 0;
    form.addEventListener('submit', () => submitted++);
    await visit(element);
    await press(element, 'Options');
    await waitUntil(() => element.shadowRoot?.querySelector('#length'));
    byRole(element, 'textbox', 'Length').focus();
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.equal(0);
  });

  it('leaves a typed password alone when an option changes', async () => {
    const element = await create();
    await type(element, good);
    await press(element, 'Options');
    await waitUntil(() => element.shadowRoot?.querySelector('#length'));
    byRole(element, 'checkbox', 'digits').click();
    await settled(element);
    expect(element.value).to.equal(good);
  });

  it('keeps the classes that the policy demands', async () => {
    const element = await create({
      policy: { ...billingPolicy, classes: { ...billingPolicy.classes, symbol: 'must-not' } },
    });
    await visit(element);
    await press(element, 'Options');
    await waitUntil(() => element.shadowRoot?.querySelector('#length'));
    expect(byRole<HTMLInputElement>(element, 'checkbox', 'digits').disabled).to.equal(true);
    expect(all(element, 'checkbox').map(nameOf)).to.not.include('signs such as ! or #');
  });

  it('says so where no password can keep the rules', async () => {
    const element = await create({ policy: { ...nistPolicy, length: { min: 12, max: 8 } } });
    await press(element, 'Generate password');
    expect(element.value).to.equal('');
    expect(said(element)).to.contain('contradict each other');
  });
});

describe('<password-field> and copying', () => {
  let clipboard: ClipboardStub | undefined;
  afterEach(() => {
    clipboard?.restore();
  });

  it('copies the password, and says "copied" once it is', async () => {
    clipboard = stubClipboard(true);
    const element = await create({ value: good });
    await press(element, 'Copy password');
    await waitUntil(() => said(element) === 'Copied');
    expect(clipboard.texts).to.deep.equal([good]);
  });

  it('copies the sign-in details as one text', async () => {
    clipboard = stubClipboard(true);
    const element = await create({ value: good });
    await press(element, 'Copy sign-in details');
    await waitUntil(() => said(element) === 'Copied');
    expect(clipboard.texts).to.deep.equal([
      `Address: https://self-care.example/\nLogin: northwind\nPassword: ${good}`,
    ]);
  });

  it('offers the details only where login and address are known', async () => {
    const element = await create({ value: good, siteUrl: '' });
    expect(all(element, 'button').map(nameOf)).to.not.include('Copy sign-in details');
  });

  it('shows and selects the password where the browser refuses', async () => {
    clipboard = stubClipboard(false);
    const element = await create({ value: good });
    await press(element, 'Copy password');
    await waitUntil(() => said(element) !== '');
    expect(said(element)).to.contain('press Ctrl+C');
    const { type: shownAs, selectionStart, selectionEnd } = input(element);
    expect({ shownAs, selectionStart, selectionEnd }).to.deep.equal({
      shownAs: 'text',
      selectionStart: 0,
      selectionEnd: good.length,
    });
  });

  it('shows and selects the details where the browser refuses, until they are hidden', async () => {
    clipboard = stubClipboard(false);
    const element = await create({ value: good });
    await press(element, 'Copy sign-in details');
    await waitUntil(() => said(element) !== '');
    const details = byRole<HTMLTextAreaElement>(element, 'textbox', 'Sign-in details');
    expect(details.value.slice(details.selectionStart, details.selectionEnd)).to.contain(`Password: ${good}`);
    await press(element, 'Hide password');
    expect(all(element, 'textbox')).to.have.length(1);
  });
});

describe('<password-field> shows and hides', () => {
  it('shows what was typed and hides it again', async () => {
    const element = await create();
    await type(element, good);
    const shown = [input(element).type];
    await press(element, 'Show password');
    shown.push(input(element).type);
    await press(element, 'Hide password');
    shown.push(input(element).type);
    expect(shown).to.deep.equal(['password', 'text', 'password']);
    expect(element.value).to.equal(good);
  });

  const endings: Readonly<Record<string, (element: PasswordField) => Promise<unknown> | void>> = {
    'when its form is submitted': async (element) => {
      const form = element.form as HTMLFormElement;
      form.requestSubmit();
    },
    'when it leaves the page, also to come back': (element) => {
      element.before(element.cloneNode());
      element.form?.append(element);
    },
    'when the page is left': () => {
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
    },
    'when its host says so': (element) => {
      element.hidePassword();
    },
  };
  for (const [when, end] of Object.entries(endings)) {
    it(`hides ${when}`, async () => {
      const element = await create();
      await inForm(element);
      await press(element, 'Generate password');
      await end(element);
      await settled(element);
      expect(input(element).type).to.equal('password');
      expect(element.value).to.have.length(20);
    });
  }

  it('hides 30 seconds after it was shown or last typed into', async () => {
    const element = await create();
    await visit(element);
    const timers = new Map<number, { run: () => void; delay: number | undefined }>();
    const { setTimeout, clearTimeout } = window;
    let last = 1_000_000;
    window.setTimeout = ((run: () => void, delay?: number) => {
      timers.set(++last, { run, delay });
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => timers.delete(id)) as typeof window.clearTimeout;
    try {
      byRole(element, 'button', 'Show password').click();
      const [first] = timers.keys();
      input(element).value = good;
      input(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([30_000]);
      expect(timers.has(first as number)).to.equal(false);
      for (const { run } of timers.values()) run();
    } finally {
      Object.assign(window, { setTimeout, clearTimeout });
    }
    await settled(element);
    expect(input(element).type).to.equal('password');
  });
});

describe('<password-field> and the must-change switch', () => {
  it('exists where the host offers it', async () => {
    const element = await create();
    expect(all(element, 'switch')).to.deep.equal([]);
    element.offersMustChange = true;
    await waitUntil(() => all(element, 'switch').length > 0);
    expect(all(element, 'switch').map(nameOf)).to.deep.equal(['Must be changed at the next sign-in']);
  });

  it('tells by an event of its own that a person moved it, and nothing else', async () => {
    const element = await create({ offersMustChange: true });
    const heard: string[] = [];
    for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
    element.addEventListener('must-change-change', (event: MustChangeChangeEvent) => {
      heard.push(`${event.type} ${event.mustChange}`);
    });
    (await findByRole(element, 'switch', 'Must be changed at the next sign-in')).focus();
    await sendKeys({ press: ' ' });
    await settled(element);
    expect(heard).to.deep.equal(['must-change-change true']);
    expect(element.mustChange).to.equal(true);
  });

  it('cannot be moved while it is read-only', async () => {
    const element = await create({ offersMustChange: true, stored, readonly: true });
    (await findByRole(element, 'switch', 'Must be changed at the next sign-in')).click();
    await settled(element);
    expect(element.mustChange).to.equal(false);
  });
});

describe('<password-field> and the choice to end open sessions', () => {
  const choice = 'End open sessions when this is saved';

  it('exists beside a new password for an account that had one, and says yes', async () => {
    const element = await create({ stored, offersEndSessions: true });
    expect(all(element, 'switch')).to.deep.equal([]);
    element.value = good;
    expect((await findByRole<HTMLInputElement>(element, 'switch', choice)).checked).to.equal(true);
  });

  it('does not exist for the first password', async () => {
    const element = await create({ stored: none, offersEndSessions: true, value: good });
    await settled(element);
    expect(all(element, 'switch')).to.deep.equal([]);
  });

  it('tells by an event of its own that a person moved it', async () => {
    const element = await create({ stored, offersEndSessions: true, value: good });
    const heard: string[] = [];
    for (const name of ['input', 'change', 'end-sessions-change'] as const)
      element.addEventListener(name, ({ type }) => heard.push(type));
    (await findByRole(element, 'switch', choice)).click();
    await settled(element);
    expect(heard).to.deep.equal(['end-sessions-change']);
    expect(element.endSessions).to.equal(false);
  });

  it('begins anew with each new password', async () => {
    const element = await create({ stored, offersEndSessions: true, value: good });
    (await findByRole(element, 'switch', choice)).click();
    element.value = '';
    await settled(element);
    expect(element.endSessions).to.equal(true);
  });
});

describe('<password-field> and breached passwords', () => {
  type Answer = (ask: { password: string }) => Promise<{ ok: true; count: number }>;

  /** A host that looks passwords up; what it was asked. */
  function looksUp(element: PasswordField, answer: Answer): string[] {
    const asked: string[] = [];
    element.checksBreaches = true;
    element.addEventListener('breach-check-request', (event) => {
      event.respondWith((ask) => {
        asked.push(ask.password);
        return answer(ask);
      });
    });
    return asked;
  }
  const seen = (count: number) => () => Promise.resolve({ ok: true, count } as const);
  const breachRule = (element: PasswordField) => rules(element).find((rule) => rule.includes('breaches'));

  async function leave(element: PasswordField, text: string): Promise<void> {
    await type(element, text);
    await sendKeys({ press: 'Tab' });
    await settled(element);
  }

  it('are not asked about unless the host wants it', async () => {
    const element = await create();
    let asked = 0;
    element.addEventListener('breach-check-request', () => asked++);
    await leave(element, good);
    expect(asked).to.equal(0);
    expect(breachRule(element)).to.equal(undefined);
  });

  it('are refused once the field was left', async () => {
    const element = await create();
    const asked = looksUp(element, seen(52));
    await leave(element, good);
    await waitUntil(() => textOf(element).includes('Found in published password breaches'));
    expect(asked).to.deep.equal([good]);
    expect(element.validity.valid).to.equal(false);
    expect(breachRule(element)).to.equal('Not in published breaches: not met');
  });

  it('are forgotten with the next key', async () => {
    const element = await create();
    looksUp(element, seen(52));
    await leave(element, good);
    await waitUntil(() => !element.validity.valid);
    await type(element, 'x');
    expect(element.validity.valid).to.equal(true);
  });

  it('let pass what was never seen', async () => {
    const element = await create();
    looksUp(element, seen(0));
    await leave(element, good);
    await waitUntil(() => breachRule(element)?.endsWith(': met'));
    expect(element.validity.valid).to.equal(true);
  });

  it('do not block while they are looked up, nor when that fails', async () => {
    const element = await create();
    let fail: (error: Error) => void = () => undefined;
    looksUp(element, () => new Promise((_, reject) => (fail = reject)));
    await leave(element, good);
    await waitUntil(() => breachRule(element)?.endsWith(': checking'));
    const valid = [element.validity.valid];
    fail(new Error('offline'));
    await waitUntil(() => breachRule(element)?.endsWith(': checked when you save'));
    valid.push(element.validity.valid);
    expect(valid).to.deep.equal([true, true]);
  });

  it('are not asked about for what breaks a rule or was made at random', async () => {
    const element = await create();
    const asked = looksUp(element, seen(0));
    await leave(element, 'short');
    await press(element, 'Generate password');
    await leave(element, '');
    expect(asked).to.deep.equal([]);
  });

  it('are asked about without a word in the event', async () => {
    const element = await create();
    looksUp(element, seen(0));
    const told: string[] = [];
    element.addEventListener(
      'breach-check-request',
      (event) => told.push(JSON.stringify(event), ...Object.keys(event)),
      true,
    );
    await leave(element, good);
    await waitUntil(() => breachRule(element)?.endsWith(': met'));
    expect(told.join()).to.not.contain(good);
  });
});

describe('<password-field> in a form', () => {
  it('submits on Enter as a native field does', async () => {
    const element = await create();
    const form = await inForm(element);
    let submitted = 0;
    form.addEventListener('submit', () => submitted++);
    await type(element, good);
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.equal(1);
  });

  it('takes what a password manager fills in, though its events do not leave the shadow root', async () => {
    const element = await create();
    input(element).value = good;
    input(element).dispatchEvent(new Event('input', { bubbles: true, composed: false }));
    expect(element.value).to.equal(good);
  });

  it('closes entry on reset', async () => {
    const element = await create({ stored });
    const form = await inForm(element);
    await press(element, 'Generate password');
    form.reset();
    await settled(element);
    expect(element.value).to.equal('');
    expect(textOf(element)).to.contain('Set on');
  });
});

describe('<password-field> keeps its secret', () => {
  // Not `formdata`: it carries the one entry to where it belongs.
  const eventNames = [
    'input',
    'change',
    'must-change-change',
    'end-sessions-change',
    'breach-check-request',
    'invalid',
    'submit',
    'reset',
  ];

  const watch = (element: PasswordField) => hangNets(element.shadowRoot as ShadowRoot, eventNames);

  async function remains(element: PasswordField): Promise<string[]> {
    return [document.documentElement.outerHTML, ...serialised(element), ...(await outsideOf())];
  }

  async function wholeLife(element: PasswordField, enter: () => Promise<void>): Promise<string> {
    await inForm(element);
    await enter();
    const secret = element.value;
    (await findByRole(element, 'button', /^(Show|Hide) password$/)).click();
    await settled(element);
    (await findByRole(element, 'button', /^(Show|Hide) password$/)).click();
    await settled(element);
    element.offersMustChange = true;
    (await findByRole(element, 'switch', 'Must be changed at the next sign-in')).click();
    await press(element, 'Copy password');
    await press(element, 'Copy sign-in details');
    element.problems = [{ path: [], text: 'Refused by the host' }];
    element.reportValidity();
    await settled(element);
    element.problems = [];
    element.form?.requestSubmit();
    await settled(element);
    return secret;
  }

  const ways: Readonly<Record<string, (element: PasswordField) => Promise<void>>> = {
    typed: (element) => type(element, 'canary-7Zq.Vellichor-93'),
    generated: (element) => press(element, 'Generate password'),
    'typed and broken': (element) => type(element, 'k4n4ry~'),
    'the host gave': async (element) => {
      element.value = 'given-canary-Sonder-58';
      await settled(element);
    },
  };
  for (const [way, enter] of Object.entries(ways)) {
    for (const works of [true, false]) {
      it(`when ${way}, the clipboard ${works ? 'open' : 'refused'}`, async () => {
        const clipboard = stubClipboard(works);
        const element = await create({ name: 'password' });
        const stop = watch(element);
        try {
          const secret = await wholeLife(element, () => enter(element));
          expect(secret).to.have.length.above(6);
          const places = [...(await stop()), ...(await remains(element))];
          expect(places.filter((text) => text.includes(secret))).to.deep.equal([]);
          expect(places.length).to.be.above(100); // the net is in the water
        } finally {
          await stop();
          clipboard.restore();
        }
      });
    }
  }

  it('would be found by these nets if it leaked', async () => {
    const element = await create();
    const stop = watch(element);
    const secret = 'leaked-canary-11';
    element.title = secret;
    element.removeAttribute('title');
    console.log(secret);
    element.dispatchEvent(new InputEvent('input', { data: secret, bubbles: true }));
    element.lang = secret;
    const told = (await stop()).filter((text) => text.includes(secret));
    expect(told).to.have.length.at.least(3);
    expect((await remains(element)).some((text) => text.includes(secret))).to.equal(true);
  });

  it('keeps nothing of it for a restored page', async () => {
    const element = await create({ value: good });
    const kept = (element as unknown as { stateToKeep(): unknown }).stateToKeep();
    expect(kept).to.equal(null);
    element.value = '';
    element.formStateRestoreCallback(null);
    expect(element.value).to.equal('');
  });
});
