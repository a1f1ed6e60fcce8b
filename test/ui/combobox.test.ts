import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, render, type TemplateResult } from 'lit';
import { baseStyles } from '../../src/theme/base.styles.ts';
import {
  ComboboxController,
  type ComboboxOption,
  type ComboboxSettings,
} from '../../src/ui/combobox/combobox.ts';
import { comboboxStyles } from '../../src/ui/combobox/combobox.styles.ts';
import { comboboxView } from '../../src/ui/combobox/combobox.view.ts';
import type { LoadPage } from '../../src/ui/combobox/paged-source.ts';
import { field } from '../../src/ui/field/field.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { listsCame } from '../support/combobox.ts';
import { all, byRole, clean } from '../support/find.ts';
import { waitUntil } from '../support/patience.ts';

const fruit: readonly ComboboxOption[] = [
  { id: 'apple', label: 'Apple' },
  { id: 'pineapple', label: 'Pineapple' },
  { id: 'custard', label: 'Custard apple' },
  { id: 'acai', label: 'Açaí', keywords: ['palm'] },
  { id: 'durian', label: 'Durian', locked: 'Not allowed on board' },
];

/** A host that owns nothing but the value. */
class SyntheticHost extends LitElement {
  static override readonly styles = [baseStyles, fieldStyles, comboboxStyles];
  options: readonly ComboboxOption[] | undefined = fruit;
  value: string | null = null;
  text = '';
  heard: string[] = [];
  settings: Partial<ComboboxSettings<ComboboxOption>> = {};
  disabled = false;
  #combobox: ComboboxController | undefined;

  override render(): TemplateResult {
    this.#combobox ??= new ComboboxController(this, {
      id: 'fruit',
      onChoose: ({ id, label }) => {
        this.value = id;
        this.text = label;
        this.heard.push(`choose ${id}`);
        this.requestUpdate();
      },
      onEnter: () => this.heard.push('enter'),
      ...this.settings,
    });
    return field({
      id: 'fruit',
      label: 'Fruit',
      problem: '',
      control: this.#combobox.render({
        label: 'Fruit',
        text: this.text,
        chosen: this.value,
        disabled: this.disabled,
        ...(this.options && { options: this.options }),
      }),
    });
  }
}
customElements.define('synthetic-combobox-host', SyntheticHost);

async function make(given: Partial<SyntheticHost> = {}): Promise<SyntheticHost> {
  const host = document.createElement('synthetic-combobox-host') as SyntheticHost;
  Object.assign(host, given);
  // Something to go on to by Tab: past the last control the focus would leave the page.
  (await fixture(html`<div><button>After</button></div>`)).prepend(host);
  await settled(host);
  await listsCame(host);
  return host;
}

/** At the first moment: its list has not come, and what happens in this task finds none. */
async function makeEarly(given: Partial<SyntheticHost> = {}): Promise<SyntheticHost> {
  const host = document.createElement('synthetic-combobox-host') as SyntheticHost;
  Object.assign(host, given);
  (await fixture(html`<div><button>After</button></div>`)).prepend(host);
  await host.updateComplete;
  expect(box(host).hasAttribute('aria-controls')).to.equal(false);
  box(host).focus();
  return host;
}

async function settled(host: LitElement): Promise<void> {
  do await host.updateComplete;
  while (host.isUpdatePending);
}

const box = (host: SyntheticHost) => byRole<HTMLInputElement>(host, 'combobox', 'Fruit');
const isOpen = (host: SyntheticHost) => box(host).getAttribute('aria-expanded') === 'true';
const said = (host: Element) => clean(all(host, 'status')[0]?.textContent);

const labels = (host: SyntheticHost) =>
  all(host, 'option').map((option) => clean(option.querySelector('.option-label')?.textContent));
function active(host: SyntheticHost): string | undefined {
  const id = box(host).getAttribute('aria-activedescendant');
  return id
    ? clean(host.shadowRoot?.getElementById(id)?.querySelector('.option-label')?.textContent)
    : undefined;
}

