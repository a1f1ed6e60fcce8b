import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import '../../src/define/api-token-panel.ts';
import type { TokenCreateAsk } from '../../src/contract/requests.ts';
import type { TokenFacts } from '../../src/domain/token/token.ts';
import { renderFetching } from '../../src/elements/api-token-panel/access.view.ts';
import {
  TokenCreateRequestEvent,
  TokenRenameRequestEvent,
  TokenRevokeRequestEvent,
  TokenRotateRequestEvent,
  type TokenCreatedEvent,
  type TokenRevokedEvent,
} from '../../src/elements/api-token-panel/api-token-panel.events.ts';
import { ApiTokenPanel } from '../../src/elements/api-token-panel/api-token-panel.ts';
import { NewSecret } from '../../src/elements/api-token-panel/new-secret.ts';
import { deep, make, settled, type Subject } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { stubClipboard } from '../support/clipboard.ts';
import { all, byRole, clean, textOf } from '../support/find.ts';
import { secret, token } from '../support/tokens.ts';
import { waitUntil } from '../support/patience.ts';

const day = 86_400_000;

const crm = token('1', 'CRM', {
  expiresAt: '2100-02-20T10:00:00.000Z',
  lastUsedAt: '2026-11-20T09:12:00.000Z',
  lastUsedFrom: '203.0.113.9',
});
const old = token('2', 'Old website', {
  createdAt: '2019-03-01T10:00:00.000Z',
  expiresAt: '2020-01-01T00:00:00.000Z',
});
const gone = token('3', 'Contractor', {
  createdAt: '2026-04-01T10:00:00.000Z',
  revokedAt: '2026-06-01T00:00:00.000Z',
});
const made = token('9', 'Switchboard', { createdAt: '2026-11-23T10:00:00.000Z' });

