import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RolesAsk, RolesReply } from '../src/contract/requests.ts';
import type { Permission, Role } from '../src/domain/role/role.ts';
import type { RolePicker } from '../src/elements/role-picker/role-picker.ts';
import type { RolesRequestEvent } from '../src/elements/role-picker/role-picker.events.ts';

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

const openList: Story['play'] = async ({ canvasElement }) => {
  const picker = canvasElement.querySelector('role-picker') as RolePicker;
  await picker.updateComplete;
  picker.focus();
  picker.shadowRoot?.querySelector('input')?.click();
};

const meta: Meta<RolePicker> = {
  title: 'Elements/role-picker',
  component: 'role-picker',
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

export const Saved: Story = {};
export const Changed: Story = { args: { value: 'clerk' } };
export const ChangedExpanded: Story = {
  args: { value: 'plus', savedRole: roles[3] ?? null, defaultValue: 'clerk' },
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('role-picker') as RolePicker;
    await picker.updateComplete;
    picker.shadowRoot?.querySelector('summary')?.click();
  },
};
export const Open: Story = { play: openList };
export const Empty: Story = { args: { defaultValue: null, savedRole: null, required: true } };
export const UnknownRole: Story = { args: { defaultValue: 'retired-2019', savedRole: null } };
export const AboveLevel: Story = { args: { defaultValue: 'owner', savedRole: roles[5] ?? null } };
export const RefusedByHost: Story = {
  args: { value: 'controller', problems: [{ path: [], code: 'role.above-level', id: 'controller' }] },
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider decides your role.' },
};
export const Disabled: Story = { args: { disabled: true } };
export const HostileText: Story = {
  args: { roles: [...roles, hostile], defaultValue: 'hostile', savedRole: hostile },
  play: openList,
};

const paged = (respond: (event: RolesRequestEvent) => void): Story => ({
  args: { createRoleUrl: '' },
  play: openList,
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

export const Pages: Story = paged((event) => {
  event.respondWith(answer);
});
/** The next page is on its way. */
export const MoreToCome: Story = {
  ...paged((event) => {
    event.respondWith((ask) => (ask.cursor === null ? answer(ask) : new Promise(() => undefined)));
  }),
  play: async (context) => {
    await openList(context);
    const picker = context.canvasElement.querySelector('role-picker') as RolePicker;
    const list = () => picker.shadowRoot?.querySelector('[role=listbox]');
    for (let tries = 0; tries < 250 && !list()?.querySelector('.placeholder'); tries++) {
      list()?.scrollTo(0, 1e6);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    list()?.scrollTo(0, 1e6);
  },
};
export const Loading: Story = paged((event) => {
  event.respondWith(() => new Promise(() => undefined));
});
export const Failed: Story = paged((event) => {
  event.respondWith(() => Promise.reject(new Error('There is no host behind a story')));
});
export const NothingToChoose: Story = paged((event) => {
  event.respondWith(() => Promise.resolve({ ok: true, roles: [], nextCursor: null, total: 0 }));
});