async function keys(host: SyntheticHost, ...presses: string[]): Promise<void> {
  for (const press of presses) {
    // By hand: the real Alt key opens Firefox's own menu, which takes the focus from the page.
    const [, key] = press.split('Alt+');
    const event = { key: key ?? '', altKey: true, bubbles: true, cancelable: true, composed: true };
    if (key) box(host).dispatchEvent(new KeyboardEvent('keydown', event));
    else await sendKeys({ press });
    await settled(host);
  }
}

async function type(host: SyntheticHost, text: string): Promise<void> {
  box(host).focus();
  await sendKeys({ type: text });
  await settled(host);
}

async function click(host: SyntheticHost, element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [left + width / 2, top + height / 2].map(Math.round) as [number, number],
  });
  await settled(host);
}

/** What stands on each line: a new one begins where the next character is painted further left. */
function linesOf(element: HTMLElement): string[] {
  const lines: string[] = [];
  let right = Infinity;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const [index, character] of [...(text.nodeValue ?? '')].entries()) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const box = range.getBoundingClientRect();
      if (box.left < right - 1) lines.push(character);
      else lines.push(`${lines.pop() ?? ''}${character}`);
      right = box.right;
    }
  }
  return lines;
}

describe('a combobox', () => {
  // A test file before may have tabbed out of the page, into the browser's own controls.
  before(() => sendMouse({ type: 'click', position: [700, 500] }));

  describe('with the keyboard', () => {
    const cases: readonly { keys: string[]; active: string | undefined; open: boolean; from?: string }[] = [
      { keys: ['ArrowDown'], active: 'Apple', open: true },
      { keys: ['ArrowUp'], active: 'Durian', open: true },
      { keys: ['Alt+ArrowDown'], active: undefined, open: true },
      { keys: ['ArrowDown', 'ArrowDown'], active: 'Pineapple', open: true },
      { keys: ['ArrowDown', 'ArrowUp'], active: 'Apple', open: true },
      { keys: ['ArrowDown', 'End'], active: 'Durian', open: true },
      { keys: ['ArrowDown', 'End', 'Home'], active: 'Apple', open: true },
      { keys: ['ArrowDown', 'PageDown'], active: 'Durian', open: true },
      { keys: ['ArrowUp', 'PageUp'], active: 'Apple', open: true },
      { keys: ['ArrowDown', 'Alt+ArrowUp'], active: undefined, open: false },
      { keys: ['ArrowDown', 'Escape'], active: undefined, open: false },
      { keys: ['ArrowDown', 'Tab'], active: undefined, open: false },
      { keys: ['ArrowDown'], active: 'Açaí', open: true, from: 'acai' },
      { keys: ['ArrowDown', 'ArrowUp'], active: 'Custard apple', open: true, from: 'acai' },
    ];
    for (const each of cases) {
      it(`${each.keys.join(', ')}${each.from ? ` from ${each.from}` : ''}: ${each.open ? 'open' : 'closed'} at ${each.active ?? 'none'}`, async () => {
        const host = await make({ value: each.from ?? null });
        box(host).focus();
        await keys(host, ...each.keys);
        expect(isOpen(host)).to.equal(each.open);
        expect(active(host)).to.equal(each.active);
      });
    }

    it('Enter chooses, closes and leaves the form alone; once closed it is the form’s', async () => {
      const host = await make();
      box(host).focus();
      await keys(host, 'ArrowDown', 'ArrowDown', 'Enter');
      expect(host.heard).to.deep.equal(['choose pineapple']);
      expect(box(host).value).to.equal('Pineapple');
      expect(isOpen(host)).to.equal(false);
      await keys(host, 'Enter');
      expect(host.heard).to.deep.equal(['choose pineapple', 'enter']);
    });

    it('Escape brings the chosen text back', async () => {
      const host = await make({ value: 'apple', text: 'Apple' });
      await type(host, 'zzz');
      await keys(host, 'Escape');
      expect(box(host).value).to.equal('Apple');
      expect(host.heard).to.deep.equal([]);
    });

    it('Home and End move the caret while someone types', async () => {
      const host = await make();
      await type(host, 'app');
      await keys(host, 'Home');
      expect(box(host).selectionStart).to.equal(0);
    });

    it('does not choose what is locked, and says that it is', async () => {
      const host = await make();
      box(host).focus();
      await keys(host, 'ArrowUp', 'Enter');
      expect(host.heard).to.deep.equal([]);
      expect(isOpen(host)).to.equal(true);
      expect(all(host, 'option').at(-1)?.getAttribute('aria-disabled')).to.equal('true');
      expect(all(host, 'option').at(-1)?.textContent).to.contain('Not allowed on board');
    });
  });

  describe('while someone types', () => {
    it('shows what matches, a prefix before the start of a word before the inside', async () => {
      const host = await make();
      await type(host, 'APPLE');
      expect(labels(host)).to.deep.equal(['Apple', 'Custard apple', 'Pineapple']);
      expect(active(host)).to.equal('Apple');
    });

    it('breaks a long name behind the signs that join its words, not inside a word', async () => {
      const host = await make({ options: [{ id: 'a', label: 'America/Argentina/Buenos_Aires' }] });
      await type(host, 'gent');
      const label = all(host, 'option')[0]?.querySelector<HTMLElement>('.option-label') as HTMLElement;
      label.style.cssText = 'display: block; inline-size: min-content; overflow-wrap: normal';
      const lines = linesOf(label);
      expect(lines.join('')).to.equal('America/Argentina/Buenos_Aires');
      expect(lines).to.include.members(['America/', 'Argentina/']);
    });

    it('marks what matched', async () => {
      const host = await make();
      await type(host, 'acai');
      expect(host.shadowRoot?.querySelector('mark')?.textContent).to.equal('Açaí');
    });

    it('finds by a keyword', async () => {
      const host = await make();
      await type(host, 'palm');
      expect(labels(host)).to.deep.equal(['Açaí']);
    });

    it('says that nothing matches', async () => {
      const host = await make();
      await type(host, 'zzz');
      await waitUntil(() => said(host) === 'No match for “zzz”');
      await keys(host, 'Enter');
      expect(host.heard).to.deep.equal([]);
    });

    it('counts the options for those who do not see them', async () => {
      const host = await make();
      await type(host, 'apple');
      await waitUntil(() => said(host) === 'Options: 3');
    });

    it('takes a whole name as the choice when the focus leaves', async () => {
      const host = await make();
      await type(host, 'acai');
      await keys(host, 'Tab');
      expect(host.heard).to.deep.equal(['choose acai']);
    });

    it('brings the chosen text back when the focus leaves without a choice', async () => {
      const host = await make({ value: 'apple', text: 'Apple' });
      await type(host, 'cust');
      await keys(host, 'Tab');
      expect(host.heard).to.deep.equal([]);
      expect(box(host).value).to.equal('Apple');
    });

    it('clears where clearing is allowed', async () => {
      const heard: string[] = [];
      const host = await make({
        value: 'apple',
        text: 'Apple',
        settings: { onClear: () => heard.push('clear') },
      });
      box(host).focus();
      box(host).select();
      await keys(host, 'Backspace', 'Tab');
      expect(heard).to.deep.equal(['clear']);
    });
  });

  describe('with the pointer', () => {
    it('opens by a click with the text ready to be replaced, chooses by a click', async () => {
      const host = await make({ value: 'apple', text: 'Apple' });
      await click(host, box(host));
      expect(isOpen(host)).to.equal(true);
      await sendKeys({ type: 'p' });
      await settled(host);
      expect(box(host).value).to.equal('p');
      await click(host, all(host, 'option')[0] as Element);
      expect(host.heard).to.deep.equal(['choose pineapple']);
      expect(host.shadowRoot?.activeElement).to.equal(box(host));
    });

    it('opens and closes by its button, the focus in the text box', async () => {
      const host = await make();
      const button = byRole(host, 'button', 'Show options');
      await click(host, button);
      expect(isOpen(host)).to.equal(true);
      expect(host.shadowRoot?.activeElement).to.equal(box(host));
      await click(host, button);
      expect(isOpen(host)).to.equal(false);
    });

    it('closes by a click elsewhere', async () => {
      const host = await make();
      await click(host, box(host));
      await sendMouse({ type: 'click', position: [700, 500] });
      await settled(host);
      expect(isOpen(host)).to.equal(false);
    });

    it('does not open while disabled', async () => {
      const host = await make({ disabled: true });
      await click(host, box(host));
      expect(isOpen(host)).to.equal(false);
    });
  });

  describe('on the screen', () => {
    it('hangs below its control, as wide, and is not clipped by what scrolls around it', async () => {
      const host = await make();
      const around = host.parentElement as HTMLElement;
      around.style.cssText = 'block-size: 80px; overflow: hidden; inline-size: 340px';
      box(host).focus();
      await keys(host, 'ArrowDown');
      const control = host.shadowRoot?.querySelector('.control')?.getBoundingClientRect() as DOMRect;
      const list = all(host, 'listbox')[0] as HTMLElement;
      const popup = list.parentElement?.getBoundingClientRect() as DOMRect;
      expect(popup.top).to.be.closeTo(control.bottom + 4, 1);
      expect(popup.left).to.be.closeTo(control.left, 1);
      expect(popup.width).to.be.closeTo(control.width, 1);
      expect(popup.bottom).to.be.greaterThan(around.getBoundingClientRect().bottom);
      const last = all(host, 'option').at(-1) as HTMLElement;
      const { left, top } = last.getBoundingClientRect();
      expect(host.shadowRoot?.elementFromPoint(left + 20, top + 10)?.closest('.option')).to.equal(last);
    });

    it('hangs above where there is no room below', async () => {
      const host = await make();
      const around = host.parentElement as HTMLElement;
      around.style.cssText = 'position: fixed; inset-block-end: 10px; inline-size: 340px';
      box(host).focus();
      await keys(host, 'ArrowDown');
      const control = host.shadowRoot?.querySelector('.control')?.getBoundingClientRect() as DOMRect;
      const popup = host.shadowRoot?.querySelector('.combobox-popup')?.getBoundingClientRect() as DOMRect;
      expect(popup.bottom).to.be.at.most(control.top);
      expect(popup.top).to.be.at.least(0);
    });

    it('stays within the screen where there is little room on both sides', async () => {
      const options = Array.from({ length: 40 }, (_, index) => ({
        id: `${index}`,
        label: `Option ${index}`,
      }));
      const host = await make({ options });
      (host.parentElement as HTMLElement).style.cssText =
        `position: fixed; inset-block-start: ${innerHeight / 2 - 20}px; inline-size: 340px`;
      box(host).focus();
      await keys(host, 'ArrowDown');
      const popup = host.shadowRoot?.querySelector('.combobox-popup')?.getBoundingClientRect() as DOMRect;
      expect(popup.bottom).to.be.at.most(innerHeight);
      expect(popup.top).to.be.at.least(0);
      expect(popup.height).to.be.greaterThan(100);
    });
  });

  describe('with groups', () => {
    it('names them to everyone', async () => {
      const options = [
        { id: 'a', label: 'Apple', group: 'Pome' },
        { id: 'b', label: 'Pear', group: 'Pome' },
        { id: 'c', label: 'Plum', group: 'Stone' },
      ];
      const host = await make({ options });
      await click(host, box(host));
      expect(all(host, 'group').map((group) => group.getAttribute('aria-label'))).to.deep.equal([
        'Pome',
        'Stone',
      ]);
      expect(
        [...(host.shadowRoot?.querySelectorAll('.combobox-heading') ?? [])].map(({ textContent }) =>
          clean(textContent),
        ),
      ).to.deep.equal(['Pome', 'Stone']);
      await expect(host).to.be.accessible();
    });
  });

  describe('with many options', () => {
    const options = Array.from({ length: 100_000 }, (_, index) => ({
      id: `${index}`,
      label: `Option ${index}`,
    }));

    it('renders only those near the visible ones, and tells each its place among all', async () => {
      const host = await make({ options });
      await click(host, box(host));
      const shown = all(host, 'option');
      expect(shown.length).to.be.lessThan(60);
      expect(shown[0]?.getAttribute('aria-setsize')).to.equal('100000');
      expect(shown[0]?.getAttribute('aria-posinset')).to.equal('1');
    });

    it('goes to the end by key, with the active option there and in sight', async () => {
      const host = await make({ options });
      box(host).focus();
      await keys(host, 'ArrowDown', 'End');
      expect(active(host)).to.equal('Option 99999');
      const id = box(host).getAttribute('aria-activedescendant') as string;
      const row = host.shadowRoot?.getElementById(id)?.getBoundingClientRect() as DOMRect;
      const list = (all(host, 'listbox')[0] as HTMLElement).getBoundingClientRect();
      expect(row.bottom).to.be.at.most(list.bottom + 1);
      expect(row.top).to.be.at.least(list.top - 1);
    });

    it('opens at the chosen one', async () => {
      const host = await make({ options, value: '54321', text: 'Option 54321' });
      await click(host, box(host));
      expect(labels(host)).to.include('Option 54321');
      expect(active(host)).to.equal('Option 54321');
    });

    it('follows the scroll', async () => {
      const host = await make({ options });
      await click(host, box(host));
      const list = all(host, 'listbox')[0] as HTMLElement;
      list.scrollTop = list.scrollHeight / 2;
      await waitUntil(() => labels(host).some((label) => /Option (49|50)\d\d\d/.test(label)));
      const { top, bottom } = list.getBoundingClientRect();
      const tops = all(host, 'option').map((option) => option.getBoundingClientRect());
      expect(Math.min(...tops.map((row) => row.top))).to.be.at.most(top);
      expect(Math.max(...tops.map((row) => row.bottom))).to.be.at.least(bottom);
    });

    it('filters them', async () => {
      const host = await make({ options });
      await type(host, '99998');
      await waitUntil(() => labels(host).join() === 'Option 99998', 'not found', { timeout: 5000 });
    });
  });

  describe('with free text', () => {
    const suggestions = [
      { id: 'DD.MM.YYYY', label: 'DD.MM.YYYY' },
      { id: 'YYYY-MM-DD', label: 'YYYY-MM-DD' },
    ];
    async function makeFree() {
      const heard: string[] = [];
      const host = await make({
        options: suggestions,
        settings: {
          allowsFreeText: true,
          onText: (text) => heard.push(`text ${text}`),
          onCommit: () => heard.push('commit'),
          onChoose: ({ label }) => heard.push(`choose ${label}`),
          onEnter: () => heard.push('enter'),
        },
      });
      return { host, heard };
    }

    it('says each typed text, and that it is done', async () => {
      const { host, heard } = await makeFree();
      await type(host, 'DD');
      await keys(host, 'Tab');
      expect(heard).to.deep.equal(['text D', 'text DD', 'commit']);
    });

    it('suggests, but Enter keeps the text unless a suggestion was gone to', async () => {
      const { host, heard } = await makeFree();
      await type(host, 'Y');
      expect(labels(host)).to.deep.equal(['YYYY-MM-DD', 'DD.MM.YYYY']);
      await keys(host, 'Enter');
      expect(heard).to.deep.equal(['text Y', 'commit']);
      expect(isOpen(host)).to.equal(false);
      await keys(host, 'ArrowDown', 'Enter');
      expect(heard.at(-1)).to.match(/^choose /);
    });

    it('shows no empty list where nothing is to suggest', async () => {
      const { host, heard } = await makeFree();
      await type(host, 'zzz');
      expect(isOpen(host)).to.equal(false);
      expect(box(host).value).to.equal('zzz');
      expect(heard).to.have.length(3);
    });
  });

  describe('with pages from elsewhere', () => {
    function pages(size: number, count: number) {
      const asks: { query: string; cursor: string | null }[] = [];
      const load: LoadPage<ComboboxOption> = ({ query, cursor }) => {
        asks.push({ query, cursor });
        const every = Array.from({ length: count }, (_, index) => ({
          id: `${index}`,
          label: `Role ${index}`,
        }));
        const found = every.filter(({ label }) => label.includes(query));
        const start = Number(cursor ?? 0);
        const next = start + size;
        return Promise.resolve({
          kind: 'page',
          options: found.slice(start, next),
          nextCursor: next < found.length ? String(next) : null,
          total: found.length,
        });
      };
      return { asks, load };
    }

    it('asks at each opening, and for the next page at the end of the list', async () => {
      const { asks, load } = pages(30, 70);
      const host = await make({ options: undefined, settings: { load } });
      await click(host, box(host));
      await waitUntil(() => labels(host).length > 0);
      expect(asks).to.deep.equal([{ query: '', cursor: null }]);
      expect(all(host, 'option')[0]?.getAttribute('aria-setsize')).to.equal('70');
      await keys(host, 'ArrowDown', 'End');
      await waitUntil(() => asks.length > 1);
      expect(asks.at(-1)).to.deep.equal({ query: '', cursor: '30' });
      await keys(host, 'Escape', 'ArrowDown');
      expect(asks.at(-1)).to.deep.equal({ query: '', cursor: null });
    });

    it('shows that there are more while the next page is on its way', async () => {
      const { load } = pages(30, 70);
      const forever = new Promise<never>(() => undefined);
      const host = await make({
        options: undefined,
        settings: { load: (ask) => (ask.cursor === null ? load(ask) : forever) },
      });
      const placeholders = () => host.shadowRoot?.querySelectorAll('.placeholder').length;
      await click(host, box(host));
      await waitUntil(() => labels(host).length > 0);
      expect(placeholders()).to.equal(0);
      await keys(host, 'ArrowDown', 'End');
      expect([labels(host).at(-1), placeholders()]).to.deep.equal(['Role 29', 3]);
      expect(all(host, 'option').length).to.equal(labels(host).length);
    });

    it('asks for what is typed once it is quiet', async () => {
      const { asks, load } = pages(30, 70);
      const host = await make({ options: undefined, settings: { load } });
      await click(host, box(host));
      await type(host, 'Role 6');
      await waitUntil(() => asks.some(({ query }) => query === 'Role 6'));
      expect(asks.map(({ query }) => query)).to.deep.equal(['', 'Role 6']);
      await waitUntil(() => labels(host).length === 11);
    });

    it('drops the answer to an older query', async () => {
      const answers = new Map<string, () => void>();
      const load: LoadPage<ComboboxOption> = ({ query }) =>
        new Promise((resolve) => {
          answers.set(query, () => {
            resolve({ kind: 'page', options: [{ id: query, label: `For ${query}` }], nextCursor: null });
          });
        });
      const host = await make({ options: undefined, settings: { load } });
      await type(host, 'o');
      await sendKeys({ type: 'n' });
      await waitUntil(() => answers.has('on'));
      answers.get('on')?.();
      await waitUntil(() => labels(host).length > 0);
      answers.get('o')?.();
      await aTimeout(0);
      await settled(host);
      expect(labels(host)).to.deep.equal(['For on']);
    });

    it('does not choose before the answer to what is typed is there', async () => {
      const host = await make({
        options: undefined,
        settings: { load: () => new Promise(() => undefined) },
      });
      await type(host, 'abc');
      await keys(host, 'Enter');
      expect(host.heard).to.deep.equal([]);
      expect(box(host).value).to.equal('abc');
    });

    it('says a failure and tries again', async () => {
      let fails = true;
      const { load } = pages(10, 5);
      const host = await make({
        options: undefined,
        settings: { load: (ask) => (fails ? Promise.reject(new Error('down')) : load(ask)) },
      });
      await click(host, box(host));
      await waitUntil(() =>
        all(host, 'button').some(({ textContent }) => clean(textContent) === 'Try again'),
      );
      await waitUntil(() => said(host) === 'The list did not load.');
      fails = false;
      await click(host, byRole(host, 'button', 'Try again'));
      await waitUntil(() => labels(host).length === 5);
      expect(host.shadowRoot?.activeElement).to.equal(box(host));
    });
  });

  describe('before its list has come', () => {
    const key = (host: SyntheticHost, name: string) =>
      box(host).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    const typeAtOnce = (host: SyntheticHost, text: string) => {
      box(host).value = text;
      box(host).dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const come = async (host: SyntheticHost) => {
      await listsCame(host);
      await aTimeout(0);
      await settled(host);
    };

    it('keeps the keys that are pressed, in order', async () => {
      const host = await makeEarly();
      const isLeftAlone = ['ArrowDown', 'ArrowDown', 'Enter'].map((name) => key(host, name));
      await come(host);
      expect(isLeftAlone).to.deep.equal([false, false, false]);
      expect(host.heard).to.deep.equal(['choose pineapple']);
      expect(isOpen(host)).to.equal(false);
    });

    it('waits with them for what the options are made of', async () => {
      let options: (() => void) | undefined;
      const host = await makeEarly({
        options: undefined,
        settings: { fetchOptions: () => new Promise((done) => (options = done)) },
      });
      key(host, 'ArrowDown');
      await aTimeout(100); // the list's own module is there
      key(host, 'Enter');
      expect(host.heard).to.deep.equal([]);
      host.options = fruit;
      options?.();
      await come(host);
      expect(host.heard).to.deep.equal(['choose apple']);
      expect(isOpen(host)).to.equal(false);
    });

    it('keeps what is typed, and finds it then', async () => {
      const host = await makeEarly();
      typeAtOnce(host, 'app');
      await come(host);
      expect(box(host).value).to.equal('app');
      expect(labels(host)).to.deep.equal(['Apple', 'Custard apple', 'Pineapple']);
    });

    it('takes a whole name from who is gone by then, and opens nothing', async () => {
      const host = await makeEarly();
      typeAtOnce(host, 'durian');
      typeAtOnce(host, 'pineapple');
      host.parentElement?.querySelector<HTMLElement>(':scope > button')?.focus();
      await come(host);
      expect(host.heard).to.deep.equal(['choose pineapple']);
      expect(isOpen(host)).to.equal(false);
    });

    it('opens by the click that it was given', async () => {
      const host = await makeEarly();
      box(host).click();
      await come(host);
      expect(isOpen(host)).to.equal(true);
    });

    it('leaves Enter to the form', async () => {
      const host = await makeEarly();
      key(host, 'Enter');
      expect(host.heard).to.deep.equal(['enter']);
    });

    it('says that it could not be fetched to whoever waits, and tries again', async () => {
      let again = 0;
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const nothing = () => undefined;
      render(
        comboboxView({
          id: 'fruit',
          parts: { text: '' },
          text: '',
          list: undefined,
          coming: 'failed',
          onFetchAgain: () => (again += 1),
          onInput: nothing,
          onKeydown: nothing,
          onClick: nothing,
          onFocusin: nothing,
          onFocusout: nothing,
          onTextClick: nothing,
          onToggle: nothing,
        }),
        place,
      );
      expect(clean(place.textContent)).to.contain('The list did not load.');
      place.querySelector<HTMLElement>('.combobox-coming button')?.click();
      expect(again).to.equal(1);
    });
  });

  it('writes no style attribute', async () => {
    const host = await make({
      options: Array.from({ length: 500 }, (_, index) => ({ id: `${index}`, label: `Option ${index}` })),
    });
    box(host).focus();
    await keys(host, 'ArrowDown', 'End');
    await nextFrame();
    expect(host.shadowRoot?.querySelectorAll('[style]').length).to.equal(0);
  });

  describe('while someone types', () => {
    it('keeps the text when a name comes for the value that stands', async () => {
      const host = await make({ value: 'apple', text: 'apple' });
      box(host).select();
      await type(host, 'ba');
      host.text = 'Apple';
      host.requestUpdate();
      await settled(host);
      expect(box(host).value).to.equal('ba');
    });

    it('gives way to another value', async () => {
      const host = await make({ value: 'apple', text: 'Apple' });
      await type(host, 'ba');
      Object.assign(host, { value: 'banana', text: 'Banana' });
      host.requestUpdate();
      await settled(host);
      expect(box(host).value).to.equal('Banana');
    });
  });
});
