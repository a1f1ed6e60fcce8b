/** Finding and sorting tokens, many of them, and what can be done with one of the list. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type {
  TokenRenamedEvent,
  TokenRotatedEvent,
} from '../../src/elements/api-token-panel/api-token-panel.events.ts';
import type { ApiTokenPanel } from '../../src/elements/api-token-panel/api-token-panel.ts';
import { deep, settled } from '../suites/check.ts';
import { all, byRole, clean, findByRole, nameOf, textOf } from '../support/find.ts';
import {
  answer,
  choose,
  crm,
  desk,
  dialog,
  many,
  names,
  openMenu,
  panel,
  press,
  said,
  secret,
  status,
  token,
} from '../support/tokens.ts';
import { waitUntil } from '../support/patience.ts';

const granted = (facts: object) => Promise.resolve({ ok: true, ...facts });
const refused = (problem: object) => Promise.resolve({ ok: false, problems: [problem] });
const down = () => Promise.reject(new Error('down'));
const offers = { offersRename: true, overlaps: [3600, 0, 86_400] } as const;

function focused(element: ApiTokenPanel): HTMLElement {
  return element.shadowRoot?.activeElement as HTMLElement;
}

describe('<api-token-panel>: finding and sorting', () => {
  it('offers no search where all tokens are seen at a glance', async () => {
    const element = await panel({ tokens: many(10) });
    await findByRole(element, 'button', 'Token');
    expect(all(element, 'textbox')).to.deep.equal([]);
  });

  it('finds by name, ends and address while it is typed, says how many, and Escape shows all again', async () => {
    const element = await panel({ tokens: [...many(30), crm] });
    const box = await findByRole(element, 'textbox', 'Find a token');
    box.focus();
    await sendKeys({ type: '203.0' });
    await settled(element as never);
    expect(names(element)).to.deep.equal(['CRM']);
    expect(textOf(element)).to.contain('Shown: 1 of 31');
    await sendKeys({ press: 'Escape' });
    await settled(element as never);
    expect(names(element)).to.have.length(31);
    await sendKeys({ type: 'token 2' });
    await settled(element as never);
    expect(names(element)).to.have.length(11);
  });

  it('says that nothing matches, and goes back to the box when all are shown again', async () => {
    const element = await panel({ tokens: many(30) });
    (await findByRole(element, 'textbox', 'Find a token')).focus();
    await sendKeys({ type: 'nothing like it' });
    await settled(element as never);
    expect(names(element)).to.deep.equal([]);
    expect(textOf(element)).to.contain('No token matches');
    press(element, 'Show all');
    await settled(element as never);
    expect(names(element)).to.have.length(30);
    expect(focused(element).id).to.equal('find');
  });

  it('neither submits the form by Enter in the box nor tells the page what is typed', async () => {
    const element = await panel({ tokens: many(30) });
    const form = document.createElement('form');
    element.before(form);
    form.append(element);
    const heard: string[] = [];
    for (const type of ['input', 'change', 'submit'])
      form.addEventListener(type, (event) => {
        event.preventDefault();
        heard.push(type);
      });
    (await findByRole(element, 'textbox', 'Find a token')).focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([]);
  });

  it('sorts by a column: ascending, descending, then the usual order', async () => {
    const element = await panel({ tokens: [token('1', 'b'), token('2', 'C 10'), token('3', 'c 9')] });
    const head = await findByRole(element, 'button', 'Token');
    const column = head.closest('[role=columnheader]');
    const seen: unknown[] = [];
    for (let times = 0; times < 4; times += 1) {
      seen.push([column?.getAttribute('aria-sort'), names(element).join()]);
      head.focus();
      await sendKeys({ press: 'Enter' });
      await settled(element as never);
    }
    expect(seen).to.deep.equal([
      ['none', 'b,C 10,c 9'],
      ['ascending', 'b,c 9,C 10'],
      ['descending', 'C 10,c 9,b'],
      ['none', 'b,C 10,c 9'],
    ]);
  });

  it('shows that a token expired when it does', async () => {
    const ends = new Date(Date.now() + 1500).toISOString();
    const element = await panel({ tokens: [token('1', 'Short', { expiresAt: ends }), desk] });
    await findByRole(element, 'button', 'Token');
    expect(names(element)[0]).to.equal('Short');
    expect(textOf(element)).to.contain('expires soon');
    await waitUntil(() => textOf(element).includes('expired'), 'still not expired', { timeout: 4000 });
    expect(names(element)).to.deep.equal(['Desk', 'Short']);
  });
});

describe('<api-token-panel>: ten thousand tokens', () => {
  const all10k = many(10_000);

  it('stand in the page as a window of few elements', async () => {
    const element = await panel({ tokens: all10k, ...offers });
    await findByRole(element, 'textbox', 'Find a token');
    await aTimeout(50);
    await settled(element as never);
    expect([...deep(element.shadowRoot as ShadowRoot)].length).to.be.at.most(600);
    expect(all(element, 'table')[0]?.getAttribute('aria-rowcount')).to.equal('10001');
  });

  it('are reached by scrolling, down to the last', async () => {
    const element = await panel({ tokens: all10k });
    await findByRole(element, 'textbox', 'Find a token');
    const scroller = all(element, 'table')[0] as HTMLElement;
    scroller.scrollTop = scroller.scrollHeight;
    await waitUntil(() => names(element).includes('Token 9999'), 'the last is not there');
    expect([...deep(element.shadowRoot as ShadowRoot)].length).to.be.at.most(600);
  });

  it('show the whole of a clipped name by its own button', async () => {
    const element = await panel({ tokens: [token('x', 'unbroken'.repeat(30)), ...all10k.slice(0, 60)] });
    await findByRole(element, 'textbox', 'Find a token');
    const name = await findByRole(element, 'button', /^unbroken/);
    const text = () => name.querySelector('bdi') as HTMLElement;
    expect(name.scrollWidth).to.be.above(name.clientWidth);
    name.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element as never);
    expect(name.ariaExpanded).to.equal('true');
    expect(text().getBoundingClientRect().width).to.be.at.most(name.getBoundingClientRect().width);
  });

  it('bring a renamed one into sight and give it the focus', async () => {
    const element = await panel({ tokens: all10k, ...offers });
    const asks = answer(element, 'token-rename-request', ({ id, name }: { id: string; name: string }) =>
      granted({ token: { ...all10k[Number(id)], name } }),
    );
    await findByRole(element, 'textbox', 'Find a token');
    press(element, 'Token'); // by name
    await settled(element as never);
    await choose(element, 'Token 0', 'Rename');
    await sendKeys({ type: 'Zoo' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => asks.length > 0 && names(element).includes('Zoo'), 'not in sight');
    await waitUntil(() => focused(element).ariaLabel?.includes('Zoo'), 'no focus');
  });
});

describe('<api-token-panel>: what can be done with a token', () => {
  it('is a menu of what the host offers', async () => {
    const element = await panel(offers);
    expect(await openMenu(element, 'CRM')).to.deep.equal(['Rename', 'Rotate…', 'Revoke…']);
    const button = byRole(element, 'button', 'Actions for “CRM”');
    expect([button.ariaHasPopup, button.ariaExpanded]).to.deep.equal(['menu', 'true']);
  });

  it('is walked by keys, and Escape goes back to the button and nowhere else', async () => {
    const element = await panel(offers);
    await openMenu(element, 'CRM');
    const at = () => nameOf(focused(element));
    const seen = [at()];
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await sendKeys({ press: key });
      seen.push(at());
    }
    expect(seen).to.deep.equal(['Rename', 'Rotate…', 'Revoke…', 'Rename', 'Revoke…', 'Rename']);
    await sendKeys({ press: 'Escape' });
    await settled(element as never);
    expect(all(element, 'menuitem')).to.deep.equal([]);
    expect(at()).to.equal('Actions for “CRM”');
  });

  it('closes by a second click on its button, and when the focus goes on', async () => {
    const element = await panel(offers);
    await openMenu(element, 'CRM');
    press(element, 'Actions for “CRM”');
    await settled(element as never);
    expect(all(element, 'menuitem')).to.deep.equal([]);
    await openMenu(element, 'Desk');
    await sendKeys({ press: 'Tab' });
    await settled(element as never);
    expect(all(element, 'menuitem')).to.deep.equal([]);
  });

  it('is nothing for a token that is over', async () => {
    const over = token('3', 'Gone', { revokedAt: '2026-06-01T00:00:00.000Z' });
    const element = await panel({ ...offers, tokens: [over] });
    await aTimeout(0);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Create token…']);
  });

  it('shows what a token is limited to, an unknown scope by its id', async () => {
    const limited = token('3', 'Reports', {
      scopes: ['calls', 'odd'],
      networks: ['203.0.113.0/24', '2001:db8::/32'],
    });
    const element = await panel({ scopes: [{ id: 'calls', label: 'Calls' }], tokens: [limited] });
    expect(textOf(element)).to.contain('May: Calls and odd. Only from 203.0.113.0/24 and 2001:db8::/32.');
  });
});

describe('<api-token-panel>: renaming', () => {
  const renamed = ({ name }: { name: string }) => granted({ token: { ...crm, name } });

  it('happens in the row: Enter asks the host, the page is told, the row has the focus again', async () => {
    const element = await panel(offers);
    const asks = answer(element, 'token-rename-request', renamed);
    const told = oneEvent<TokenRenamedEvent>(element, 'token-renamed');
    await choose(element, 'CRM', 'Rename');
    expect(byRole<HTMLInputElement>(element, 'textbox', 'New name').value).to.equal('CRM');
    await sendKeys({ type: '  Billing ' });
    await sendKeys({ press: 'Enter' });
    expect((await told).token.name).to.equal('Billing');
    await waitUntil(() => nameOf(focused(element)) === 'Actions for “Billing”', 'no focus');
    expect(asks).to.deep.equal([{ id: '1', name: 'Billing' }]);
    expect(names(element)).to.deep.equal(['Billing', 'Desk']);
    expect(status(element)).to.equal('The name is now “Billing”.');
  });

  it('is given up by Escape, and asks nobody for the same name', async () => {
    const element = await panel(offers);
    const asks = answer(element, 'token-rename-request', renamed);
    await choose(element, 'CRM', 'Rename');
    await sendKeys({ type: 'Else' });
    await sendKeys({ press: 'Escape' });
    await settled(element as never);
    expect(names(element)).to.deep.equal(['CRM', 'Desk']);
    await choose(element, 'CRM', 'Rename');
    await sendKeys({ press: 'Enter' });
    await settled(element as never);
    expect(all(element, 'textbox')).to.deep.equal([]);
    expect(asks).to.deep.equal([]);
  });

  for (const [how, reply, text] of [
    ['refused', () => refused({ path: ['name'], text: 'Taken.' }), 'Taken.'],
    ['failed', down, 'That did not work. Nothing was changed here.'],
  ] as const)
    it(`leaves the list as it was when it is ${how}, and says so at the name`, async () => {
      const element = await panel(offers);
      answer(element, 'token-rename-request', reply);
      await choose(element, 'CRM', 'Rename');
      await sendKeys({ type: 'Else' });
      press(element, 'Save name');
      const help = () => clean(element.shadowRoot?.getElementById('new-name-help')?.textContent);
      await waitUntil(() => help() === text, 'not said');
      expect(element.tokens).to.deep.equal([crm, desk]);
      const input = byRole<HTMLInputElement>(element, 'textbox', 'New name');
      expect([input.value, input.ariaInvalid]).to.deep.equal(['Else', 'true']);
      await sendKeys({ type: 'x' });
      await settled(element as never);
      expect(help()).to.equal('');
    });

  it('says that it may be done all the same when nobody waits for it any longer', async () => {
    const element = await panel(offers);
    answer(element, 'token-rename-request', () => new Promise(() => undefined));
    await choose(element, 'CRM', 'Rename');
    await sendKeys({ type: 'Else' });
    await sendKeys({ press: 'Enter' });
    const told = oneEvent(element, 'outcome-unknown');
    await sendKeys({ press: 'Escape' });
    await told;
    await settled(element as never);
    expect(status(element)).to.contain('What was asked may have been done all the same.');
  });

  it('asks nobody for an empty name', async () => {
    const element = await panel(offers);
    const asks = answer(element, 'token-rename-request', renamed);
    await choose(element, 'CRM', 'Rename');
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Enter' });
    await settled(element as never);
    expect(textOf(element)).to.contain('Fill in this field');
    expect(asks).to.deep.equal([]);
  });
});

describe('<api-token-panel>: rotating', () => {
  const next = token('9', 'CRM', { lastFour: 'n3xt', createdAt: '2026-11-23T10:00:00.000Z' });
  const rotated = ({ overlap }: { overlap: number }) =>
    granted({
      token: next,
      replaced: { ...crm, expiresAt: new Date(Date.now() + overlap * 1000).toISOString() },
      secret,
    });

  it('offers the host’s spans of overlap, and sends the one that was chosen', async () => {
    const element = await panel(offers);
    const asks = answer(element, 'token-rotate-request', rotated);
    const told = oneEvent<TokenRotatedEvent>(element, 'token-rotated');
    await choose(element, 'CRM', 'Rotate…');
    expect(all(element, 'radio').map(nameOf)).to.deep.equal([
      'for 1 hour more',
      'no longer',
      'for 1 day more',
    ]);
    expect(byRole<HTMLInputElement>(element, 'radio', 'for 1 hour more').checked).to.equal(true);
    byRole(element, 'radio', 'for 1 hour more').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    press(element, 'Rotate token');
    const event = await told;
    expect(asks).to.deep.equal([{ id: '1', overlap: 86_400 }]);
    expect([event.token.id, event.replaced.id]).to.deep.equal(['9', '1']);
    await settled(element as never);
    expect(element.tokens.map(({ id }) => id)).to.deep.equal(['1', '2', '9']);
    expect(byRole<HTMLInputElement>(element, 'textbox', 'Token “CRM”').value).to.equal(secret);
    expect(said(element)).to.contain('The old token works until');
  });

  it('names what happens where there is no choice', async () => {
    const element = await panel({ ...offers, overlaps: [0] });
    const asks = answer(element, 'token-rotate-request', rotated);
    await choose(element, 'CRM', 'Rotate…');
    expect(all(element, 'radio')).to.deep.equal([]);
    expect(said(element)).to.contain('The old one stops working at once.');
    press(element, 'Rotate token');
    await waitUntil(() => said(element).includes('The old token no longer works.'));
    expect(asks).to.deep.equal([{ id: '1', overlap: 0 }]);
  });

  for (const [how, reply, text] of [
    ['refused', () => refused({ path: [], code: 'token.unknown' }), 'This token is gone'],
    ['failed', down, 'That did not work'],
  ] as const)
    it(`leaves the list as it was when it is ${how}`, async () => {
      const element = await panel(offers);
      answer(element, 'token-rotate-request', reply);
      await choose(element, 'CRM', 'Rotate…');
      press(element, 'Rotate token');
      await waitUntil(() => said(element).includes(text), 'not said');
      expect(element.tokens).to.deep.equal([crm, desk]);
      press(element, 'Cancel');
      await settled(element as never);
      expect(dialog(element)).to.equal(undefined);
    });
});
