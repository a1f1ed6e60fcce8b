/** What each key does in each element: the cases of the map in docs/accessibility.md. */
import { expect } from '@open-wc/testing';
import '../../src/elements/api-token-panel/list-tools.ts';
import '../../src/elements/api-token-panel/token-acts.ts';
import '../../src/elements/trusted-ip-list/dialogs.ts';
import '../../src/elements/twofa-select/twofa-acts.ts';
import type { TrustedIps } from '../../src/domain/network/entry-list.ts';
import { roles, settings } from '../../stories/fake-host.ts';
import { all, byRole, clean, findByRole, nameOf } from '../support/find.ts';
import { press, type } from '../support/keys.ts';
import { control, edit, open as openPanel, type Control } from '../support/panel.ts';
import { deepActive } from '../support/sight.ts';
import { many } from '../support/tokens.ts';
import '../support/password-parts.ts';
import { headings, keyboardMap, type Case } from './map.ts';
import { waitUntil } from '../support/patience.ts';

/** The element that edits a field, inside a panel. */
async function open(field: string): Promise<Control> {
  return control((await openPanel()).panel, field);
}

function inside(element: Element, selector: string): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

async function becomes(what: () => unknown, value: unknown): Promise<void> {
  await waitUntil(() => what() === value, `${String(what())} instead of ${String(value)}`, { timeout: 5000 });
}

const focused = () => {
  const active = deepActive() as HTMLElement;
  return nameOf(active).replace(/ \*$/, '');
};

describe('the map of keys', () => {
  it('has no part that is not tested', () => {
    expect(headings).to.deep.equal(tested);
  });
});

const tested: string[] = [];

function keys(heading: string, cases: Readonly<Record<string, Case>>): void {
  tested.push(heading);
  keyboardMap(heading, cases);
}

// Combobox

async function combobox(): Promise<{ box: HTMLInputElement; isOpen: () => boolean; active: () => string }> {
  const element = await open('role');
  const box = byRole<HTMLInputElement>(element, 'combobox', 'Role');
  await waitUntil(() => box.hasAttribute('aria-controls'), 'no list', { timeout: 5000 });
  box.focus();
  box.select();
  return {
    box,
    isOpen: () => box.getAttribute('aria-expanded') === 'true',
    active: () => {
      const id = box.getAttribute('aria-activedescendant');
      const option = id && element.shadowRoot?.getElementById(id);
      return option ? clean(option.querySelector('.option-label')?.textContent) : '';
    },
  };
}

async function openList() {
  const list = await combobox();
  await press('ArrowDown');
  await becomes(list.active, 'Reseller standard');
  return list;
}

const closesUnchanged: Case = async (key) => {
  const { box, isOpen } = await openList();
  await press('ArrowDown');
  await key();
  await becomes(isOpen, false);
  expect(box.value).to.equal('Reseller standard');
};

keys('Combobox: role, time zone, language, formats', {
  'ArrowDown, closed': async (key) => {
    const { active } = await combobox();
    await key();
    await becomes(active, 'Reseller standard');
  },
  'ArrowUp, closed': async (key) => {
    const { active } = await combobox();
    await key();
    await becomes(active, 'Reseller standard');
  },
  'Alt+ArrowDown, closed': async (key) => {
    const { isOpen } = await combobox();
    await key();
    await becomes(isOpen, true);
  },
  'ArrowDown, open': async (key) => {
    const { active } = await openList();
    await key();
    await becomes(active, 'Auditor');
  },
  'ArrowUp, open': async (key) => {
    const { active } = await openList();
    await press('ArrowDown');
    await key();
    await becomes(active, 'Reseller standard');
  },
  'PageDown, open': async (key) => {
    const { active } = await openList();
    await key();
    await becomes(active, roles.at(-2)?.name); // the last one is locked
  },
  'PageUp, open': async (key) => {
    const { active } = await openList();
    await press('PageDown');
    await key();
    await becomes(active, 'Reseller standard');
  },
  'Home, in the list': async (key) => {
    const { active } = await openList();
    await press('ArrowDown');
    await key();
    await becomes(active, 'Reseller standard');
  },
  'End, in the list': async (key) => {
    const { active } = await openList();
    await press('ArrowDown');
    await key();
    await becomes(active, roles.at(-1)?.name);
  },
  'Enter, open': async (key) => {
    const { box, isOpen } = await openList();
    await press('ArrowDown');
    await key();
    await becomes(isOpen, false);
    expect(box.value).to.equal('Auditor');
  },
  'Escape, open': closesUnchanged,
  'Alt+ArrowUp, open': closesUnchanged,
  'Tab, open': async (key) => {
    const { box, isOpen } = await combobox();
    await type('Auditor');
    await becomes(isOpen, true);
    await key();
    await becomes(isOpen, false);
    await becomes(() => box.value, 'Auditor');
  },
});

