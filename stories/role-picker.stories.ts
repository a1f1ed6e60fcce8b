import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { RolesAsk, RolesReply } from '../src/contract/requests.ts';
import type { Permission, Role } from '../src/domain/role/role.ts';
import type { RolePicker } from '../src/elements/role-picker/role-picker.ts';
import type { RolesRequestEvent } from '../src/elements/role-picker/role-picker.events.ts';
import { plays, warned, type Person } from './support/person.ts';

const forever = () => new Promise<never>(() => undefined);

const permissions: readonly Permission[] = [
  { id: 'overview.view', label: 'See the overview', group: 'Overview' },
  { id: 'calls.view', label: 'See calls', group: 'Calls' },
  { id: 'calls.export', label: 'Export calls', group: 'Calls' },
  { id: 'calls.recordings', label: 'Listen to recordings', group: 'Calls' },
  { id: 'invoices.view', label: 'See invoices', group: 'Invoices' },
  { id: 'invoices.download', label: 'Download invoices', group: 'Invoices' },
  { id: 'invoices.pay', label: 'Pay invoices', group: 'Invoices' },
  { id: 'customers.view', label: 'See customers', group: 'Customers' },
  { id: 'customers.create', label: 'Add customers', group: 'Customers' },
  { id: 'customers.edit', label: 'Change customers', group: 'Customers' },
  { id: 'reports.view', label: 'See reports', group: 'Reports' },
  { id: 'access.view', label: 'See and change own access', group: 'Access' },
];

function role(id: string, name: string, group: string, description: string, areas: string, level = 0): Role {
  const granted = permissions.filter((permission) => areas.includes(permission.id.split('.')[0] ?? ''));
  return { id, name, group, description, level, permissions: granted };
}

const roles: readonly Role[] = [
  role(
    'standard',
    'Reseller',
    'Reseller',
    'What every reseller starts with.',
    'overview calls invoices access',
  ),
  role('starter', 'Reseller, first steps', 'Reseller', 'Calls and the overview, no money.', 'overview calls'),
  role(
    'plus',
    'Reseller with customers',
    'Reseller',
    'Also looks after customers of its own.',
    'overview calls invoices customers access',
  ),
  role('clerk', 'Accounts clerk', 'Finance', 'Reads and pays invoices.', 'overview invoices'),
  role('controller', 'Controller', 'Finance', 'Invoices and reports.', 'overview invoices reports', 1),
  role(
    'owner',
    'Owner of a resale business',
    'Finance',
    'Everything there is.',
    'overview calls invoices customers reports access',
    3,
  ),
];

const hostile: Role = {
  ...role(
    'hostile',
    '"><img src=x onerror=alert(1)> \u202Eelor a fo eman gnol yltnednopxe na\u202C that goes on '.repeat(3),
    '${group}',
    'A description that nobody would read to the end. '.repeat(30),
    'overview',
  ),
};

const many: readonly Role[] = Array.from({ length: 5000 }, (_, index) => ({
  ...(roles[index % roles.length] as Role),
  id: `role-${index}`,
  name: `Regional partner ${index}`,
  group: `Region ${Math.floor(index / 100) + 1}`,
}));

function answer({ query, cursor }: RolesAsk): Promise<RolesReply> {
  const wanted = query.trim().toLowerCase();
  const found = many.filter(({ name, group }) => `${name} ${group}`.toLowerCase().includes(wanted));
  const start = cursor === null ? 0 : Number(cursor);
  const next = start + 50;
  return Promise.resolve({
    ok: true,
    roles: found.slice(start, next),
    nextCursor: next < found.length ? String(next) : null,
    total: found.length,
  });
}

