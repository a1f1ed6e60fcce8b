/** Making a token: its end by a day, what it may do, where from; the example; and values that the host holds. */
import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ApiTokenPanel } from '../../src/elements/api-token-panel/api-token-panel.ts';
import { deep, settled } from '../suites/check.ts';
import { stubClipboard } from '../support/clipboard.ts';
import { all, byRole, clean, nameOf, textOf } from '../support/find.ts';
import {
  answer,
  choose,
  crm,
  desk,
  dialog,
  openCreate,
  openMenu,
  panel,
  press,
  said,
  secret,
  status,
  token,
} from '../support/tokens.ts';
import { waitUntil } from '../support/patience.ts';

const made = token('9', 'Switchboard');
const create = (element: ApiTokenPanel) =>
  answer(element, 'token-create-request', () => Promise.resolve({ ok: true, token: made, secret }));

/** Chooses the entry of the list that lets a day be typed, by keys. */
async function byDay(element: ApiTokenPanel): Promise<HTMLInputElement> {
  const select = dialog(element)?.querySelector('select') as HTMLSelectElement;
  select.selectedIndex = select.options.length - 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element as never);
  return byRole<HTMLInputElement>(element, 'textbox', 'Last day');
}

async function type(input: HTMLElement, text: string): Promise<void> {
  input.focus();
  await sendKeys({ type: text });
}

const helpOf = (element: ApiTokenPanel, id: string) =>
  clean(element.shadowRoot?.getElementById(`${id}-help`)?.textContent);

describe('<api-token-panel>: a token that ends on a day', () => {
  it('ends with that day by the clocks of the zone, shown before it is asked for', async () => {
    const element = await panel({ timeZone: 'Europe/Kyiv' });
    const asks = create(element);
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'Switchboard');
    await type(await byDay(element), '2099-03-31');
    await settled(element as never);
    expect(helpOf(element, 'token-day')).to.equal('On Mar 31, 2099, 11:59 PM (Europe/Kyiv).');
    press(element, 'Create token');
    await waitUntil(() => asks.length > 0);
    expect(asks).to.deep.equal([{ name: 'Switchboard', expiresAt: '2099-03-31T20:59:59.000Z' }]);
  });

  it('is typed in the editor’s own format', async () => {
    const element = await panel({ dateFormat: 'DD/MM/YYYY', dialect: 'billing' });
    const asks = create(element);
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'x');
    const day = await byDay(element);
    expect(helpOf(element, 'token-day')).to.match(
      /^It works until the end of that day\. For example 31\/12\//,
    );
    await type(day, '01/02/2099');
    press(element, 'Create token');
    await waitUntil(() => asks.length > 0);
    expect(asks[0]?.['expiresAt']).to.equal('2099-02-01T23:59:59.000Z');
  });

  for (const [text, problem] of [
    ['2027-02-30', 'This day is not in the calendar.'],
    ['31.12.2099', 'At character 1, yyyy is expected.'],
    ['2020-01-01', 'This end has passed. Choose a later one.'],
    ['2099-12-31 noon', '“ noon” at the end is too much.'],
  ] as const)
    it(`says what is wrong with “${text}” when the field is left, until it is mended`, async () => {
      const element = await panel();
      const asks = create(element);
      await openCreate(element);
      await type(byRole(element, 'textbox', 'Name'), 'x');
      const day = await byDay(element);
      await type(day, text);
      await settled(element as never);
      expect(day.ariaInvalid).to.equal('false');
      await sendKeys({ press: 'Tab' });
      await settled(element as never);
      expect(helpOf(element, 'token-day')).to.equal(problem);
      expect(day.ariaInvalid).to.equal('true');
      press(element, 'Create token');
      await settled(element as never);
      expect(asks).to.deep.equal([]);
      expect(element.shadowRoot?.activeElement).to.equal(day);
      day.select();
      await sendKeys({ type: '2099-12-31' });
      await settled(element as never);
      expect(helpOf(element, 'token-day')).to.equal('On Dec 31, 2099, 11:59 PM (UTC).');
    });

  it('asks nobody while no day is typed', async () => {
    const element = await panel();
    const asks = create(element);
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'x');
    await byDay(element);
    press(element, 'Create token');
    await settled(element as never);
    expect(helpOf(element, 'token-day')).to.equal('Fill in this field');
    expect(asks).to.deep.equal([]);
  });
});

