import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Answer } from '../../src/contract/problem.ts';
import type { RolesAsk, RolesReply } from '../../src/contract/requests.ts';
import type { Role } from '../../src/domain/role/role.ts';
import { RolePicker } from '../../src/elements/role-picker/role-picker.ts';
import type { RolesRequestEvent } from '../../src/elements/role-picker/role-picker.events.ts';
import '../../src/define/role-picker.ts';
import { deep, settled, type Subject } from '../suites/check.ts';
import { requestChecks } from '../suites/request.ts';
import { runSuites } from '../suites/run.ts';
import { listsCame } from '../support/combobox.ts';
import { all, byRole, clean, textOf } from '../support/find.ts';
import { waitUntil } from '../support/patience.ts';

function role(id: string, name: string, permissions: string, more: Partial<Role> = {}): Role {
  return {
    id,
    name,
    description: '',
    group: '',
    level: 0,
    permissions: [...permissions].map((letter) => ({
      id: letter,
      label: `May ${letter}`,
      group: letter < 'c' ? 'First' : 'Second',
    })),
    ...more,
  };
}

const standard = role('standard', 'Standard', 'abc', { description: 'What all start with', group: 'Usual' });
const clerk = role('clerk', 'Accounts clerk', 'cd', { group: 'Usual' });
const owner = role('owner', 'Owner', 'abcd', { group: 'Special', level: 3 });
const roles = [standard, clerk, owner];

const subject: Subject<string | null, RolePicker> = {
  tag: 'role-picker',
  type: RolePicker,
  prepare(element) {
    element.label = 'Role';
    element.roles = roles;
    element.defaultRole = 'standard';
    element.editorLevel = 1;
    element.createRoleUrl = '/roles/new';
  },
  values: ['standard', 'clerk'],
  submits: 'standard',
  broken: { value: 'owner', code: 'role.above-level' },
  control: (element) => box(element),
  async edit(element) {
    await listsCame(element);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
  },
  states: [
    { name: 'open', enter: (element) => open(element) },
    {
      name: 'changed',
      enter(element) {
        element.savedRole = standard;
        element.defaultValue = 'standard';
        element.value = 'clerk';
      },
    },
    {
      name: 'unknown role',
      enter(element) {
        element.defaultValue = 'retired';
      },
    },
    {
      name: 'not connected',
      async enter(element) {
        element.roles = undefined;
        await open(element);
      },
    },
  ],
  data: [
    ...roles.flatMap(({ id, name, description, group }) => [id, name, description, group]),
    ...standard.permissions.flatMap(({ label, group }) => [label, group]),
    'May d',
    'retired',
  ].filter((text) => text.length > 1),
};

runSuites(subject);

describe('<role-picker> that asks for its roles', () => {
  const asking = {
    ...subject,
    prepare(element: RolePicker) {
      element.label = 'Role';
    },
    requests: [
      {
        type: 'roles-request',
        send: (element: RolePicker) => open(element),
        granted: { ok: true, roles, nextCursor: null, total: 3 },
      },
    ],
  };
  for (const check of requestChecks) it(check.name, () => check.run(asking));
});

function box(element: Element): HTMLInputElement {
  return element.shadowRoot?.querySelector('input') as HTMLInputElement;
}

async function open(element: RolePicker): Promise<void> {
  await settled(element);
  await listsCame(element);
  element.focus();
  box(element).click();
  await settled(element);
  await aTimeout(0);
  await settled(element);
}

async function make(given: Partial<RolePicker> = {}): Promise<RolePicker> {
  // Something to go on to by Tab: past the last control the focus would leave the page.
  const around = await fixture(
    html`<div><role-picker label="Role"></role-picker><button>After</button></div>`,
  );
  const element = around.querySelector('role-picker') as RolePicker;
  Object.assign(element, given);
  await settled(element);
  await listsCame(element);
  return element;
}

