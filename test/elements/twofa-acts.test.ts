/** The acts of <twofa-select> that show something once: setting up an authenticator app, recovery codes. */
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'jsqr';
import { parseKeyUri } from '../../src/domain/totp/key-uri.ts';
import { encodeBase32 } from '../../src/domain/totp/base32.ts';
import {
  RecoveryCodesRequestEvent,
  TwofaConfirmRequestEvent,
  TwofaResetRequestEvent,
  TwofaSetupRequestEvent,
  type RecoveryCodesRenewedEvent,
  type TwofaEnrolledEvent,
} from '../../src/elements/twofa-select/twofa-select.events.ts';
import { TwofaSelect } from '../../src/elements/twofa-select/twofa-select.ts';
import { make, settled } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { stubClipboard } from '../support/clipboard.ts';
import { all, byRole, clean, textOf } from '../support/find.ts';
import { hangNets, outsideOf, serialised } from '../support/secret-nets.ts';
import { active, twofaSubject } from '../support/twofa.ts';
import { waitUntil } from '../support/patience.ts';

const none = { state: 'none', since: null } as const;
const pending = { state: 'pending', since: null } as const;
const confirmed = { state: 'active', since: '2026-11-23T12:00:00.000Z' } as const;
const secret = 'KVKFKRCPNZQUYMLXOVYDSQKJKZDTSRLD';
const groups = secret.match(/.{4}/g) as string[];
const setup = { secret, issuer: 'Meridian', account: 'northwind-voice' };
const codes = ['canary-7zq1', 'canary-vel2', 'canary-son3'];
const setupGranted = { ok: true, setup };
const confirmGranted = { ok: true, enrolment: confirmed };
const withCodes = { ...confirmGranted, recoveryCodes: codes };

type Answering = Readonly<Record<string, unknown>>;

/** Answers requests by these replies; a function is called with the ask. */
function answer(element: TwofaSelect, replies: Answering): void {
  for (const [type, reply] of Object.entries(replies))
    element.addEventListener(type, (event) => {
      (event as TwofaSetupRequestEvent).respondWith(
        (typeof reply === 'function' ? reply : () => Promise.resolve(reply)) as never,
      );
    });
}

const subject = twofaSubject(
  { enrolment: none, setupOffered: true, recoveryCodesOffered: true },
  {
    requests: [
      {
        type: TwofaSetupRequestEvent.type,
        send: (element) => press(element, 'Set up now…'),
        granted: setupGranted,
      },
      {
        type: TwofaConfirmRequestEvent.type,
        async send(element) {
          await openKey(element);
          await typeCode(element, '123456');
          await sendKeys({ press: 'Enter' });
        },
        granted: withCodes,
      },
      {
        type: RecoveryCodesRequestEvent.type,
        send: askForCodes,
        granted: { ok: true, recoveryCodes: codes },
      },
    ],
    states: [
      { name: 'showing a key', enter: openKey },
      {
        name: 'a wrong code',
        enter: (element) => confirmWith(element, { ok: false, problems: [{ path: ['code'] }] }),
      },
      {
        name: 'locked',
        enter: (element) =>
          confirmWith(element, {
            ok: false,
            problems: [{ path: [], code: 'twofa.locked', until: '2099-01-01T00:00:00.000Z' }],
          }),
      },
      { name: 'showing recovery codes', enter: (element) => confirmWith(element, withCodes) },
      {
        name: 'asking before recovery codes are closed on',
        async enter(element) {
          await confirmWith(element, withCodes);
          await press(element, 'Done');
        },
      },
      {
        name: 'few recovery codes',
        enter(element) {
          element.enrolment = active;
          element.recoveryCodesLeft = 2;
        },
      },
    ],
    data: [...groups, ...codes],
  },
);

function dialog(element: Element): HTMLDialogElement | undefined {
  return all(element, 'dialog')[0] as HTMLDialogElement | undefined;
}

function said(element: Element): string {
  return clean(dialog(element)?.textContent);
}

function inside<E extends Element>(element: Element, selector: string): E | null {
  return element.shadowRoot?.querySelector<E>(selector) ?? null;
}

/** By its words, or as the last button of its kind where the language is another. */
async function press(element: TwofaSelect, name: string): Promise<void> {
  const places: Readonly<Record<string, string>> = {
    'Set up now…': '.facts button',
    'New recovery codes…': '.facts .row + .row button',
    Done: 'dialog .primary',
  };
  const place = places[name];
  if (place) inside<HTMLElement>(element, place)?.click();
  else byRole(element, 'button', name).click();
  await settled(element);
}