describe('<api-token-panel>: a token with limits', () => {
  const offers = {
    scopes: [
      { id: 'calls', label: 'Calls' },
      { id: 'rates', label: 'Rates' },
      { id: 'x', label: '<b>\u202eodd' },
    ],
    offersNetworks: true,
  };

  it('may do what was chosen, in the host’s order, from the networks typed in canonical text', async () => {
    const element = await panel(offers);
    const asks = create(element);
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'Reports');
    for (const name of ['Rates', 'Calls']) {
      byRole(element, 'checkbox', name).focus();
      await sendKeys({ press: ' ' });
    }
    await type(byRole(element, 'textbox', 'Only from these networks'), '2001:DB8::/32, 203.0.113.0/24');
    press(element, 'Create token');
    await waitUntil(() => asks.length > 0);
    expect(asks[0]?.['scopes']).to.deep.equal(['calls', 'rates']);
    expect(asks[0]?.['networks']).to.deep.equal(['2001:db8::/32', '203.0.113.0/24']);
  });

  it('needs one scope at least, and says so at its place', async () => {
    const element = await panel(offers);
    const asks = create(element);
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'x');
    press(element, 'Create token');
    await settled(element as never);
    expect(helpOf(element, 'token-scopes')).to.equal('Choose at least one.');
    expect(nameOf(element.shadowRoot?.activeElement as HTMLElement)).to.equal('Calls');
    await sendKeys({ press: ' ' });
    await settled(element as never);
    expect(helpOf(element, 'token-scopes')).to.equal('Choose only what the application needs.');
    expect(asks).to.deep.equal([]);
  });

  it('names each network that is none, with the reason, and how many more there are', async () => {
    const element = await panel(offers);
    await openCreate(element);
    const box = byRole(element, 'textbox', 'Only from these networks');
    await type(box, '10.0.0.1, 10.0.0.256, 192.168.192.5/24, crm.example, 10.1, ::1%eth0');
    await settled(element as never);
    expect(helpOf(element, 'token-networks')).to.contain('One address or network a line');
    await sendKeys({ press: 'Tab' });
    await settled(element as never);
    const help = helpOf(element, 'token-networks');
    expect(help).to.contain('10.0.0.256: “256” is not a number from 0 to 255');
    expect(help).to.contain('192.168.192.5/24: This address lies inside 192.168.192.0/24.');
    expect(help).to.contain('crm.example: “crm.example” is a name.');
    expect(help).to.contain('Further lines to mend: 2');
    expect(box.ariaInvalid).to.equal('true');
  });

  it('shows the host’s reason at the network that it is about', async () => {
    const element = await panel({ offersNetworks: true });
    answer(element, 'token-create-request', () =>
      Promise.resolve({ ok: false, problems: [{ path: ['networks', 1], text: 'Not ours.' }] }),
    );
    await openCreate(element);
    await type(byRole(element, 'textbox', 'Name'), 'x');
    await type(byRole(element, 'textbox', 'Only from these networks'), '10.0.0.1, 10.0.0.2');
    press(element, 'Create token');
    await waitUntil(() => helpOf(element, 'token-networks') === '10.0.0.2: Not ours.');
  });

  it('stays quick with a hundred thousand characters of networks', async () => {
    const element = await panel({ offersNetworks: true });
    await openCreate(element);
    const box = byRole<HTMLTextAreaElement>(element, 'textbox', 'Only from these networks');
    box.value = '10.0.0.999\n'.repeat(9091);
    const start = performance.now();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(element as never);
    expect(performance.now() - start).to.be.below(250);
    expect(helpOf(element, 'token-networks')).to.contain('Further lines to mend: 9,088');
  });
});