async function press(element: RolePicker, ...keys: string[]): Promise<void> {
  element.focus();
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
}

const option = (element: RolePicker, name: string) => {
  const found = all(element, 'option').find(
    (each) => clean(each.querySelector('.option-label')?.textContent) === name,
  );
  if (!found) throw new Error(`no option ${name}`);
  return found;
};

describe('<role-picker>', () => {
  describe('choosing', () => {
    it('takes a role by typing a part of its name', async () => {
      const element = await make({ roles });
      element.focus();
      await sendKeys({ type: 'clerk' });
      await press(element, 'Enter');
      expect(element.value).to.equal('clerk');
      expect(box(element).value).to.equal('Accounts clerk');
    });

    it('finds a role by its group, description and id', async () => {
      for (const typed of ['special', 'what all', 'owner']) {
        const element = await make({ roles });
        element.focus();
        await sendKeys({ type: typed });
        await settled(element);
        expect(all(element, 'option'), typed).to.have.length(1);
      }
    });

    it('says input and change once, and nothing for the role it has', async () => {
      const element = await make({ roles, value: 'standard' });
      const heard: string[] = [];
      for (const type of ['input', 'change']) element.addEventListener(type, () => heard.push(type));
      await press(element, 'ArrowDown', 'Enter');
      expect(heard).to.deep.equal([]);
      await press(element, 'ArrowDown', 'ArrowDown', 'Enter');
      expect(heard).to.deep.equal(['input', 'change']);
    });

    it('does not submit its form while the list is open, submits it once closed', async () => {
      const element = await make({ roles });
      const form = document.createElement('form');
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted++;
      });
      element.before(form);
      form.append(element);
      await press(element, 'ArrowDown', 'Enter');
      expect(submitted).to.equal(0);
      await press(element, 'Enter');
      expect(submitted).to.equal(1);
    });

    it('is cleared by erasing its text', async () => {
      const element = await make({ roles, value: 'clerk' });
      element.focus();
      box(element).select();
      await press(element, 'Backspace', 'Enter');
      expect(element.value).to.equal(null);
    });
  });

  describe('a role above the editor’s level', () => {
    it('is shown locked and is not taken', async () => {
      const element = await make({ roles, editorLevel: 1 });
      await open(element);
      const locked = option(element, 'Owner');
      expect(locked.getAttribute('aria-disabled')).to.equal('true');
      expect(clean(locked.textContent)).to.contain('Above your level');
      locked.click();
      await settled(element);
      expect(element.value).to.equal(null);
    });

    it('stays valid where it was saved', async () => {
      const element = await make({ roles, editorLevel: 1, defaultValue: 'owner' });
      expect(element.validity.valid).to.equal(true);
    });

    it('is offered to an editor of that level', async () => {
      const element = await make({ roles, editorLevel: 3 });
      await open(element);
      option(element, 'Owner').click();
      expect(element.value).to.equal('owner');
    });
  });

  describe('what it says', () => {
    it('marks the default role in the list and when it is chosen', async () => {
      const element = await make({ roles, defaultRole: 'standard', value: 'standard' });
      expect(clean(element.shadowRoot?.querySelector('.control')?.textContent)).to.contain('default');
      await open(element);
      expect(clean(option(element, 'Standard').textContent)).to.contain('default');
      expect(clean(option(element, 'Accounts clerk').textContent)).to.not.contain('default');
    });

    it('names the saved role without asking for anything', async () => {
      let asked = 0;
      const element = await make({ savedRole: standard, defaultValue: 'standard' });
      element.addEventListener('roles-request', () => asked++);
      expect(box(element).value).to.equal('Standard');
      expect(asked).to.equal(0);
    });

    it('tells what the new role gains and loses', async () => {
      const element = await make({ roles, savedRole: standard, defaultValue: 'standard', value: 'clerk' });
      expect(textOf(element)).to.contain('Gains: May d. Loses: May a and May b.');
    });

    it('tells that nothing changes', async () => {
      const twin = role('twin', 'Twin', 'abc');
      const element = await make({
        roles: [...roles, twin],
        savedRole: standard,
        defaultValue: 'standard',
        value: 'twin',
      });
      expect(textOf(element)).to.contain('The same permissions as the saved role.');
    });

    it('shortens a long list of gains', async () => {
      const element = await make({
        roles: [...roles, role('all', 'All', 'abcdefghij')],
        savedRole: standard,
        defaultValue: 'standard',
        value: 'all',
      });
      expect(textOf(element)).to.contain('Gains: May d, May e, May f, and 4 more.');
    });

    it('lists every permission in its group on demand, gained and lost ones marked', async () => {
      const element = await make({ roles, savedRole: standard, defaultValue: 'standard', value: 'clerk' });
      element.shadowRoot?.querySelector('summary')?.click();
      await settled(element);
      const lines = [...(element.shadowRoot?.querySelectorAll('.tab, .tree ul li') ?? [])].map((each) =>
        clean(each.textContent),
      );
      expect(lines).to.deep.equal(['Second', 'May c', 'May d gained', 'First lost', 'May a', 'May b']);
    });

    it('previews the role that the keys are at', async () => {
      const element = await make({ roles, savedRole: standard, defaultValue: 'standard' });
      await press(element, 'ArrowDown', 'ArrowDown');
      const preview = clean(element.shadowRoot?.querySelector('.combobox-preview')?.textContent);
      expect(preview).to.equal('Accounts clerk Second (2) Gains: May d. Loses: May a and May b.');
      expect(element.value).to.equal('standard');
    });

    it('shows foreign texts as texts', async () => {
      const hostile = role('x', '<img src=x onerror=alert(1)>', '', { group: '${1}', description: '<b>' });
      const element = await make({ roles: [hostile], value: 'x', savedRole: hostile });
      await open(element);
      expect(element.shadowRoot?.querySelector('img, b')).to.equal(null);
      expect(box(element).value).to.equal('<img src=x onerror=alert(1)>');
    });
  });

  describe('a stored role that no longer exists', () => {
    it('is kept and named as unknown', async () => {
      const element = await make({ roles, defaultValue: 'retired', savedRole: null });
      expect(clean(box(element).value)).to.equal('Unknown role (retired)');
      expect(textOf(element)).to.contain(
        'This role no longer exists. It stays until you choose another one.',
      );
      expect(element.value).to.equal('retired');
      expect(element.validity.valid).to.equal(true);
    });

    it('stays when someone looks into the list and leaves', async () => {
      const element = await make({ roles, defaultValue: 'retired', savedRole: null });
      await press(element, 'ArrowDown', 'Escape', 'Tab');
      expect(element.value).to.equal('retired');
    });

    it('is not called unknown while only pages are asked for and the host said nothing of it', async () => {
      const element = await make({ defaultValue: 'somewhere' });
      expect(box(element).value).to.equal('somewhere');
      expect(textOf(element)).to.not.contain('no longer exists');
    });
  });

  describe('with a hundred thousand roles', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      role(`r${index}`, `Role ${index}`, 'ab', {
        group: `Group ${index % 7}`,
        description: 'What it is for',
      }),
    );

    it('is a window of few elements while it is open, and finds any of them', async () => {
      const element = await make({ roles: many, defaultValue: 'r54321' });
      await open(element);
      const count = () => [...deep(element.shadowRoot as ShadowRoot)].length;
      expect(all(element, 'option').length).to.be.greaterThan(5);
      expect(count()).to.be.at.most(200);
      await sendKeys({ type: 'role 99998' });
      await waitUntil(() => all(element, 'option').length === 1, 'not found', { timeout: 5000 });
      await sendKeys({ press: 'Enter' });
      expect(element.value).to.equal('r99998');
    });
  });

  describe('with pages', () => {
    const many = Array.from({ length: 120 }, (_, index) => role(`r${index}`, `Role ${index}`, 'a'));

    function answer(element: RolePicker, list: () => readonly Role[] = () => many) {
      const asks: RolesAsk[] = [];
      element.addEventListener('roles-request', (event: RolesRequestEvent) => {
        event.respondWith((ask): Promise<Answer<RolesReply>> => {
          asks.push(ask);
          const found = list().filter(({ name }) => name.includes(ask.query));
          const start = Number(ask.cursor ?? 0);
          const next = start + 50;
          return Promise.resolve({
            ok: true,
            roles: found.slice(start, next),
            nextCursor: next < found.length ? String(next) : null,
            total: found.length,
          });
        });
      });
      return asks;
    }

    it('asks for the first page when it opens, the next at the end of the list', async () => {
      const element = await make();
      const asks = answer(element);
      await open(element);
      await press(element, 'ArrowDown', 'End');
      await waitUntil(() => asks.length === 2);
      expect(asks).to.deep.equal([
        { query: '', cursor: null },
        { query: '', cursor: '50' },
      ]);
    });

    it('keeps the name of a role chosen from a page', async () => {
      const element = await make();
      answer(element);
      await open(element);
      await sendKeys({ type: 'Role 77' });
      await waitUntil(() => all(element, 'option').length === 1);
      await press(element, 'Enter');
      expect(element.value).to.equal('r77');
      expect(box(element).value).to.equal('Role 77');
    });

    it('offers a role made elsewhere when it is opened again', async () => {
      const element = await make();
      let list = many.slice(0, 2);
      answer(element, () => list);
      await open(element);
      expect(all(element, 'option')).to.have.length(2);
      await press(element, 'Escape');
      list = [...list, role('new', 'Made just now', 'a')];
      await open(element);
      await waitUntil(() => all(element, 'option').length === 3);
      option(element, 'Made just now').click();
      expect(element.value).to.equal('new');
    });

    it('says why the list did not come, and tries again', async () => {
      const element = await make();
      let refuse = true;
      element.addEventListener('roles-request', (event: RolesRequestEvent) => {
        event.respondWith(() =>
          Promise.resolve(
            refuse
              ? { ok: false, problems: [{ path: [], text: 'Your session ended' }] }
              : { ok: true, roles, nextCursor: null, total: 3 },
          ),
        );
      });
      await open(element);
      expect(textOf(element)).to.contain('Your session ended');
      refuse = false;
      byRole(element, 'button', 'Try again').click();
      await waitUntil(() => all(element, 'option').length === 3);
    });

    it('says that it is not connected where nobody answers', async () => {
      const element = await make();
      await open(element);
      expect(textOf(element)).to.contain('Not connected on this page');
    });
  });

  describe('the link to make a role', () => {
    const urls: readonly { url: string; leads: boolean }[] = [
      { url: 'https://portal.example/roles/new', leads: true },
      { url: '/roles/new', leads: true },
      { url: '', leads: false },
      { url: 'javascript:alert(1)', leads: false },
      { url: 'java\nscript:alert(1)', leads: false },
      { url: 'data:text/html,x', leads: false },
      { url: 'https://', leads: false },
    ];
    for (const { url, leads } of urls) {
      it(`${leads ? 'leads to' : 'is not there for'} “${url}”`, async () => {
        const element = await make({ roles, createRoleUrl: url });
        const link = element.shadowRoot?.querySelector('a');
        expect(link?.href).to.equal(leads ? new URL(url, document.baseURI).href : undefined);
        expect(link?.rel).to.equal(leads ? 'noopener' : undefined);
      });
    }

    it('is not there while the role is read-only', async () => {
      const element = await make({ roles, createRoleUrl: '/roles/new', readonly: true });
      expect(element.shadowRoot?.querySelector('a')).to.equal(null);
    });
  });
});