const meta: Meta<RolePicker> = {
  title: 'Elements/role-picker',
  component: 'role-picker',
  tags: ['autodocs'],
  args: {
    label: 'Role',
    defaultValue: 'standard',
    roles,
    savedRole: roles[0] ?? null,
    defaultRole: 'standard',
    editorLevel: 1,
    createRoleUrl: '/admin/roles/new',
  },
  render: (args) =>
    html`<role-picker
      .label=${args.label}
      .roles=${args.roles}
      .savedRole=${args.savedRole}
      .defaultRole=${args.defaultRole}
      .editorLevel=${args.editorLevel}
      .createRoleUrl=${args.createRoleUrl}
      .defaultValue=${args.defaultValue}
      .value=${args.value ?? args.defaultValue}
      .problems=${args.problems ?? []}
      .required=${args.required ?? false}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
    ></role-picker>`,
};

export default meta;
type Story = StoryObj<RolePicker>;

/** Goes into the box, which opens its list. */
const opened = (steps: (person: Person) => Promise<void>) =>
  plays(async (person) => {
    await person.click('combobox', 'Role');
    await steps(person);
  });

export const Saved: Story = {
  play: plays(async ({ field, find, sees }) => {
    await expect(await field('Role')).toHaveValue('Reseller');
    await sees('default', 'Permissions: 8');
    await expect(await find('link', 'Create a role')).toHaveAttribute(
      'href',
      expect.stringMatching(/\/admin\/roles\/new$/),
    );
  }),
};
export const Empty: Story = {
  args: { defaultValue: null, savedRole: null, required: true },
  play: plays(async ({ field }) => {
    await expect(await field('Role')).toBeRequired();
    await expect(await field('Role')).toHaveValue('');
  }),
};
export const MissingWhenSubmitted: Story = {
  ...Empty,
  play: plays(async ({ element, field, sees }) => {
    (element as RolePicker).reportValidity();
    await sees('Fill in this field');
    await expect(await field('Role')).toBeInvalid();
  }),
};
export const Open: Story = {
  parameters: { rtl: true },
  play: opened(async ({ find, sees }) => {
    await expect(await find('option', /^Reseller with customers/)).toBeVisible();
    await expect(await find('option', /^Owner of a resale business/)).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await sees('Finance', 'Above your level');
  }),
};
/** Found by its name, group, description or id. */
export const Searching: Story = {
  play: plays(async ({ enter, find, misses }) => {
    await enter('Role', 'finance');
    await expect(await find('option', /^Accounts clerk/)).toBeVisible();
    await misses('Reseller with customers');
  }),
};
export const NoMatch: Story = {
  play: plays(async ({ enter, sees }) => {
    await enter('Role', 'astronaut');
    await sees('No match for “astronaut”');
  }),
};
export const Changed: Story = {
  play: opened(async ({ click, field, sees }) => {
    await click('option', /^Accounts clerk/);
    await expect(await field('Role')).toHaveValue('Accounts clerk');
    await sees('Loses: See calls, Export calls, Listen to recordings, and See and change own access.');
  }),
};
/** The role that the keys are at is compared before it is taken. */
export const Previewed: Story = {
  play: opened(async ({ find, keys, sees }) => {
    await find('option', /^Reseller with customers/);
    await keys('{ArrowDown}{ArrowDown}');
    await sees('Gains: See customers, Add customers, and Change customers.');
  }),
};
export const ChangedExpanded: Story = {
  args: { value: 'plus', savedRole: roles[3] ?? null, defaultValue: 'clerk' },
  play: plays(async ({ unfold, sees }) => {
    await unfold('Permissions: 11');
    await sees('Gains:', 'gained', 'Pay invoices');
  }),
};
export const UnknownRole: Story = {
  args: { defaultValue: 'retired-2019', savedRole: null },
  play: plays(async ({ field, sees }) => {
    await expect((await field('Role')).value).toMatch('retired-2019');
    await sees('This role no longer exists. It stays until you choose another one.');
  }),
};
export const AboveLevel: Story = {
  args: { defaultValue: 'owner', savedRole: roles[5] ?? null },
  play: plays(async ({ field, sees }) => {
    await expect(await field('Role')).toHaveValue('Owner of a resale business');
    await sees('Permissions: 12');
  }),
};
export const RefusedByHost: Story = {
  args: { value: 'controller', problems: [{ path: [], code: 'role.above-level', id: 'controller' }] },
  play: plays(async ({ field, sees }) => {
    await sees('This role is above your level. Choose another one.');
    await expect(await field('Role')).toBeInvalid();
  }),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider decides your role.' },
  play: plays(async ({ field, sees, misses }) => {
    await expect(await field('Role')).toHaveAttribute('readonly');
    await sees('Your provider decides your role.');
    await misses('Create a role');
  }),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ field }) => {
    await expect(await field('Role')).toBeDisabled();
  }),
};
export const HostileText: Story = {
  args: { roles: [...roles, hostile], defaultValue: 'hostile', savedRole: hostile },
  play: opened(async ({ find }) => {
    await expect(await find('option', /<img src=x onerror=alert\(1\)>/)).toBeVisible();
  }),
};

