import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing, render } from 'lit';
import type { Settings } from '../../src/contract/settings.ts';
import type { TwofaMode } from '../../src/domain/twofa/twofa.ts';
import { renderAuthenticator } from '../../src/elements/twofa-select/authenticator.view.ts';
import {
  TwofaDisableRequestEvent,
  TwofaResetRequestEvent,
  type TwofaDisabledEvent,
  type TwofaResetEvent,
} from '../../src/elements/twofa-select/twofa-select.events.ts';
import { TwofaSelect } from '../../src/elements/twofa-select/twofa-select.ts';
import { make, settled, type Subject } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { all, byRole, clean, textOf } from '../support/find.ts';
import { active, twofaSubject } from '../support/twofa.ts';
import { waitUntil } from '../support/patience.ts';

const waiting = { state: 'pending', since: null } as const;
const settings = { version: '2' } as Settings; // only handed on here

const subject = twofaSubject(
  { enrolment: active },
  {
    requests: [
      {
        type: TwofaResetRequestEvent.type,
        async send(element) {
          await openReset(element);
          confirmButton(element).click();
        },
        granted: { ok: true, enrolment: waiting },
      },
    ],
    states: [
      { name: 'asking before a reset', enter: openReset },
      {
        name: 'a reset refused',
        async enter(element) {
          answerReset(element, () =>
            Promise.resolve({ ok: false, problems: [{ path: [], code: 'twofa.no-key' }] }),
          );
          await openReset(element);
          confirmButton(element).click();
          await aTimeout(0);
        },
      },
      {
        name: 'class and authenticator unknown',
        enter(element) {
          element.inherited = null;
          element.enrolment = null;
        },
      },
    ],
  },
);

const switchSubject: Subject<TwofaMode, TwofaSelect> = {
  ...subject,
  prepare(element) {
    subject.prepare(element);
    element.variant = 'switch';
    element.inherited = { value: false, source: 'Retail' };
  },
  control: (element) => element.shadowRoot?.querySelector('#twofa') as HTMLElement,
  edit: () => sendKeys({ press: ' ' }),
  requests: [
    {
      type: TwofaDisableRequestEvent.type,
      async send(element) {
        await openDisable(element);
        await sendKeys({ type: '123456' });
        await sendKeys({ press: 'Enter' });
      },
      granted: { ok: true, settings },
    },
  ],
  states: [{ name: 'asking for the code', enter: openDisable }],
};

function dialog(element: Element): HTMLDialogElement | undefined {
  return all(element, 'dialog')[0] as HTMLDialogElement | undefined;
}

async function whenOpen(element: TwofaSelect): Promise<void> {
  await waitUntil(() => dialog(element), 'no dialog');
  await settled(element);
}

async function openReset(element: TwofaSelect): Promise<void> {
  (element.shadowRoot?.querySelector('.facts button') as HTMLElement).click();
  await whenOpen(element);
}

async function openDisable(element: TwofaSelect): Promise<void> {
  element.defaultValue = 'yes';
  await settled(element);
  (element.shadowRoot?.querySelector('#twofa') as HTMLElement).click();
  await whenOpen(element);
}

function confirmButton(element: TwofaSelect): HTMLElement {
  return dialog(element)?.querySelector('button.danger') as HTMLElement;
}

function answerReset(element: TwofaSelect, answer: () => Promise<unknown>): void {
  element.addEventListener(TwofaResetRequestEvent.type, (event) => {
    event.respondWith(answer as never);
  });
}

/** The codes the host was asked with. */
function answerDisable(element: TwofaSelect, answer: () => Promise<unknown>): string[] {
  const codes: string[] = [];
  element.addEventListener(TwofaDisableRequestEvent.type, (event) => {
    event.respondWith(({ code }) => {
      codes.push(code);
      return answer() as never;
    });
  });
  return codes;
}

async function create(facts: Partial<TwofaSelect> = {}, from = subject): Promise<TwofaSelect> {
  const element = (await make(from)) as unknown as TwofaSelect;
  Object.assign(element, facts);
  await settled(element as never);
  return element;
}

const createSwitch = (facts: Partial<TwofaSelect> = {}) => create(facts, switchSubject);

function checked(element: TwofaSelect): boolean {
  return byRole<HTMLInputElement>(element, 'switch', 'Two-factor authentication').checked;
}

runSuites(subject);
runSuites(switchSubject);