async function openKey(element: TwofaSelect): Promise<void> {
  answer(element, { [TwofaSetupRequestEvent.type]: setupGranted });
  await press(element, 'Set up now…');
  await waitUntil(() => inside(element, '.qr'), 'no key');
  await settled(element);
}

async function typeCode(element: TwofaSelect, code: string): Promise<void> {
  inside<HTMLInputElement>(element, '#code')?.focus();
  await sendKeys({ type: code });
}

async function confirmWith(element: TwofaSelect, reply: unknown): Promise<void> {
  answer(element, { [TwofaConfirmRequestEvent.type]: reply });
  await openKey(element);
  await typeCode(element, '123456');
  await sendKeys({ press: 'Enter' });
  await aTimeout(0);
  await settled(element);
}

/** With an app in use: asks for new codes and agrees. */
async function askForCodes(element: TwofaSelect): Promise<void> {
  element.enrolment = active;
  await settled(element);
  await press(element, 'New recovery codes…');
  await waitUntil(() => dialog(element), 'no question');
  await settled(element);
  inside<HTMLElement>(element, 'dialog .danger')?.click();
  await aTimeout(0);
  await settled(element);
}

async function create(facts: Partial<TwofaSelect> = {}): Promise<TwofaSelect> {
  const element = (await make(subject)) as unknown as TwofaSelect;
  Object.assign(element, facts);
  await settled(element);
  return element;
}

/** The package sets itself on the page: it is no module. */
declare const jsQR: (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null;

/** What a camera reads in the picture. */
function scan(picture: SVGSVGElement): string | undefined {
  const path = new Path2D(picture.querySelector('path')?.getAttribute('d') ?? '');
  const { x, y, width } = picture.viewBox.baseVal;
  const scale = 6;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = width * scale;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  context.fillStyle = '#000';
  context.fill(path);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height)?.data;
}

runSuites(subject);