// Dialogs

async function openCodes(): Promise<Control> {
  const twofa = await open('twofa');
  byRole(twofa, 'button', 'New recovery codes…').focus();
  await press('Enter');
  (await findByRole(twofa, 'button', 'Make new codes')).focus();
  await press('Enter');
  await findByRole(twofa, 'button', 'Copy codes');
  return twofa;
}

async function openTokenForm(): Promise<Control> {
  const tokens = await open('apiAccess');
  byRole(tokens, 'button', 'Create token…').focus();
  await press('Enter');
  await findByRole(tokens, 'textbox', 'Name');
  await becomes(focused, 'Name');
  return tokens;
}

keys('Dialogs', {
  'Escape, a dialog': async (key) => {
    const twofa = await open('twofa');
    byRole(twofa, 'button', 'Reset 2FA key…').focus();
    await press('Enter');
    await findByRole(twofa, 'dialog', /./);
    await key();
    await becomes(() => all(twofa, 'dialog').length, 0);
    expect(focused()).to.equal('Reset 2FA key…');
  },
  'Escape, codes or a token that nobody stored': async (key) => {
    const twofa = await openCodes();
    await key();
    await waitUntil(() =>
      clean(all(twofa, 'dialog')[0]?.textContent).includes('Close without storing the recovery codes?'),
    );
  },
  'Enter, a code of the authenticator app': async (key) => {
    const { panel } = await openPanel();
    panel.settings = {
      ...settings,
      facts: {
        ...settings.facts,
        twofa: { ...settings.facts.twofa, enrolment: { state: 'none', since: null } },
      },
    };
    await panel.updateComplete;
    const twofa = control(panel, 'twofa');
    (await findByRole(twofa, 'button', /^Set up/)).focus();
    await press('Enter');
    (await findByRole(twofa, 'textbox', /^Code|code/)).focus();
    await type('000000');
    await key();
    await waitUntil(
      () => clean(twofa.shadowRoot?.textContent).includes('This code is not right'),
      'no answer',
      {
        timeout: 5000,
      },
    );
  },
  'Enter, the name of a new token': async (key) => {
    const tokens = await openTokenForm();
    await type('Desk');
    await key();
    await findByRole(tokens, 'button', 'Copy token');
  },
});

// Single values

/** Moves an element into a form; counts what is submitted. */
function submitsOf(element: Element): () => number {
  const form = document.createElement('form');
  let count = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    count += 1;
  });
  element.before(form);
  form.append(element);
  return () => count;
}

keys('`<reseller-login>`', {
  'Enter, the login': async (key) => {
    const login = await open('login');
    const submits = submitsOf(login);
    byRole(login, 'textbox', 'Login').focus();
    await key();
    expect(submits()).to.equal(1);
  },
  'Enter, why to log in as the reseller': async (key) => {
    const login = (await open('login')) as Control & { reasonOffered: boolean };
    login.reasonOffered = true;
    await login.updateComplete;
    let asked = 0;
    login.addEventListener('log-in-as-request', () => (asked += 1));
    const openTab = window.open;
    window.open = () => null;
    inside(login, '#visit-reason').focus();
    await key();
    window.open = openTab;
    expect(asked).to.equal(1);
  },
});

async function length(): Promise<HTMLInputElement> {
  const password = await open('password');
  (await findByRole(password, 'button', 'Generate password')).focus();
  await press('Enter');
  (await findByRole(password, 'button', 'Options')).focus();
  await press('Enter');
  await waitUntil(() => password.shadowRoot?.querySelector('input[type=number]'), 'no options', {
    timeout: 5000,
  });
  const input = inside(password, 'input[type=number]');
  input.focus();
  return input;
}

keys('`<password-field>`', {
  'Enter, the new password': async (key) => {
    const password = await open('password');
    const submits = submitsOf(password);
    (await findByRole(password, 'button', 'Change')).focus();
    await press('Enter');
    await becomes(() => deepActive()?.id, 'password');
    await type('a quiet stream at dawn');
    await key();
    expect(submits()).to.equal(1);
  },
  'ArrowUp, the length of generated ones': async (key) => {
    const input = await length();
    await key();
    expect(input.value).to.equal('21');
  },
  'ArrowDown, the length of generated ones': async (key) => {
    const input = await length();
    await key();
    expect(input.value).to.equal('19');
  },
});

async function choices(value: string): Promise<Control> {
  const twofa = await open('twofa');
  twofa.value = value;
  await twofa.updateComplete;
  inside(twofa, 'input:checked').focus();
  return twofa;
}