const subject: Subject<boolean, ApiTokenPanel> = {
  tag: 'api-token-panel',
  type: ApiTokenPanel,
  prepare(element) {
    element.label = 'API token access';
    element.tokens = [gone, old, crm];
    element.login = 'northwind';
    element.apiUrl = 'https://self-care.example/api/session';
    element.timeZone = 'UTC';
  },
  values: [true, false],
  submits: 'on',
  control: (element) => element.shadowRoot?.querySelector('#access') as HTMLElement,
  edit: () => sendKeys({ press: ' ' }),
  requests: [
    { type: TokenCreateRequestEvent.type, send: sendCreate, granted: { ok: true, token: made, secret } },
    {
      type: TokenRevokeRequestEvent.type,
      async send(element) {
        await openRevoke(element);
        within(element, 'button.danger').click();
      },
      granted: { ok: true, token: { ...crm, revokedAt: '2026-11-23T10:00:00.000Z' } },
    },
    {
      type: TokenRenameRequestEvent.type,
      async send(element) {
        await choose(element, 'Rename');
        // The dialog of an element asked before stands open yet: keys go there.
        const name = byRole<HTMLInputElement>(element, 'textbox', 'New name');
        name.value = 'Billing';
        name.dispatchEvent(new InputEvent('input', { bubbles: true }));
        press(element, 'Save name');
      },
      granted: { ok: true, token: { ...crm, name: 'Billing' } },
    },
    {
      type: TokenRotateRequestEvent.type,
      async send(element) {
        await choose(element, 'Rotate…');
        within(element, 'button.primary').click();
      },
      granted: { ok: true, token: made, replaced: crm, secret },
    },
  ],
  states: [
    { name: 'no tokens', enter: (element) => void (element.tokens = []) },
    { name: 'off', enter: (element) => void (element.value = false) },
    { name: 'asking for name and end', enter: openCreate },
    { name: 'shown once', enter: (element) => show(element) },
    {
      name: 'asking before the secret is left',
      async enter(element) {
        await show(element);
        await sendKeys({ press: 'Escape' });
      },
    },
    { name: 'asking before revoking', enter: openRevoke },
    {
      name: 'the menu of a token',
      async enter(element) {
        offerAll(element);
        await openMenu(element);
      },
    },
    {
      name: 'a name under edit, refused',
      async enter(element) {
        await choose(element, 'Rename');
        await sendKeys({ press: 'Delete' });
        await sendKeys({ press: 'Enter' });
      },
    },
    { name: 'asking before rotating', enter: (element) => choose(element, 'Rotate…') },
    {
      name: 'asking for limits and a last day, all of it wrong',
      async enter(element) {
        offerAll(element);
        await openCreate(element);
        const select = within(element, 'select') as HTMLSelectElement;
        select.selectedIndex = select.options.length - 1;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const networks = within(element, '#token-networks') as HTMLTextAreaElement;
        networks.value = '10.0.0.256';
        networks.dispatchEvent(new InputEvent('input', { bubbles: true }));
        within(element, 'button.primary').click();
        await settled(element as never);
      },
    },
    {
      name: 'many tokens, one of them whole',
      async enter(element) {
        offerAll(element);
        element.tokens = Array.from({ length: 80 }, (_, index) => token(String(index), `CRM ${index}`));
        await waitUntil(() => element.shadowRoot?.querySelector('#find'), 'no search');
        await settled(element as never);
        (element.shadowRoot?.querySelector('button.text') as HTMLElement).click();
      },
    },
    {
      name: 'nothing found',
      async enter(element) {
        element.tokens = Array.from({ length: 80 }, (_, index) => token(String(index), `CRM ${index}`));
        await waitUntil(() => element.shadowRoot?.querySelector('#find'), 'no search');
        const find = element.shadowRoot?.querySelector('#find') as HTMLInputElement;
        find.value = 'zzz';
        find.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
    },
    {
      name: 'one token whose value the host holds, shown',
      async enter(element) {
        element.variant = 'single';
        element.tokens = [{ ...crm, value: 'CRM' }];
        await waitUntil(() => element.shadowRoot?.querySelector('.value-acts'), 'no value');
        (element.shadowRoot?.querySelector('.value-acts button') as HTMLElement).click();
      },
    },
    {
      name: 'one token',
      enter(element) {
        element.variant = 'single';
        element.tokens = [crm];
      },
    },
    {
      name: 'one token, none yet',
      enter(element) {
        element.variant = 'single';
        element.tokens = [];
      },
    },
  ],
  data: [
    ...Array.from({ length: 80 }, (_, index) => token(String(index), '').lastFour),
    'CRM',
    'yyyy',
    'curl',
    'fetch',
    '10.0.0.256',
    '203.0.113.9',
    'Old website',
    'Contractor',
    'Switchboard',
    'sc_',
    'fQ2',
    'Feb 20, 2100, 10:00 AM',
    'Jan 1, 2020, 12:00 AM',
    'Nov 20, 2026, 9:12 AM',
    'May 8, 2026, 10:00 AM',
    'May 8, 2026',
    'Apr 1, 2026',
    'Mar 1, 2019',
    'Nov 23, 2026',
    `curl --request POST --url 'https://self-care.example/api/session' \\
  --header 'Content-Type: application/json' \\
  --data '{"login":"northwind","token":"${secret}"}'`,
  ],
};

// What a person does

function offerAll(element: ApiTokenPanel): void {
  element.offersRename = true;
  element.overlaps = [0, 3600];
  element.scopes = [{ id: 'calls', label: 'CRM' }];
  element.offersNetworks = true;
}

async function openMenu(element: ApiTokenPanel): Promise<void> {
  await settled(element as never);
  const button = element.shadowRoot?.querySelector('[aria-haspopup=menu]') as HTMLElement;
  button.scrollIntoView({ block: 'nearest' }); // whoever presses it sees it
  button.click();
  await waitUntil(() => all(element, 'menuitem').length > 0, 'no menu', { timeout: 5000 });
  await settled(element as never);
}

const acts = ['Rename', 'Rotate…', 'Revoke…'] as const;

/** By place, where the name depends on the language. */
async function choose(element: ApiTokenPanel, act: (typeof acts)[number]): Promise<void> {
  offerAll(element);
  await openMenu(element);
  all(element, 'menuitem')[acts.indexOf(act)]?.click();
  await settled(element as never);
}

async function openCreate(element: ApiTokenPanel): Promise<void> {
  (element.shadowRoot?.querySelector('.make') as HTMLElement).click();
  await waitUntil(() => element.shadowRoot?.querySelector('#token-name'), 'no dialog', { timeout: 5000 });
  await settled(element as never);
}

async function openRevoke(element: ApiTokenPanel): Promise<void> {
  (element.shadowRoot?.querySelector('.act button') as HTMLElement).click();
  await waitUntil(() => dialog(element)?.querySelector('button.danger'), 'no dialog', { timeout: 5000 });
  await settled(element as never);
}

async function sendCreate(element: ApiTokenPanel): Promise<void> {
  await openCreate(element);
  await sendKeys({ type: 'Switchboard' });
  await sendKeys({ press: 'Enter' });
}

async function show(element: ApiTokenPanel): Promise<void> {
  answerCreate(element);
  await sendCreate(element);
  await waitUntil(() => element.shadowRoot?.querySelector('#secret'), 'no secret shown');
  await settled(element as never);
}

/** A successor, in the same dialog. */
async function rotate(element: ApiTokenPanel): Promise<void> {
  element.addEventListener(TokenRotateRequestEvent.type, (event) => {
    event.respondWith(() => Promise.resolve({ ok: true, token: made, replaced: crm, secret }));
  });
  await choose(element, 'Rotate…');
  within(element, 'button.primary').click();
  await waitUntil(() => element.shadowRoot?.querySelector('#secret'), 'no secret shown');
  await settled(element as never);
}

/** Closes the dialog without storing what it shows. */
async function discard(element: ApiTokenPanel): Promise<void> {
  press(element, 'Done');
  await settled(element as never);
  press(element, 'Close anyway');
}

function press(element: ApiTokenPanel, name: string): void {
  byRole(element, 'button', name).click();
}

function dialog(element: ApiTokenPanel): HTMLDialogElement | undefined {
  return all(element, 'dialog')[0] as HTMLDialogElement | undefined;
}

function within(element: ApiTokenPanel, selector: string): HTMLElement {
  return dialog(element)?.querySelector(selector) as HTMLElement;
}

function heading(element: ApiTokenPanel): string {
  return clean(dialog(element)?.querySelector('h2')?.textContent);
}

// The host

/** What the host was asked. */
function answerCreate(
  element: ApiTokenPanel,
  answer: (ask: TokenCreateAsk) => Promise<unknown> = () =>
    Promise.resolve({ ok: true, token: made, secret }),
): TokenCreateAsk[] {
  const asks: TokenCreateAsk[] = [];
  element.addEventListener(TokenCreateRequestEvent.type, (event) => {
    event.respondWith((ask) => {
      asks.push(ask);
      return answer(ask) as never;
    });
  });
  return asks;
}

function answerRevoke(element: ApiTokenPanel, answer?: (id: string) => Promise<unknown>): string[] {
  const ids: string[] = [];
  const revoked = (id: string) => {
    const found = element.tokens.find((each) => each.id === id);
    return Promise.resolve({ ok: true, token: { ...found, revokedAt: '2026-11-23T11:00:00.000Z' } });
  };
  element.addEventListener(TokenRevokeRequestEvent.type, (event) => {
    event.respondWith(({ id }) => {
      ids.push(id);
      return (answer ?? revoked)(id) as never;
    });
  });
  return ids;
}

async function create(facts: Partial<ApiTokenPanel> = {}): Promise<ApiTokenPanel> {
  const element = (await make(subject)) as unknown as ApiTokenPanel;
  Object.assign(element, facts);
  await settled(element as never);
  return element;
}

function rows(element: ApiTokenPanel): string[][] {
  return all(element, 'row').map((row) =>
    [...row.querySelectorAll('[role=cell]')].map((cell) => clean(cell.textContent)),
  );
}

runSuites(subject);

describe('<api-token-panel>: the list', () => {
  it('submits like a checkbox: "on", or nothing', async () => {
    const element = await create({ name: 'api' });
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const submitted = () => [...new FormData(form).entries()];
    element.value = true;
    expect(submitted()).to.deep.equal([['api', 'on']]);
    element.value = false;
    expect(submitted()).to.deep.equal([]);
  });

  it('shows what may be known of each token, those that are over below', async () => {
    const element = await create();
    const [, ...shown] = rows(element);
    expect(shown).to.deep.equal([
      [
        'CRMsc_…1fQ2',
        'May 8, 2026',
        'Feb 20, 2100, 10:00 AM',
        'Nov 20, 2026, 9:12 AM from 203.0.113.9',
        'active',
        'Revoke…',
      ],
      ['Contractorsc_…3fQ2', 'Apr 1, 2026', 'never', 'never', 'revoked', ''],
      ['Old websitesc_…2fQ2', 'Mar 1, 2019', 'Jan 1, 2020, 12:00 AM', 'never', 'expired', ''],
    ]);
  });

  it('warns of a token that ends within a week', async () => {
    const expiresAt = new Date(Date.now() + 3 * day).toISOString();
    const element = await create({ tokens: [token('5', 'Soon', { expiresAt })] });
    expect(rows(element)[1]?.[4]).to.equal('expires soon');
  });

  it('invites to make the first one where there is none', async () => {
    const element = await create({ tokens: [] });
    expect(textOf(element)).to.contain('No tokens yet');
    expect(all(element, 'row')).to.deep.equal([]);
  });

  it('says that tokens do not work while access is off', async () => {
    const element = await create({ value: false });
    expect(textOf(element)).to.contain('While this is off, no token is accepted.');
  });

  it('offers nothing while it is read-only, and says why', async () => {
    const element = await create({ value: true, readonly: true, readonlyReason: 'Set by the provider.' });
    byRole(element, 'switch', 'API token access').click();
    await settled(element as never);
    expect(element.value).to.equal(true);
    expect(all(element, 'button')).to.deep.equal([]);
    expect(textOf(element)).to.contain('Set by the provider.');
  });

  it('shows hostile names as the text they are, and unreadable instants as they stand', async () => {
    const name = '<img src=x onerror="window.__xss=1">${1}{{1}}';
    const element = await create({
      tokens: [token('5', name, { createdAt: 'not a date', expiresAt: 'spring' })],
    });
    expect(rows(element)[1]).to.deep.equal([
      `${name}sc_…5fQ2`,
      'not a date',
      'spring',
      'never',
      'expired',
      '',
    ]);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('names both ways out when a part of it could not be fetched', async () => {
    let again = 0;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(renderFetching({ state: 'failed', onAgain: () => (again += 1) }), box);
    expect(box.textContent).to.contain('could not be loaded');
    box.querySelector('button')?.click();
    expect(again).to.equal(1);
  });
});

describe('<api-token-panel>: making a token', () => {
  it('asks the host for a name without blanks at its ends, ending after 90 days', async () => {
    const element = await create();
    const asks = answerCreate(element);
    const before = Date.now();
    await openCreate(element);
    await sendKeys({ type: '  Switchboard ' });
    press(element, 'Create token');
    await waitUntil(() => asks.length > 0);
    const ends = Date.parse(asks[0]?.expiresAt ?? '') - 90 * day;
    expect(asks[0]?.name).to.equal('Switchboard');
    expect(ends).to.be.within(before, Date.now());
  });

  for (const [index, days] of [30, 90, 365, null].entries())
    it(`can end after ${days ?? 'no'} days, and shows the exact instant`, async () => {
      const element = await create();
      const asks = answerCreate(element);
      await openCreate(element);
      const select = within(element, 'select') as HTMLSelectElement;
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(element as never);
      const year = String(new Date(Date.now() + (days ?? 0) * day).getUTCFullYear());
      const said = clean(dialog(element)?.textContent);
      expect(said).to.contain(days === null ? 'until someone revokes it' : `${year}, `);
      if (days !== null) expect(said).to.contain('(UTC)');
      within(element, '#token-name').focus();
      await sendKeys({ type: 'x' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => asks.length > 0);
      const ends = asks[0]?.expiresAt ?? null;
      if (days === null) expect(ends).to.equal(null);
      else expect(Math.abs(Date.parse(ends ?? '') - Date.now() - days * day)).to.be.below(60_000);
    });

  it('asks nobody without a name, and goes to the field', async () => {
    const element = await create();
    const asks = answerCreate(element);
    await openCreate(element);
    await sendKeys({ type: '   ' });
    press(element, 'Create token');
    await settled(element as never);
    expect(asks).to.deep.equal([]);
    expect(clean(dialog(element)?.textContent)).to.contain('Fill in this field');
    expect(element.shadowRoot?.activeElement?.id).to.equal('token-name');
  });

  it('says that a name is too long until it is mended', async () => {
    const element = await create();
    await openCreate(element);
    const name = within(element, '#token-name') as HTMLInputElement;
    const type = async (text: string) => {
      name.value = text;
      name.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled(element as never);
    };
    await type('x'.repeat(256));
    press(element, 'Create token');
    await settled(element as never);
    expect(clean(dialog(element)?.textContent)).to.contain('256 characters of at most 255');
    await type('x');
    expect(clean(dialog(element)?.textContent)).to.not.contain('at most 255');
  });

  it('adds the new token to the list and tells the page', async () => {
    const element = await create();
    answerCreate(element);
    const told = oneEvent<TokenCreatedEvent>(element, 'token-created');
    await sendCreate(element);
    expect((await told).token).to.deep.equal(made);
    expect(element.tokens).to.deep.equal([gone, old, crm, made]);
  });

  for (const [how, answer, said] of [
    [
      'refused at its name',
      () => Promise.resolve({ ok: false, problems: [{ path: ['name'], text: 'Taken.' }] }),
      'Taken.',
    ],
    [
      'refused at its end',
      () => Promise.resolve({ ok: false, problems: [{ path: ['expiresAt'], code: 'token.expired' }] }),
      'This end has passed',
    ],
    [
      'refused as a whole',
      () => Promise.resolve({ ok: false, problems: [{ path: [], text: 'Ten are enough.' }] }),
      'Ten are enough.',
    ],
    ['failed', () => Promise.reject(new Error('down')), 'That did not work'],
  ] as const)
    it(`leaves the list as it was when it is ${how}, and keeps what was typed`, async () => {
      const element = await create();
      answerCreate(element, answer);
      await sendCreate(element);
      await waitUntil(() => clean(dialog(element)?.textContent).includes(said));
      expect(element.tokens).to.deep.equal([gone, old, crm]);
      expect((within(element, '#token-name') as HTMLInputElement).value).to.equal('Switchboard');
    });

  it('says that one may have been made all the same when nobody waits for the answer', async () => {
    const element = await create();
    answerCreate(element, () => new Promise(() => undefined));
    await sendCreate(element);
    const told = oneEvent(element, 'outcome-unknown');
    press(element, 'Cancel');
    await told;
    await settled(element as never);
    expect(clean(all(element, 'status')[0]?.textContent)).to.contain('may have been done all the same');
    await openCreate(element);
    press(element, 'Cancel');
    await settled(element as never);
    expect(clean(all(element, 'status')[0]?.textContent)).to.equal('');
  });

  it('sends no input, no change and no submit while it is typed into', async () => {
    const element = await create();
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const heard: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    for (const type of ['input', 'change', 'submit']) form.addEventListener(type, () => heard.push(type));
    await show(element);
    expect(heard).to.deep.equal([]);
  });
});

describe('<api-token-panel>: the secret', () => {
  it('is shown once, with an example that uses token and login together', async () => {
    const element = await create();
    await show(element);
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Token “Switchboard”').value).to.equal(secret);
    expect(within(element, '.example').textContent).to.contain(`{"login":"northwind","token":"${secret}"}`);
    expect(within(element, '.example').textContent).to.contain("'https://self-care.example/api/session'");
  });

  it('goes without an example where there is no login or no address', async () => {
    const element = await create({ login: '' });
    await show(element);
    expect(within(element, '.example')).to.equal(null);
    expect(clean(dialog(element)?.textContent)).to.contain('There is no login yet');
    element.apiUrl = null;
    await settled(element as never);
    expect(clean(dialog(element)?.textContent)).to.not.contain('There is no login yet');
  });

  it('does not put the focus on itself: it would be read out', async () => {
    const element = await create();
    await show(element);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Copy the new token now');
  });

  it('is copied, says so, and may then be left', async () => {
    const { texts: written } = stubClipboard(true);
    const element = await create();
    await show(element);
    press(element, 'Copy token');
    await waitUntil(() => all(element, 'button').some((button) => clean(button.textContent) === 'Copied'));
    expect(written).to.deep.equal([secret]);
    press(element, 'Done');
    await settled(element as never);
    expect(dialog(element)).to.equal(undefined);
  });

  it('is copied within its example', async () => {
    const { texts: written } = stubClipboard(true);
    const element = await create();
    await show(element);
    press(element, 'Copy example');
    await waitUntil(() => written.length > 0);
    expect(written[0]).to.equal(within(element, '.example').textContent);
    await sendKeys({ press: 'Escape' });
    await settled(element as never);
    expect(dialog(element)).to.equal(undefined);
  });

  it('stands selected where the browser refuses to copy, and is not called copied', async () => {
    stubClipboard(false);
    const element = await create();
    await show(element);
    press(element, 'Copy token');
    await waitUntil(() => clean(dialog(element)?.textContent).includes('press Ctrl+C'));
    const field = within(element, '#secret') as HTMLInputElement;
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, secret.length]);
    press(element, 'Done');
    await settled(element as never);
    expect(heading(element)).to.equal('Close without storing the token?');
  });

  it('counts as stored when it was copied by hand', async () => {
    const element = await create();
    await show(element);
    within(element, '#secret').dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    press(element, 'Done');
    await settled(element as never);
    expect(dialog(element)).to.equal(undefined);
  });

  it('is downloaded as a file with login and address', async () => {
    const element = await create();
    await show(element);
    const click = HTMLAnchorElement.prototype.click;
    const files: { name: string; href: string }[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({ name: this.download, href: this.href });
    };
    press(element, 'Download');
    HTMLAnchorElement.prototype.click = click;
    const [file] = files;
    expect(file?.name).to.equal('api-token-9fQ2.json');
    expect(await (await fetch(file?.href ?? '')).json()).to.deep.equal({
      url: 'https://self-care.example/api/session',
      login: 'northwind',
      token: secret,
    });
    press(element, 'Done');
    await settled(element as never);
    expect(dialog(element)).to.equal(undefined);
  });

  for (const [how, leave] of [
    ['Done', (element: ApiTokenPanel) => Promise.resolve(press(element, 'Done'))],
    ['Escape', () => sendKeys({ press: 'Escape' })],
  ] as const)
    it(`is not left by ${how} before anyone stored it; Back shows it again`, async () => {
      const element = await create();
      await show(element);
      await leave(element);
      await settled(element as never);
      expect(heading(element)).to.equal('Close without storing the token?');
      expect(clean(dialog(element)?.textContent)).to.contain(
        '“Switchboard” was neither copied nor downloaded',
      );
      press(element, 'Back to the token');
      await settled(element as never);
      expect((within(element, '#secret') as HTMLInputElement).value).to.equal(secret);
      press(element, 'Done');
      await settled(element as never);
      press(element, 'Close anyway');
      await settled(element as never);
      expect(dialog(element)).to.equal(undefined);
    });

  it('survives Escape pressed again and again', async () => {
    const element = await create();
    await show(element);
    for (let times = 0; times < 5; times += 1) await sendKeys({ press: 'Escape' });
    await aTimeout(50);
    await settled(element as never);
    expect(dialog(element)?.matches(':modal')).to.equal(true);
    if (heading(element).startsWith('Close')) press(element, 'Back to the token');
    await settled(element as never);
    expect((within(element, '#secret') as HTMLInputElement).value).to.equal(secret);
  });

  for (const [how, leave] of [
    ['its dialog closes', discard],
    ['the element is taken out', (element: ApiTokenPanel) => Promise.resolve(element.remove())],
    ['the page is left', () => Promise.resolve(void globalThis.dispatchEvent(new Event('pagehide')))],
  ] as const)
    it(`is held in one place, and forgotten there when ${how}`, async () => {
      const { keep } = NewSecret.prototype;
      const holders: NewSecret[] = [];
      NewSecret.prototype.keep = function (this: NewSecret, text) {
        holders.push(this);
        keep.call(this, text);
      };
      try {
        const element = await create();
        await show(element);
        expect(holders.map(({ text }) => text)).to.deep.equal([secret]);
        await leave(element);
        await settled(element as never);
        expect(holders.map(({ text }) => text)).to.deep.equal(['']);
      } finally {
        NewSecret.prototype.keep = keep;
      }
    });

  it('is hidden by itself after ten minutes, and says so', async () => {
    const real = globalThis.setTimeout;
    const later: (() => void)[] = [];
    globalThis.setTimeout = ((act: () => void, wait: number) => {
      if (wait !== 600_000) return real(act, wait);
      later.push(act);
      return 0;
    }) as typeof setTimeout;
    try {
      const element = await create();
      await show(element);
      later.at(-1)?.();
      await settled(element as never);
      expect(dialog(element)).to.equal(undefined);
      expect(textOf(element)).to.contain('no longer shown');
      expect(traces(element)).to.deep.equal([]);
    } finally {
      globalThis.setTimeout = real;
    }
  });

  it('is gone when the page is left, for the page may come back', async () => {
    const element = await create();
    await show(element);
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled(element as never);
    expect(traces(element)).to.deep.equal([]);
  });

  it('is gone when the element is taken out of the page, and stays so when it is put back', async () => {
    const element = await create();
    await show(element);
    const box = element.parentElement as HTMLElement;
    element.remove();
    await settled(element as never);
    expect(traces(element)).to.deep.equal([]);
    box.append(element);
    await settled(element as never);
    expect(dialog(element)).to.equal(undefined);
    expect(traces(element)).to.deep.equal([]);
  });

  const ways = [
    ['made', show],
    ['rotated', rotate],
  ] as const;
  for (const [how, bring] of ways)
    it(`${how}: leaves no trace, in no attribute, event, console or storage, and nothing after closing`, async () => {
      const leaks: string[] = [];
      const look = (where: string, text: unknown) => {
        if (String(text).includes('Canary')) leaks.push(where);
      };
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        for (const text of texts(event)) look(`event ${event.type}`, text);
        return dispatch.call(this, event);
      };
      const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
        const real = console[level];
        console[level] = (...values: unknown[]) => {
          values.forEach((value) => {
            look(`console.${level}`, value);
          });
          real.apply(console, values);
        };
        return () => (console[level] = real);
      });
      const element = await create();
      const observer = new MutationObserver((changes) => {
        for (const { target, attributeName } of changes)
          look(`attribute ${attributeName ?? ''}`, (target as Element).getAttribute(attributeName ?? ''));
      });
      for (const root of [element.shadowRoot as ShadowRoot, document])
        observer.observe(root, { subtree: true, attributes: true });
      try {
        stubClipboard(true);
        await bring(element);
        for (const inner of deep(element.shadowRoot as ShadowRoot))
          for (const { name, value } of inner.attributes) look(`attribute ${name}`, value);
        look('a property of the element', texts(element).join(' '));
        press(element, 'Copy token');
        await aTimeout(0);
        press(element, 'Done');
        await settled(element as never);
      } finally {
        EventTarget.prototype.dispatchEvent = dispatch;
        for (const restore of consoles) restore();
        observer.disconnect();
      }
      look('storage', JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      look('history', JSON.stringify([location.href, history.state, document.title]));
      look('performance', JSON.stringify(performance.getEntries()));
      expect([...leaks, ...traces(element)]).to.deep.equal([]);
    });
});