describe('<api-token-panel>: the example', () => {
  async function shown(): Promise<ApiTokenPanel> {
    const element = await panel();
    create(element);
    await openCreate(element);
    await sendKeys({ type: 'Switchboard' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.querySelector('#secret'), 'no secret shown');
    await settled(element as never);
    return element;
  }
  const code = (element: ApiTokenPanel) => element.shadowRoot?.querySelector('.example')?.textContent ?? '';

  it('is there for a shell and for JavaScript, walked by keys', async () => {
    const element = await shown();
    expect(code(element)).to.match(/^curl /);
    byRole(element, 'tab', 'curl').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(element as never);
    const tab = byRole(element, 'tab', 'fetch');
    expect(element.shadowRoot?.activeElement).to.equal(tab);
    expect(tab.ariaSelected).to.equal('true');
    expect(code(element)).to.match(/^const response = await fetch\("https:\/\/self-care\.example/);
    expect(code(element)).to.contain(`login: "northwind",\n    token: "${secret}"`);
    expect(all(element, 'tabpanel').map(nameOf)).to.deep.equal(['fetch']);
  });

  it('is copied as it is shown', async () => {
    const { texts: written } = stubClipboard(true);
    const element = await shown();
    press(element, 'fetch', 'tab');
    await settled(element as never);
    press(element, 'Copy example');
    await waitUntil(() => written.length > 0);
    expect(written).to.deep.equal([code(element)]);
  });
});

describe('<api-token-panel>: a value that the host’s data holds', () => {
  const value = '0f9c2d4e-Canary-4b1a-9d2e-77aa9fQ2';
  const held = token('1', 'API token', { value, lastFour: '9fQ2' });
  const clipboard = (works: boolean): string[] => stubClipboard(works).texts;
  const single = async () => {
    const element = await panel({ variant: 'single', tokens: [held] });
    await waitUntil(() => all(element, 'button').map(nameOf).includes('Show'), 'no Show');
    return element;
  };
  const markup = (element: ApiTokenPanel) =>
    [...deep(element.shadowRoot as ShadowRoot)].map((each) => each.outerHTML).join();

  it('stands masked, is shown at a click and hidden at another', async () => {
    const element = await single();
    expect(textOf(element)).to.contain('••••••••••••9fQ2');
    expect(markup(element)).to.not.contain('Canary');
    press(element, 'Show');
    await settled(element as never);
    expect(textOf(element)).to.contain(value);
    press(element, 'Hide');
    await settled(element as never);
    expect(markup(element)).to.not.contain('Canary');
  });

  it('is copied while it is masked, and that is said', async () => {
    const written = clipboard(true);
    const element = await single();
    press(element, 'Copy');
    await waitUntil(() => status(element) === 'Copied');
    expect(written).to.deep.equal([value]);
    expect(markup(element)).to.not.contain('Canary');
  });

  it('stands selected where the browser refuses to copy', async () => {
    clipboard(false);
    const element = await single();
    press(element, 'Copy');
    await waitUntil(() => status(element).includes('press Ctrl+C'));
    expect(textOf(element)).to.contain(value);
  });

  it('is hidden again when the element leaves the page', async () => {
    const element = await single();
    press(element, 'Show');
    await settled(element as never);
    const box = element.parentElement as HTMLElement;
    element.remove();
    box.append(element);
    await settled(element as never);
    expect(markup(element)).to.not.contain('Canary');
  });

  it('is shown and copied in a list by the menu', async () => {
    const written = clipboard(true);
    const element = await panel({ tokens: [held, desk] });
    expect(await openMenu(element, 'API token')).to.deep.equal(['Show', 'Copy', 'Revoke…']);
    press(element, 'Copy', 'menuitem');
    await waitUntil(() => written.length > 0);
    await choose(element, 'API token', 'Show');
    expect(textOf(element)).to.contain(value);
    expect(await openMenu(element, 'API token')).to.deep.equal(['Hide', 'Copy', 'Revoke…']);
  });

  it('is not there for a token whose value only its dialog held', async () => {
    const element = await panel({ variant: 'single', tokens: [crm] });
    await aTimeout(0);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Replace…', 'Remove…']);
  });
});

describe('<api-token-panel variant="single">: replacing', () => {
  it('rotates where the host makes a successor and ends the old one in one step', async () => {
    const element = await panel({ variant: 'single', tokens: [crm], overlaps: [0] });
    const asks = answer(element, 'token-rotate-request', () =>
      Promise.resolve({
        ok: true,
        token: made,
        replaced: { ...crm, revokedAt: '2026-11-23T10:00:00.000Z' },
        secret,
      }),
    );
    press(element, 'Replace…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    press(element, 'Replace token');
    await waitUntil(() => said(element).includes('The old token no longer works.'));
    expect(asks).to.deep.equal([{ id: '1', overlap: 0 }]);
  });

  it('takes an old one that the host no longer knows for ended', async () => {
    const element = await panel({ variant: 'single', tokens: [crm] });
    create(element);
    answer(element, 'token-revoke-request', () =>
      Promise.resolve({ ok: false, problems: [{ path: [], code: 'token.unknown' }] }),
    );
    press(element, 'Replace…');
    await waitUntil(() => dialog(element));
    await settled(element as never);
    press(element, 'Replace token');
    await waitUntil(() => element.tokens.every(({ id }) => id === '9'));
    expect(element.tokens).to.deep.equal([made]);
    expect(textOf(element)).to.not.contain('could not be ended');
  });
});