keys('`<twofa-select>`', {
  'ArrowDown, the choices': async (key) => {
    const twofa = await choices('inherit');
    await key();
    expect(twofa.value).to.equal('yes');
  },
  'ArrowUp, the choices': async (key) => {
    const twofa = await choices('no');
    await key();
    expect(twofa.value).to.equal('yes');
  },
});

// The list

type List = Control & { value: TrustedIps };

async function list(count = 4): Promise<List> {
  const { panel } = await openPanel();
  const entries = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    network: `10.0.0.${index}`,
    note: '',
    enabled: true,
    endsAt: null,
  }));
  await edit(panel, 'trustedIps', { enabled: true, entries });
  const element = control(panel, 'trustedIps') as List;
  await element.updateComplete;
  return element;
}

/** Stands at the button that edits that row. */
async function atRow(row: number, count = 4): Promise<List> {
  const element = await list(count);
  byRole(element, 'button', `Edit 10.0.0.${row}`).focus();
  return element;
}

const goes =
  (from: number, to: number, count = 4): Case =>
  async (key) => {
    await atRow(from, count);
    await key();
    await becomes(focused, `Edit 10.0.0.${to}`);
  };

async function removed(): Promise<List> {
  const element = await atRow(1);
  await press('Delete');
  await becomes(() => element.value.entries.length, 3);
  return element;
}

const redoes: Case = async (key) => {
  const element = await removed();
  await press('Control+z');
  await becomes(() => element.value.entries.length, 4);
  await key();
  await becomes(() => element.value.entries.length, 3);
};

async function edited(): Promise<List> {
  const element = await atRow(1);
  await press('Enter');
  await becomes(() => deepActive()?.id, 'edit-network');
  await press('End');
  await type('9');
  return element;
}

keys('`<trusted-ip-list>`', {
  'Enter, the field that adds': async (key) => {
    const element = await list();
    inside(element, '#add').focus();
    await type('192.0.2.1');
    await key();
    await becomes(() => element.value.entries.at(-1)?.network, '192.0.2.1');
  },
  'ArrowDown, a row': goes(1, 2),
  'ArrowUp, a row': goes(1, 0),
  'PageDown, a row': goes(1, 11, 30),
  'PageUp, a row': goes(15, 5, 30),
  'Home, a row': goes(15, 0, 30),
  'End, a row': goes(1, 29, 30),
  'Space, the switch of a row': async (key) => {
    const element = await list();
    byRole(element, 'switch', '10.0.0.1').focus();
    await key();
    await becomes(() => element.value.entries[1]?.enabled, false);
  },
  'Enter, the switch of a row': async (key) => {
    const element = await list();
    byRole(element, 'switch', '10.0.0.1').focus();
    await key();
    await becomes(() => deepActive()?.id, 'edit-network');
  },
  'Delete, a row': async (key) => {
    const element = await atRow(1);
    await key();
    await becomes(() => element.value.entries.length, 3);
    await becomes(focused, 'Remove 10.0.0.2');
  },
  'Enter, an entry under edit': async (key) => {
    const element = await edited();
    await key();
    await becomes(() => element.value.entries[1]?.network, '10.0.0.19');
    await becomes(focused, 'Edit 10.0.0.19');
  },
  'Escape, an entry under edit': async (key) => {
    const element = await edited();
    await key();
    await becomes(focused, 'Edit 10.0.0.1');
    expect(element.value.entries[1]?.network).to.equal('10.0.0.1');
  },
  'Control+z, the list': async (key) => {
    const element = await removed();
    await key();
    await becomes(() => element.value.entries.length, 4);
  },
  'Control+Shift+z, the list': redoes,
  'Control+y, the list': redoes,
  'Escape, the search in a long list': async (key) => {
    const element = await list(30);
    const find = inside(element, '#find');
    find.focus();
    await type('10.0.0.29');
    await key();
    await becomes(() => find.value, '');
  },
});

// Tokens

async function menu(): Promise<{ tokens: Control; button: HTMLElement }> {
  const tokens = await open('apiAccess');
  const button = await findByRole(tokens, 'button', 'Actions for “CRM”');
  button.focus();
  return { tokens, button };
}

async function openMenu() {
  const opened = await menu();
  await press('Enter');
  await becomes(focused, 'Rename');
  return opened;
}

async function openRename(): Promise<Control> {
  const { tokens } = await openMenu();
  await press('Enter');
  await becomes(focused, 'New name');
  await type('CRM 2');
  return tokens;
}

/** The first tab of the example, focused. */
async function example(): Promise<Control> {
  const tokens = await openTokenForm();
  await type('Desk');
  await press('Enter');
  (await findByRole(tokens, 'tab', 'curl')).focus();
  return tokens;
}