describe('<api-token-panel>: revoking', () => {
  it('asks by name, and Cancel changes nothing', async () => {
    const element = await create();
    const ids = answerRevoke(element);
    press(element, 'Revoke… CRM');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    expect(heading(element)).to.equal('Revoke “CRM”?');
    press(element, 'Cancel');
    await settled(element as never);
    expect(ids).to.deep.equal([]);
    expect(element.tokens).to.deep.equal([gone, old, crm]);
  });

  it('marks the token as revoked, tells the page, says so, and keeps the focus in the element', async () => {
    const element = await create();
    const ids = answerRevoke(element);
    await openRevoke(element);
    const told = oneEvent<TokenRevokedEvent>(element, 'token-revoked');
    press(element, 'Revoke token');
    expect((await told).token.id).to.equal('1');
    await settled(element as never);
    await aTimeout(0);
    expect(ids).to.deep.equal(['1']);
    expect(rows(element).map((cells) => cells[4])).to.deep.equal([
      undefined,
      'revoked',
      'revoked',
      'expired',
    ]);
    expect(textOf(element)).to.contain('“CRM” was revoked.');
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Create token…'));
  });

  for (const [how, answer, said] of [
    [
      'refused',
      () => Promise.resolve({ ok: false, problems: [{ path: [], code: 'token.unknown' }] }),
      'This token is gone',
    ],
    ['failed', () => Promise.reject(new Error('down')), 'That did not work'],
  ] as const)
    it(`leaves the list as it was when it is ${how}`, async () => {
      const element = await create();
      answerRevoke(element, answer);
      await openRevoke(element);
      press(element, 'Revoke token');
      await waitUntil(() => clean(dialog(element)?.textContent).includes(said));
      expect(element.tokens).to.deep.equal([gone, old, crm]);
    });
});