describe('<twofa-select>', () => {
  it('says what "as defined" comes to, and from where', async () => {
    const element = await create();
    const name = 'As defined by the customer class on “Wholesale EU” asks for a one-time code.';
    expect(byRole<HTMLInputElement>(element, 'radio', name).checked).to.equal(true);
    element.inherited = { value: false, source: 'Retail' };
    await settled(element);
    byRole(element, 'radio', 'As defined by the customer class off “Retail” asks for no one-time code.');
  });

  for (const value of ['maybe', '', 'NO', null, undefined, false])
    it(`takes ${JSON.stringify(value)} for "as defined", never for "no"`, async () => {
      const element = await create({ value: 'no' });
      element.value = value as never;
      expect(element.value).to.equal('inherit');
    });

  it('is one group for the keyboard: Tab goes in once, arrows choose', async () => {
    const element = await create();
    const after = document.createElement('button');
    element.after(after);
    element.resetOffered = false;
    await settled(element);
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(element.value).to.equal('no');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
  });

  it('refuses to leave a password alone that is too short for that, at once', async () => {
    const element = await create({ passwordMinimum: 15 });
    byRole(element, 'radio', 'No').click();
    expect(element.validity.valid).to.equal(false);
    await settled(element);
    expect(textOf(element)).to.contain('too short to stand alone (length 15 or more)');
    element.passwordMinimum = null; // a longer one stands in the draft
    expect(element.validity.valid).to.equal(true);
  });

  it('refuses clicks and arrows while it is read-only, and says why', async () => {
    const element = await create({ readonly: true, readonlyReason: 'Set by the provider.', value: 'yes' });
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    byRole(element, 'radio', 'No').click();
    await settled(element);
    expect(element.value).to.equal('yes');
    expect(byRole<HTMLInputElement>(element, 'radio', 'Yes').checked).to.equal(true);
    expect(textOf(element)).to.contain('Set by the provider.');
    expect(all(element, 'button')).to.deep.equal([]);
  });

  it('tells what the choice means for the authenticator before it is saved', async () => {
    const element = await create();
    const said = [textOf(element)];
    element.value = 'no';
    await settled(element);
    said.push(textOf(element));
    element.enrolment = { state: 'none', since: null };
    await settled(element);
    said.push(textOf(element));
    element.value = 'yes';
    await settled(element);
    said.push(textOf(element));
    expect(said[0]).to.contain('Authenticator app active since Mar 14, 2026, 12:20');
    expect(said[1]).to.contain('set up; sign-in does not ask for it');
    expect(said[2]).to.contain('No authenticator app is set up');
    expect(said[3]).to.contain('The next sign-in sets up');
  });

  it('shows a zone and an instant that nobody knows instead of breaking', async () => {
    const element = await create({ timeZone: 'Mars/Olympus' });
    expect(textOf(element)).to.contain('Mar 14, 2026, 10:20 AM UTC');
    element.enrolment = { state: 'active', since: 'long ago' };
    await settled(element);
    expect(textOf(element)).to.contain('active since long ago.');
  });

  it('shows a class name as the text it is', async () => {
    const source = '<img src=x onerror="window.__xss=1"><b>EU</b>';
    const element = await create({ inherited: { value: true, source } });
    expect(textOf(element)).to.contain(`“${source}” asks`);
    expect(element.shadowRoot?.querySelector('img, b')).to.equal(null);
  });

  it('says that a password is too short to stand alone', async () => {
    const element = await create({ value: 'no' });
    element.problems = [{ path: [], code: 'twofa.password-too-weak-alone', min: 15 }];
    await settled(element);
    expect(textOf(element)).to.contain('too short to stand alone (length 15 or more)');
  });
});