const names = (tokens: Element) =>
  all(tokens, 'row')
    .slice(1)
    .map((row) => clean(row.querySelector('bdi')?.textContent));

keys('`<api-token-panel>`', {
  'ArrowDown, the button of a token’s menu': async (key) => {
    await menu();
    await key();
    await becomes(focused, 'Rename');
  },
  'ArrowDown, the menu': async (key) => {
    await openMenu();
    await key();
    expect(focused()).to.equal('Rotate…');
  },
  'ArrowUp, the menu': async (key) => {
    await openMenu();
    await key();
    expect(focused()).to.equal('Revoke…');
  },
  'Home, the menu': async (key) => {
    await openMenu();
    await press('ArrowDown');
    await key();
    expect(focused()).to.equal('Rename');
  },
  'End, the menu': async (key) => {
    await openMenu();
    await key();
    expect(focused()).to.equal('Revoke…');
  },
  'Escape, the menu': async (key) => {
    const { tokens, button } = await openMenu();
    await key();
    await becomes(() => all(tokens, 'menuitem').length, 0);
    expect(deepActive()).to.equal(button);
  },
  'Tab, the menu': async (key) => {
    const { tokens } = await openMenu();
    await key();
    await becomes(() => all(tokens, 'menuitem').length, 0);
    expect(focused()).to.equal('Role and language'); // after the last token the next section begins
  },
  'Enter, a name under edit': async (key) => {
    const tokens = await openRename();
    await key();
    await waitUntil(() => names(tokens).includes('CRM 2'));
  },
  'Escape, a name under edit': async (key) => {
    const tokens = await openRename();
    await key();
    await becomes(focused, 'Actions for “CRM”');
    expect(names(tokens)).to.not.include('CRM 2');
  },
  'ArrowRight, the tabs of the example': async (key) => {
    await example();
    await key();
    await becomes(focused, 'fetch');
  },
  'ArrowLeft, the tabs of the example': async (key) => {
    await example();
    await press('ArrowRight');
    await key();
    await becomes(focused, 'curl');
  },
  'Home, the tabs of the example': async (key) => {
    await example();
    await press('ArrowRight');
    await key();
    await becomes(focused, 'curl');
  },
  'End, the tabs of the example': async (key) => {
    await example();
    await key();
    await becomes(focused, 'fetch');
  },
  'Escape, the search among many tokens': async (key) => {
    const { panel } = await openPanel();
    panel.settings = { ...settings, facts: { ...settings.facts, tokens: many(30) } };
    await panel.updateComplete;
    const tokens = control(panel, 'apiAccess');
    await waitUntil(() => tokens.shadowRoot?.querySelector('#find'), 'no search', { timeout: 5000 });
    const find = inside(tokens, '#find');
    find.focus();
    await type('Token 29');
    await key();
    await becomes(() => find.value, '');
  },
});

// The rest

keys('`<role-picker>`', {
  'Enter, the permissions': async (key) => {
    const role = await open('role');
    const permissions = role.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    permissions.querySelector('summary')?.focus();
    await key();
    expect(permissions.open).to.equal(true);
  },
});

async function format(): Promise<{
  box: HTMLInputElement;
  locale: Control & { value: { outputDate: string } };
}> {
  const locale = (await open('locale')) as Control & { value: { outputDate: string } };
  const box = inside(locale, '#output-date');
  await waitUntil(() => box.hasAttribute('aria-controls'), 'no list', { timeout: 5000 });
  box.focus();
  box.select();
  await type('DD-MM-YYYY');
  return { box, locale };
}

keys('`<locale-prefs>`', {
  'Enter, a format that was typed': async (key) => {
    const { box, locale } = await format();
    await key();
    await becomes(() => box.getAttribute('aria-expanded'), 'false');
    expect(locale.value.outputDate).to.equal('DD-MM-YYYY');
  },
  'Escape, a format that was typed': async (key) => {
    const { box } = await format();
    await key();
    await becomes(() => box.getAttribute('aria-expanded'), 'false');
    expect(box.value).to.equal('DD-MM-YYYY');
  },
});

keys('`<self-care-panel>`', {
  'Enter, the title of a section': async (key) => {
    const { panel } = await openPanel();
    byRole(panel, 'button', 'API access').focus();
    await key();
    await becomes(() => control(panel, 'apiAccess').checkVisibility(), false);
  },
  'Enter, a field named in the summary of problems': async (key) => {
    const { panel } = await openPanel();
    await edit(panel, 'login', 'south wind');
    byRole(panel, 'button', 'Save').focus();
    await press('Enter');
    (await findByRole(panel, 'button', 'Login')).focus();
    await key();
    await becomes(() => control(panel, 'login').matches(':focus-within'), true);
  },
});