describe('<twofa-select>: setting up an authenticator app', () => {
  it('is offered only where there is no key and the host can do it', async () => {
    const element = await create();
    const names = () => all(element, 'button').map((each) => clean(each.textContent));
    const seen = [names()];
    for (const facts of [
      { enrolment: pending },
      { enrolment: active },
      { enrolment: null },
      { enrolment: none, setupOffered: false },
      { setupOffered: true, readonly: true },
    ]) {
      Object.assign(element, facts);
      await settled(element);
      seen.push(names());
    }
    expect(seen).to.deep.equal([
      ['Set up now…'],
      ['Set up now…'],
      ['Reset 2FA key…', 'New recovery codes…'],
      [],
      [],
      [],
    ]);
  });

  it('shows a QR code that a camera reads, and the same key in groups of four', async () => {
    const element = await create();
    await openKey(element);
    const picture = inside<SVGSVGElement>(element, '.qr') as SVGSVGElement;
    expect(picture.getAttribute('role')).to.equal('img');
    expect(picture.getAttribute('aria-label')).to.contain('QR code');
    const read = parseKeyUri(scan(picture) ?? '');
    expect(read.ok && [encodeBase32(read.value.secret), read.value.issuer, read.value.account]).to.deep.equal(
      [secret, 'Meridian', 'northwind-voice'],
    );
    expect(clean(inside(element, '#key')?.textContent)).to.equal(groups.join(' '));
  });

  it('says that it counts at once, and moves the focus to what it is about', async () => {
    const element = await create();
    await openKey(element);
    expect(said(element)).to.contain('counts as soon as its code is confirmed, without saving');
    expect(clean(element.shadowRoot?.activeElement?.textContent)).to.equal('Set up an authenticator app');
  });

  it('copies the key without its blanks', async () => {
    const { texts, restore } = stubClipboard(true);
    try {
      const element = await create();
      await openKey(element);
      await press(element, 'Copy key');
      await aTimeout(0);
      await settled(element);
      expect(texts).to.deep.equal([secret]);
      byRole(element, 'button', 'Copied');
    } finally {
      restore();
    }
  });

  it('selects the key where copying is refused', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      const element = await create();
      await openKey(element);
      await press(element, 'Copy key');
      await aTimeout(0);
      await settled(element);
      expect(said(element)).to.contain('press Ctrl+C');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('opens the app by script, without a link', async () => {
    const element = await create();
    await openKey(element);
    expect(inside(element, 'dialog [href]')).to.equal(null);
    // Only Chromium lets a page look on, and hold back, when another app is opened.
    const { navigation } = globalThis as unknown as { navigation?: EventTarget };
    if (!navigation || !('userAgentData' in navigator)) return;
    const opened: string[] = [];
    const catchIt = (event: Event) => {
      opened.push((event as Event & { destination: { url: string } }).destination.url);
      event.preventDefault();
    };
    navigation.addEventListener('navigate', catchIt, { once: true });
    await press(element, 'Open authenticator app');
    navigation.removeEventListener('navigate', catchIt);
    expect(opened[0]).to.contain(`otpauth://totp/Meridian:northwind-voice?secret=${secret}`);
  });

  it('counts only once its code was confirmed, by keys alone', async () => {
    const element = await create();
    const asked: unknown[] = [];
    answer(element, {
      [TwofaConfirmRequestEvent.type]: (ask: unknown) => {
        asked.push(ask);
        return Promise.resolve(confirmGranted);
      },
    });
    await openKey(element);
    expect(element.enrolment).to.deep.equal(none);
    const told = oneEvent<TwofaEnrolledEvent>(element, 'twofa-enrolled');
    await typeCode(element, '012 345');
    await sendKeys({ press: 'Enter' });
    const { enrolment, recoveryCodesLeft } = await told;
    expect([enrolment, recoveryCodesLeft]).to.deep.equal([confirmed, null]);
    expect(asked).to.deep.equal([{ code: '012345' }]);
    await settled(element);
    expect(dialog(element)).to.equal(undefined);
    expect(element.enrolment).to.deep.equal(confirmed);
    expect([element.value, element.dirty]).to.deep.equal(['inherit', false]);
    expect(textOf(element)).to.contain('The authenticator app is set up.');
    expect(element.matches(':focus-within')).to.equal(true);
  });

  it('asks for the code in a field for codes', async () => {
    const element = await create();
    await openKey(element);
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Code from your authenticator app');
    expect(['inputmode', 'autocomplete'].map((name) => field.getAttribute(name))).to.deep.equal([
      'numeric',
      'one-time-code',
    ]);
  });

  it('asks nobody with fewer than six digits, and stays', async () => {
    const element = await create();
    let asked = false;
    element.addEventListener(TwofaConfirmRequestEvent.type, () => (asked = true));
    await openKey(element);
    await typeCode(element, '12345');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(asked).to.equal(false);
    expect(said(element)).to.contain('digits: 6');
    expect(element.shadowRoot?.activeElement?.id).to.equal('code');
  });

  it('keeps the dialog after a wrong code, ready for the next one', async () => {
    const element = await create();
    await confirmWith(element, { ok: false, problems: [{ path: ['code'], code: 'totp.code-wrong' }] });
    expect(said(element)).to.contain('This code is not right');
    expect(inside(element, '.qr path')).to.not.equal(null);
    await sendKeys({ type: '222222' });
    await settled(element);
    expect(inside<HTMLInputElement>(element, '#code')?.value).to.equal('222222');
    expect(said(element)).to.not.contain('not right');
    expect(element.enrolment).to.deep.equal(none);
  });

  it('says until when it is locked, and takes codes again from then on', async () => {
    const element = await create();
    const until = new Date(Date.now() + 700).toISOString();
    await confirmWith(element, { ok: false, problems: [{ path: ['code'], code: 'twofa.locked', until }] });
    const field = inside<HTMLInputElement>(element, '#code') as HTMLInputElement;
    expect(said(element)).to.contain('too many wrong codes. Try again on');
    expect(field.readOnly).to.equal(true);
    expect(byRole(element, 'button', 'Confirm code').getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => !field.readOnly, 'still locked');
    expect(said(element)).to.not.contain('too many');
    expect(field.value).to.equal('');
  });

  it('says the host’s own words about a lock', async () => {
    const element = await create();
    await confirmWith(element, {
      ok: false,
      problems: [{ path: [], code: 'throttled', retryAfterSeconds: 600, text: 'Ask Ann in ten minutes.' }],
    });
    expect(said(element)).to.contain('Ask Ann in ten minutes.');
  });

  it('fails without a change, and tries again', async () => {
    const element = await create();
    let tries = 0;
    answer(element, {
      [TwofaSetupRequestEvent.type]: () =>
        ++tries === 1 ? Promise.reject(new Error('down')) : Promise.resolve(setupGranted),
    });
    await press(element, 'Set up now…');
    await waitUntil(() => said(element).includes('That did not work'));
    expect(said(element)).to.not.contain('Working');
    expect(element.enrolment).to.deep.equal(none);
    await press(element, 'Try again');
    await waitUntil(() => inside(element, '.qr'));
  });

  it('takes a key that cannot be read for a failure', async () => {
    const element = await create();
    answer(element, {
      [TwofaSetupRequestEvent.type]: { ok: true, setup: { ...setup, secret: 'not a key' } },
    });
    await press(element, 'Set up now…');
    await waitUntil(() => said(element).includes('That did not work'));
  });

  it('shows hostile names as nothing but the key they stand beside', async () => {
    const element = await create();
    const issuer = '"><img src=x onerror="window.__xss=1">:';
    answer(element, { [TwofaSetupRequestEvent.type]: { ok: true, setup: { ...setup, issuer } } });
    await press(element, 'Set up now…');
    await waitUntil(() => inside(element, '.qr'));
    const read = parseKeyUri(scan(inside(element, '.qr') as SVGSVGElement) ?? '');
    expect(read.ok && read.value.issuer).to.equal('"><img src=x onerror="window.__xss=1">');
    expect(inside(element, 'img')).to.equal(null);
    expect((globalThis as { __xss?: unknown }).__xss).to.equal(undefined);
  });

  it('follows a reset whose answer brings a key', async () => {
    const element = await create({ enrolment: active });
    answer(element, { [TwofaResetRequestEvent.type]: { ok: true, enrolment: pending, setup } });
    await press(element, 'Reset 2FA key…');
    await waitUntil(() => dialog(element));
    await settled(element);
    inside<HTMLElement>(element, 'dialog .danger')?.click();
    await waitUntil(() => inside(element, '.qr'));
    await press(element, 'Cancel');
    expect(dialog(element)).to.equal(undefined);
    expect(element.enrolment).to.deep.equal(pending);
    expect(textOf(element)).to.contain('The 2FA key was reset');
  });

  it('gives way when the host tells of another key', async () => {
    const element = await create();
    await openKey(element);
    element.enrolment = active;
    await settled(element);
    expect(dialog(element)).to.equal(undefined);
    expect(textOf(element)).to.contain('changed elsewhere');
  });

  it('changes nothing when it is cancelled, whatever the host answers later', async () => {
    const element = await create();
    let give: (reply: unknown) => void = () => undefined;
    answer(element, { [TwofaConfirmRequestEvent.type]: () => new Promise((resolve) => (give = resolve)) });
    await openKey(element);
    await typeCode(element, '123456');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.matches(':state(pending)')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    give(withCodes);
    await aTimeout(0);
    await settled(element);
    expect(element.enrolment).to.deep.equal(none);
    expect(dialog(element)).to.equal(undefined);
    expect(serialised(element).join()).to.not.contain(codes[0]);
  });
});

describe('<twofa-select>: recovery codes', () => {
  it('says how many are left, and warns of the last', async () => {
    const element = await create({ enrolment: active });
    const seen: string[] = [];
    for (const count of [8, 2, 1, 0, null]) {
      element.recoveryCodesLeft = count;
      await settled(element);
      seen.push(clean(inside(element, '.facts .row + .row > span')?.textContent));
    }
    expect(seen).to.deep.equal([
      '8 recovery codes are left.',
      '2 recovery codes are left.',
      '1 recovery code is left.',
      'No recovery codes are left.',
      '',
    ]);
  });

  it('are shown after a setup that brought them', async () => {
    const element = await create();
    answer(element, { [TwofaConfirmRequestEvent.type]: withCodes });
    await openKey(element);
    await typeCode(element, '123456');
    const told = oneEvent<TwofaEnrolledEvent>(element, 'twofa-enrolled');
    await press(element, 'Confirm code');
    expect((await told).recoveryCodesLeft).to.equal(3);
    await settled(element);
    const list = byRole(element, 'dialog', 'Store these recovery codes now').querySelectorAll('li');
    expect([...list].map(({ textContent }) => textContent)).to.deep.equal(codes);
    expect(inside(element, '.qr')).to.equal(null);
    expect(element.recoveryCodesLeft).to.equal(3);
  });

  it('are made anew after a question that says what ends', async () => {
    const element = await create({ enrolment: active, recoveryCodesLeft: 1 });
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await press(element, 'New recovery codes…');
    await waitUntil(() => dialog(element));
    await settled(element);
    expect(said(element)).to.contain('of before stop working');
    const told = oneEvent<RecoveryCodesRenewedEvent>(element, 'recovery-codes-renewed');
    await press(element, 'Make new codes');
    expect((await told).recoveryCodesLeft).to.equal(3);
    await settled(element);
    expect(said(element)).to.contain(codes.join(''));
    expect(element.recoveryCodesLeft).to.equal(3);
  });

  it('stay as they were when the host refuses', async () => {
    const element = await create({ recoveryCodesLeft: 1 });
    answer(element, {
      [RecoveryCodesRequestEvent.type]: { ok: false, problems: [{ path: [], text: 'Later.' }] },
    });
    await askForCodes(element);
    expect(said(element)).to.contain('Later.');
    expect(element.recoveryCodesLeft).to.equal(1);
  });

  it('close at once when they are stored, and ask before when not', async () => {
    const element = await create();
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await askForCodes(element);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(said(element)).to.contain('3 codes cannot be shown again');
    await press(element, 'Back to the codes');
    byRole<HTMLInputElement>(element, 'checkbox', 'I have stored them').focus();
    await sendKeys({ press: ' ' });
    await settled(element);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(dialog(element)).to.equal(undefined);
    expect(textOf(element)).to.contain('There are new recovery codes');
  });

  it('can be closed on without being stored, once asked', async () => {
    const element = await create();
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await askForCodes(element);
    await press(element, 'Done');
    await press(element, 'Close anyway');
    expect(dialog(element)).to.equal(undefined);
    expect(serialised(element).join()).to.not.contain('canary');
  });

  it('are downloaded as text', async () => {
    const element = await create();
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await askForCodes(element);
    const click = HTMLAnchorElement.prototype.click;
    const files: { name: string; href: string }[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({ name: this.download, href: this.href });
    };
    try {
      await press(element, 'Download');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(files[0]?.name).to.equal('recovery-codes.txt');
    expect(await (await fetch(files[0]?.href ?? '')).text()).to.equal(`${codes.join('\n')}\n`);
  });

  it('are printed alone, from a page without an address', async () => {
    const element = await create();
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await askForCodes(element);
    const printed: string[] = [];
    let frame: HTMLIFrameElement | undefined;
    element.shadowRoot?.addEventListener(
      'load',
      ({ target }) => {
        frame = target as HTMLIFrameElement;
        const page = frame.contentWindow as Window;
        page.print = () => {
          printed.push(clean(page.document.body.textContent), page.location.href, page.document.title);
        };
      },
      true,
    );
    await press(element, 'Print');
    await waitUntil(() => printed.length > 0, 'not printed');
    expect(printed).to.deep.equal([`Recovery codes${codes.join('')}`, 'about:blank', 'Recovery codes']);
    frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(frame?.isConnected).to.equal(false);
  });

  it('take the printed page with them when they are closed', async () => {
    const element = await create();
    answer(element, { [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes } });
    await askForCodes(element);
    element.shadowRoot?.addEventListener(
      'load',
      ({ target }) => {
        ((target as HTMLIFrameElement).contentWindow as Window).print = () => undefined;
      },
      true,
    );
    await press(element, 'Print');
    await waitUntil(() => inside(element, 'iframe'));
    byRole(element, 'checkbox', 'I have stored them').click();
    await press(element, 'Done');
    expect(inside(element, 'iframe')).to.equal(null);
  });
});

describe('<twofa-select> keeps its secrets', () => {
  const eventNames = [
    'input',
    'change',
    'invalid',
    'twofa-setup-request',
    'twofa-confirm-request',
    'twofa-enrolled',
    'twofa-reset-request',
    'twofa-reset',
    'recovery-codes-request',
    'recovery-codes-renewed',
  ];
  const canaries = [secret, groups.join(' '), ...codes, '314159'];
  const caught = (texts: readonly string[]) =>
    texts.filter((text) => canaries.some((canary) => text.includes(canary)));

  it('in events, attributes, console, storage and address while they are shown, and nowhere after', async () => {
    const element = await create();
    const takeIn = hangNets(element.shadowRoot as ShadowRoot, eventNames);
    try {
      answer(element, {
        [TwofaConfirmRequestEvent.type]: withCodes,
        [RecoveryCodesRequestEvent.type]: { ok: true, recoveryCodes: codes },
      });
      await openKey(element);
      const picture = inside(element, '.qr') as Element;
      await typeCode(element, '314159');
      expect(caught(await outsideOf())).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => inside(element, '#codes'));
      expect(picture.querySelector('path')).to.equal(null);
      expect(serialised(element).join()).to.not.contain(groups[0]);
      expect(caught(await outsideOf())).to.deep.equal([]);
      byRole(element, 'checkbox', 'I have stored them').click();
      await press(element, 'Done');
      await askForCodes(element);
      await press(element, 'Done');
      await press(element, 'Close anyway');
      expect(caught([...(await outsideOf()), ...serialised(element)])).to.deep.equal([]);
    } finally {
      const told = await takeIn();
      expect(caught(told)).to.deep.equal([]);
      expect(told.length).to.be.above(50); // the net is in the water
    }
  });

  it('would be caught by these nets', async () => {
    const element = await create();
    const takeIn = hangNets(element.shadowRoot as ShadowRoot, eventNames);
    element.title = secret;
    console.log(codes[0]);
    element.dispatchEvent(new InputEvent('input', { data: '314159', bubbles: true }));
    expect(caught(await outsideOf()).length).to.be.above(0);
    expect(caught(serialised(element)).length).to.be.above(0);
    expect(caught(await takeIn()).length).to.be.at.least(3);
  });

  for (const [how, leave] of [
    [
      'it leaves the page',
      (element: TwofaSelect) => {
        element.remove();
      },
    ],
    [
      'the page is left',
      () => {
        globalThis.dispatchEvent(new Event('pagehide'));
      },
    ],
  ] as const)
    it(`no longer once ${how}`, async () => {
      for (const show of [openKey, (element: TwofaSelect) => confirmWith(element, withCodes)]) {
        const element = await create();
        await show(element);
        const picture = inside(element, '.qr');
        leave(element);
        await settled(element);
        expect(picture?.querySelector('path') ?? null).to.equal(null);
        expect(caught(serialised(element))).to.deep.equal([]);
        expect(dialog(element)).to.equal(undefined);
        element.remove();
      }
    });

  /** Lets the ten minutes pass when it is told to. */
  async function withTime(run: (pass: () => void) => Promise<void>): Promise<void> {
    let last: (() => void) | undefined;
    const real = globalThis.setTimeout;
    globalThis.setTimeout = ((act: () => void, wait: number) => {
      if (wait !== 600_000) return real(act, wait);
      last = act;
      return 0;
    }) as typeof setTimeout;
    try {
      await run(() => last?.());
    } finally {
      globalThis.setTimeout = real;
    }
  }

  it('no longer than ten minutes, and says so', () =>
    withTime(async (pass) => {
      for (const [show, sentence] of [
        [openKey, 'The key was shown too long'],
        [(element: TwofaSelect) => confirmWith(element, withCodes), 'The recovery codes were shown too long'],
      ] as const) {
        const element = await create();
        await show(element);
        pass();
        await settled(element);
        expect(dialog(element)).to.equal(undefined);
        expect(textOf(element)).to.contain(sentence);
        expect(caught(serialised(element))).to.deep.equal([]);
      }
    }));

  it('without ending what the host is asked meanwhile', () =>
    withTime(async (pass) => {
      const element = await create();
      let give: (reply: unknown) => void = () => undefined;
      answer(element, { [TwofaConfirmRequestEvent.type]: () => new Promise((resolve) => (give = resolve)) });
      await openKey(element);
      await typeCode(element, '123456');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      pass();
      await settled(element);
      expect(inside(element, '.qr')).to.equal(null);
      expect(element.matches(':state(pending)')).to.equal(true);
      give(confirmGranted);
      await aTimeout(0);
      await settled(element);
      expect(element.enrolment).to.deep.equal(confirmed);
    }));

  it('from a host that shows nothing else: two elements share no key', async () => {
    const element = await create();
    const other = await create();
    await openKey(element);
    expect(caught([other.shadowRoot?.textContent ?? ''])).to.deep.equal([]);
    element.remove();
    await fixture(html`<div></div>`);
  });
});