describe('<twofa-select>: reset of the key', () => {
  it('is offered only where there is a key and the host can do it', async () => {
    const element = await create();
    const offered = () => all(element, 'button').length;
    const seen = [offered()];
    for (const facts of [
      { enrolment: waiting },
      { enrolment: null },
      { enrolment: active, resetOffered: false },
    ]) {
      Object.assign(element, facts);
      await settled(element);
      seen.push(offered());
    }
    expect(seen).to.deep.equal([1, 0, 0, 0]);
  });

  it('asks first, says what it causes, and Escape changes nothing', async () => {
    const element = await create();
    let asked = false;
    element.addEventListener(TwofaResetRequestEvent.type, () => (asked = true));
    await openReset(element);
    expect(clean(dialog(element)?.textContent)).to.contain('all sessions end');
    expect(clean(dialog(element)?.textContent)).to.contain('the next sign-in sets up an app again');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(dialog(element)).to.equal(undefined);
    expect(asked).to.equal(false);
  });

  it('shows the new state, tells the page, and gives the focus back to the choices', async () => {
    const element = await create();
    answerReset(element, () => Promise.resolve({ ok: true, enrolment: waiting }));
    await openReset(element);
    const told = oneEvent<TwofaResetEvent>(element, 'twofa-reset');
    byRole(element, 'button', 'Reset 2FA key').click();
    expect((await told).enrolment).to.deep.equal(waiting);
    await settled(element);
    expect(dialog(element)).to.equal(undefined);
    expect(element.enrolment).to.deep.equal(waiting);
    expect(textOf(element)).to.contain('The next sign-in sets up an authenticator app.');
    expect(textOf(element)).to.contain('The 2FA key was reset');
    expect((element.shadowRoot?.activeElement as HTMLInputElement).value).to.equal('inherit');
  });

  for (const [how, answer, said] of [
    [
      'refused',
      () => Promise.resolve({ ok: false, problems: [{ path: [], code: 'twofa.no-key' }] }),
      'No authenticator app',
    ],
    [
      'refused in the words of the host',
      () => Promise.resolve({ ok: false, problems: [{ path: [], text: 'Ask Ann.' }] }),
      'Ask Ann.',
    ],
    ['failed', () => Promise.reject(new Error('down')), 'That did not work'],
  ] as const)
    it(`changes nothing when it is ${how}`, async () => {
      const element = await create();
      let told = false;
      element.addEventListener('twofa-reset', () => (told = true));
      answerReset(element, answer);
      await openReset(element);
      confirmButton(element).click();
      await waitUntil(() => clean(dialog(element)?.textContent).includes(said));
      expect(element.enrolment).to.deep.equal(active);
      expect(told).to.equal(false);
    });

  it('says that it is not connected where nobody answers', async () => {
    const element = await create();
    await openReset(element);
    confirmButton(element).click();
    await waitUntil(() => clean(dialog(element)?.textContent).includes('Not connected'));
  });

  it('is dropped by Cancel while it is pending, which says that it may be done all the same', async () => {
    const element = await create();
    let give: (reply: unknown) => void = () => undefined;
    answerReset(element, () => new Promise((resolve) => (give = resolve)));
    await openReset(element);
    confirmButton(element).click();
    await settled(element);
    expect(element.matches(':state(pending)')).to.equal(true);
    const told = oneEvent(element, 'outcome-unknown');
    byRole(element, 'button', 'Cancel').click();
    await told;
    give({ ok: true, enrolment: waiting });
    await aTimeout(0);
    expect(element.enrolment).to.deep.equal(active);
    expect(element.matches(':state(pending)')).to.equal(false);
    expect(textOf(element)).to.contain('What was asked may have been done all the same.');
  });

  it('names both ways out when its dialog could not be fetched', async () => {
    let again = 0;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(
      renderAuthenticator({
        authenticator: 'active',
        since: null,
        timeZone: null,
        onceSaved: false,
        keyAct: undefined,
        codesLeft: null,
        renewable: false,
        disabled: false,
        notice: nothing,
        fetching: 'failed',
        onAct: () => undefined,
        onFetchAgain: () => (again += 1),
      }),
      box,
    );
    expect(box.textContent).to.contain('could not be loaded');
    box.querySelector('button')?.click();
    expect(again).to.equal(1);
  });
});