describe('<api-token-panel variant="single">', () => {
  const single = (tokens: readonly TokenFacts[]) => create({ variant: 'single', tokens });

  it('generates the one token at a click, without asking for name or end', async () => {
    const element = await single([gone]);
    const asks = answerCreate(element);
    press(element, 'Generate token');
    await waitUntil(() => element.shadowRoot?.querySelector('#secret'));
    expect(asks).to.deep.equal([{ name: 'API token', expiresAt: null }]);
    await settled(element as never);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Copy the new token now');
  });

  it('says at the token why none was generated', async () => {
    const element = await single([]);
    answerCreate(element, () => Promise.reject(new Error('down')));
    press(element, 'Generate token');
    await waitUntil(() => textOf(element).includes('That did not work'));
    expect(element.tokens).to.deep.equal([]);
  });

  it('replaces it: asks first, makes the new one, then ends the old', async () => {
    const element = await single([crm]);
    const order: string[] = [];
    answerCreate(element, () => {
      order.push('made');
      return Promise.resolve({ ok: true, token: made, secret });
    });
    const ids = answerRevoke(element);
    press(element, 'Replace…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    expect(order).to.deep.equal([]);
    press(element, 'Replace token');
    await waitUntil(() => element.tokens.some(({ id, revokedAt }) => id === '1' && revokedAt !== null));
    expect([order, ids]).to.deep.equal([['made'], ['1']]);
    expect((within(element, '#secret') as HTMLInputElement).value).to.equal(secret);
  });

  it('ends the old one even when the new one is closed at once', async () => {
    stubClipboard(true);
    const element = await single([crm]);
    answerCreate(element);
    let end: (reply: unknown) => void = () => undefined;
    answerRevoke(element, () => new Promise((resolve) => (end = resolve)));
    press(element, 'Replace…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    press(element, 'Replace token');
    await waitUntil(() => element.shadowRoot?.querySelector('#secret'));
    press(element, 'Copy token');
    await aTimeout(0);
    press(element, 'Done');
    end({ ok: true, token: { ...crm, revokedAt: '2026-11-23T11:00:00.000Z' } });
    await aTimeout(0);
    expect(element.tokens.map(({ id, revokedAt }) => [id, revokedAt !== null])).to.deep.equal([
      ['1', true],
      ['9', false],
    ]);
  });

  it('says that the old one still works when it could not be ended, and offers to remove it', async () => {
    stubClipboard(true);
    const element = await single([crm]);
    answerCreate(element);
    answerRevoke(element, () => Promise.reject(new Error('down')));
    press(element, 'Replace…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    press(element, 'Replace token');
    await waitUntil(() => textOf(element).includes('the old one could not be ended'));
    press(element, 'Copy token');
    await aTimeout(0);
    press(element, 'Done');
    await settled(element as never);
    expect(textOf(element)).to.contain('the old one could not be ended');
    expect(all(element, 'button').map((button) => clean(button.textContent))).to.deep.equal([
      'Replace…',
      'Remove…',
      'Remove…',
    ]);
  });

  it('removes it, by the same question', async () => {
    const element = await single([crm]);
    const ids = answerRevoke(element);
    press(element, 'Remove…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    press(element, 'Revoke token');
    await waitUntil(() => textOf(element).includes('No token yet.'));
    expect(ids).to.deep.equal(['1']);
  });
});

/** Every text that can be reached from `value` by its properties, own and inherited, in a few steps. */
function texts(value: object, depth = 3, seen = new Set<object>()): string[] {
  if (depth === 0 || seen.has(value)) return [];
  seen.add(value);
  const found: string[] = [];
  for (
    let at: object | null = value;
    at && at !== HTMLElement.prototype;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const key of Reflect.ownKeys(at)) {
      let held: unknown;
      try {
        held = Reflect.get(at, key, value);
      } catch {
        continue; // a getter of another object
      }
      if (typeof held === 'string') found.push(held);
      else if (held && typeof held === 'object' && !(held instanceof Node) && held !== window)
        found.push(...texts(held, depth - 1, seen));
    }
  return found;
}

/** Where the secret can still be found: markup, typed values, properties. */
function traces(element: ApiTokenPanel): string[] {
  const root = element.shadowRoot as ShadowRoot;
  const values = [...deep(root)].map((inner) => (inner as HTMLInputElement).value ?? '');
  const places = {
    markup: root.innerHTML,
    text: root.textContent,
    values: values.join(),
    held: texts(element).join(),
  };
  return Object.entries(places)
    .filter(([, text]) => text.includes('Canary'))
    .map(([place]) => place);
}