const paged = (
  respond: ((event: RolesRequestEvent) => void) | undefined,
  play: Story['play'] & {},
): Story => ({
  args: { createRoleUrl: '' },
  play,
  render: (args) =>
    html`<role-picker
      .label=${args.label}
      .savedRole=${args.savedRole}
      .defaultRole=${args.defaultRole}
      .defaultValue=${args.defaultValue}
      .editorLevel=${args.editorLevel}
      @roles-request=${respond}
    ></role-picker>`,
});

export const Pages: Story = paged(
  (event) => {
    event.respondWith(answer);
  },
  opened(async ({ find, sees }) => {
    await expect(await find('option', /^Regional partner 0\b/)).toBeVisible();
    await sees('Region 1');
  }),
);
export const FoundInPages: Story = paged(
  (event) => {
    event.respondWith(answer);
  },
  plays(async ({ enter, find, misses }) => {
    await enter('Role', 'partner 4321');
    await expect(await find('option', /^Regional partner 4321/)).toBeVisible();
    await misses('Regional partner 12');
  }),
);
/** The next page is on its way. */
export const MoreToCome: Story = paged(
  (event) => {
    event.respondWith((ask) => (ask.cursor === null ? answer(ask) : forever()));
  },
  opened(async ({ find, sees }) => {
    const list = await find('listbox', 'Role');
    await waitFor(
      async () => {
        list.scrollTo(0, list.scrollHeight);
        await expect(list).toHaveTextContent('Regional partner 49');
      },
      { timeout: 10_000 },
    );
    await sees('Options: 5,000');
  }),
);
export const Loading: Story = paged(
  (event) => {
    event.respondWith(forever);
  },
  opened(({ sees }) => sees('Loading…')),
);
export const Failed: Story = paged(
  (event) => {
    event.respondWith(() => Promise.reject(new Error('There is no host behind a story')));
  },
  opened(async ({ find, sees }) => {
    await sees('The list did not load.');
    await expect(await find('button', 'Try again')).toBeVisible();
  }),
);
/** Tried again, and it came. */
export const LoadedAtLast: Story = (() => {
  let asked = 0;
  return paged(
    (event) => {
      event.respondWith((ask) => (asked++ % 2 ? answer(ask) : Promise.reject(new Error('busy'))));
    },
    opened(async ({ press, find }) => {
      await press('Try again');
      await expect(await find('option', /^Regional partner 0\b/)).toBeVisible();
    }),
  );
})();
export const NothingToChoose: Story = paged(
  (event) => {
    event.respondWith(() => Promise.resolve({ ok: true, roles: [], nextCursor: null, total: 0 }));
  },
  opened(({ sees }) => sees('Nothing to choose from')),
);
export const NobodyAnswers: Story = paged(
  undefined,
  plays(async ({ click, sees }) => {
    await warned(/nobody answered "roles-request"/, () => click('combobox', 'Role'));
    await sees('Not connected on this page');
  }),
);