describe('<twofa-select variant="switch">', () => {
  it('stages "yes" when it is switched on, and takes it back without a code', async () => {
    const element = await createSwitch({ defaultValue: 'inherit' });
    element.focus();
    await sendKeys({ press: ' ' });
    expect(element.value).to.equal('yes');
    await sendKeys({ press: ' ' });
    await settled(element);
    expect(element.value).to.equal('inherit');
    expect(dialog(element)).to.equal(undefined);
  });

  it('shows what the class gives while nothing else is said', async () => {
    const element = await createSwitch();
    const seen = [checked(element)];
    element.inherited = { value: true, source: 'Wholesale EU' };
    await settled(element);
    seen.push(checked(element));
    expect(seen).to.deep.equal([false, true]);
  });

  it('stays on, and says nothing to the form, until the code was accepted', async () => {
    const element = await createSwitch();
    const heard: string[] = [];
    for (const type of ['input', 'change']) element.addEventListener(type, () => heard.push(type));
    await openDisable(element);
    expect(checked(element)).to.equal(true);
    expect(element.value).to.equal('yes');
    expect(heard).to.deep.equal([]);
  });

  it('says what stands in the way before it asks for a code', async () => {
    const element = await createSwitch({ defaultValue: 'yes', passwordMinimum: 15 });
    byRole(element, 'switch', 'Two-factor authentication').click();
    await settled(element);
    expect(textOf(element)).to.contain('too short to stand alone');
    expect(dialog(element)).to.equal(undefined);
    expect(checked(element)).to.equal(true);
    element.passwordMinimum = null;
    await settled(element);
    expect(textOf(element)).to.not.contain('too short');
  });

  it('asks for the code in a field for codes, and drops blanks', async () => {
    const element = await createSwitch();
    const codes = answerDisable(element, () => Promise.resolve({ ok: true, settings }));
    await openDisable(element);
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Code from your authenticator app');
    expect(['inputmode', 'autocomplete', 'name'].map((name) => field.getAttribute(name))).to.deep.equal([
      'numeric',
      'one-time-code',
      null,
    ]);
    expect(element.shadowRoot?.activeElement).to.equal(field);
    await sendKeys({ type: '012 345' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => codes.length > 0);
    expect(codes).to.deep.equal(['012345']);
  });

  it('is off and saved so once the code was accepted', async () => {
    const element = await createSwitch();
    answerDisable(element, () => Promise.resolve({ ok: true, settings }));
    await openDisable(element);
    const told = oneEvent<TwofaDisabledEvent>(element, 'twofa-disabled');
    await sendKeys({ type: '123456' });
    byRole(element, 'button', 'Switch off').click();
    expect((await told).settings).to.equal(settings);
    await settled(element);
    expect([element.value, element.defaultValue, element.dirty]).to.deep.equal(['no', 'no', false]);
    expect(dialog(element)).to.equal(undefined);
    expect(textOf(element)).to.contain('was switched off');
    expect(checked(element)).to.equal(false);
  });

  it('asks nobody with fewer than six digits', async () => {
    const element = await createSwitch();
    const codes = answerDisable(element, () => Promise.resolve({ ok: true, settings }));
    await openDisable(element);
    await sendKeys({ type: '12345' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(codes).to.deep.equal([]);
    expect(clean(dialog(element)?.textContent)).to.contain('digits: 6');
  });

  for (const problem of [{ code: 'totp.code-wrong' }, { code: 'totp.code-used' }, { code: 'code.refused' }])
    it(`keeps the dialog after a wrong code (${problem.code}), ready for the next one`, async () => {
      const element = await createSwitch();
      const codes = answerDisable(element, () =>
        Promise.resolve({ ok: false, problems: [{ path: ['code'], ...problem }] }),
      );
      await openDisable(element);
      await sendKeys({ type: '111111' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => clean(dialog(element)?.textContent).includes('This code is not right'));
      expect(element.value).to.equal('yes');
      await sendKeys({ type: '222222' });
      await settled(element);
      expect(clean(dialog(element)?.textContent)).to.not.contain('not right');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => codes.length === 2);
      expect(codes).to.deep.equal(['111111', '222222']);
    });

  it('says at the dialog what is not about the code', async () => {
    const element = await createSwitch();
    answerDisable(element, () =>
      Promise.resolve({
        ok: false,
        problems: [{ path: ['twofa'], code: 'twofa.password-too-weak-alone', min: 15 }],
      }),
    );
    await openDisable(element);
    await sendKeys({ type: '111111' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => clean(dialog(element)?.textContent).includes('length 15 or more'));
    expect(byRole(element, 'textbox', /Code/).getAttribute('aria-invalid')).to.equal('false');
  });

  it('forgets the code when its dialog closes', async () => {
    const element = await createSwitch();
    await openDisable(element);
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await openDisable(element);
    expect(byRole<HTMLInputElement>(element, 'textbox', /Code/).value).to.equal('');
    expect(element.value).to.equal('yes');
  });

  it('never shows the code in an event, and never submits a form around', async () => {
    const element = await createSwitch();
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    const seen: string[] = [];
    element.addEventListener(TwofaDisableRequestEvent.type, (event) => {
      for (const key in event) seen.push(String((event as unknown as Record<string, unknown>)[key]));
      event.respondWith(() => Promise.resolve({ ok: true, settings }));
    });
    await openDisable(element);
    await sendKeys({ type: '314159' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => seen.length > 0);
    expect(seen.join(' ')).to.not.contain('314159');
    expect(submitted).to.equal(false);
  });
});
