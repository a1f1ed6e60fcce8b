import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type {
  TokenCreateAsk,
  TokenRenameAsk,
  TokenRevokeAsk,
  TokenRotateAsk,
} from '../src/contract/requests.ts';
import type { TokenFacts } from '../src/domain/token/token.ts';
import type { ApiTokenPanel } from '../src/elements/api-token-panel/api-token-panel.ts';
import type {
  TokenCreateRequestEvent,
  TokenRenameRequestEvent,
  TokenRevokeRequestEvent,
  TokenRotateRequestEvent,
} from '../src/elements/api-token-panel/api-token-panel.events.ts';
import { plays, shows, warned, withClipboard, type Person } from './support/person.ts';

/** Made up, and opens nothing. */
const secret = 'sc_made0up0for0this0story0only0example';

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

const token = (id: string, name: string, lastFour: string, facts: Partial<TokenFacts> = {}): TokenFacts => ({
  id,
  name,
  prefix: 'sc_',
  lastFour,
  createdAt: days(-200),
  expiresAt: null,
  lastUsedAt: null,
  lastUsedFrom: null,
  revokedAt: null,
  ...facts,
});

const tokens = [
  token('1', 'CRM', '9fQ2', {
    createdAt: days(-2),
    expiresAt: days(88),
    lastUsedAt: days(-0.1),
    lastUsedFrom: '203.0.113.9',
  }),
  token('2', 'Switchboard', 'Lk70', { expiresAt: days(3) }),
  token('3', 'Billing export', 'x8Wd', { lastUsedAt: days(-40), lastUsedFrom: '2001:db8:40::17' }),
  token('4', 'Old website', 'Pq11', { expiresAt: days(-30) }),
  token('5', 'Contractor, Łódź', '00aZ', { revokedAt: days(-12), expiresAt: days(20) }),
];

const found = (known: readonly TokenFacts[], id: string) =>
  known.find((each) => each.id === id) as TokenFacts;

const created = (ask: TokenCreateAsk) =>
  Promise.resolve({
    ok: true,
    token: token('new', ask.name, 'mple', { createdAt: days(0), ...ask }),
    secret,
  } as const);

const renamed =
  (known: readonly TokenFacts[]) =>
  ({ id, name }: TokenRenameAsk) =>
    Promise.resolve(
      name === 'Taken'
        ? ({ ok: false, problems: [{ path: ['name'], text: 'Another token has this name.' }] } as const)
        : ({ ok: true, token: { ...found(known, id), name } } as const),
    );

const rotated =
  (known: readonly TokenFacts[]) =>
  ({ id, overlap }: TokenRotateAsk) =>
    Promise.resolve({
      ok: true,
      token: { ...found(known, id), id: 'new', lastFour: 'mple', createdAt: days(0) },
      replaced: { ...found(known, id), expiresAt: days(overlap / 86_400) },
      secret,
    } as const);

const revoked =
  (known: readonly TokenFacts[]) =>
  ({ id }: TokenRevokeAsk) =>
    Promise.resolve({ ok: true, token: { ...found(known, id), revokedAt: days(0) } } as const);

const forever = () => new Promise<never>(() => undefined);
const down = () => Promise.reject(new Error('There is no host behind a story'));
const gone = () => Promise.resolve({ ok: false, problems: [{ path: [], code: 'token.unknown' }] } as const);

/** How the host of one story answers, where it is not the usual way. */
type Answer = typeof forever | typeof down | typeof gone;
type Args = ApiTokenPanel & {
  answers?: { create?: Answer; rename?: Answer; rotate?: Answer; revoke?: Answer };
};

const meta: Meta<Args> = {
  title: 'Elements/api-token-panel',
  component: 'api-token-panel',
  tags: ['autodocs'],
  args: {
    label: 'API token access',
    value: true,
    tokens,
    login: 'northwind-voice',
    apiUrl: 'https://self-care.example/api/session',
    timeZone: 'Europe/Kyiv',
  },
  render: (args) =>
    html`<api-token-panel
      .label=${args.label}
      .defaultValue=${args.value}
      .tokens=${args.tokens}
      .variant=${args.variant ?? 'list'}
      .login=${args.login}
      .apiUrl=${args.apiUrl}
      .timeZone=${args.timeZone}
      .offersRename=${args.offersRename ?? false}
      .overlaps=${args.overlaps ?? []}
      .scopes=${args.scopes ?? []}
      .offersNetworks=${args.offersNetworks ?? false}
      .dateFormat=${args.dateFormat ?? 'yyyy-MM-dd'}
      .dialect=${args.dialect ?? 'unicode'}
      .problems=${args.problems ?? []}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @token-create-request=${(event: TokenCreateRequestEvent) => {
        event.respondWith(args.answers?.create ?? created);
      }}
      @token-rename-request=${(event: TokenRenameRequestEvent) => {
        event.respondWith(args.answers?.rename ?? renamed(args.tokens));
      }}
      @token-rotate-request=${(event: TokenRotateRequestEvent) => {
        event.respondWith(args.answers?.rotate ?? rotated(args.tokens));
      }}
      @token-revoke-request=${(event: TokenRevokeRequestEvent) => {
        event.respondWith(args.answers?.revoke ?? revoked(args.tokens));
      }}
    ></api-token-panel>`,
};

export default meta;
type Story = StoryObj<Args>;

const failed = 'That did not work. Nothing was changed here.';

const offers = {
  offersRename: true,
  overlaps: [86_400, 0, 604_800],
  scopes: [
    { id: 'calls', label: 'Read calls' },
    { id: 'rates', label: 'Read rates' },
    { id: 'customers', label: 'Change customers' },
    { id: 'invoices', label: 'Read invoices' },
  ],
  offersNetworks: true,
} satisfies Story['args'];

const limited = tokens.map((each, index) =>
  index < 2
    ? { ...each, scopes: ['calls', 'rates'].slice(0, index + 1), networks: index ? [] : ['203.0.113.0/24'] }
    : each,
);

/** A token made under a name: its dialog stands open. */
const made = (steps: (person: Person) => Promise<void>) =>
  plays(async (person) => {
    await person.press('Create token…');
    await person.enter('Name', 'Reports');
    await person.press('Create token');
    await person.find('dialog', 'Copy the new token now');
    await steps(person);
  });

/** An act chosen in the menu of the first token. */
const chosen = (act: string, steps: (person: Person) => Promise<void>) =>
  plays(async (person) => {
    await person.press('Actions for “CRM”');
    await person.click('menuitem', act);
    await steps(person);
  });

export const List: Story = {
  play: plays(async ({ find, sees }) => {
    await expect(await find('switch', 'API token access')).toBeChecked();
    const first = await find('row', /^CRM/);
    await expect(first).toHaveTextContent('sc_…9fQ2');
    await expect(first).toHaveTextContent('active');
    await expect(await find('row', /^Switchboard/)).toHaveTextContent('expires soon');
    await expect(await find('row', /^Old website/)).toHaveTextContent('expired');
    await expect(await find('row', /^Contractor, Łódź/)).toHaveTextContent('revoked');
    await sees('Applications sign in with the login and a token.', 'from 203.0.113.9');
  }),
};
export const AccessOff: Story = {
  args: { value: false },
  play: shows('While this is off, no token is accepted.', 'CRM'),
};
export const SwitchedOff: Story = {
  play: plays(async ({ click, find, sees }) => {
    await click('switch', 'API token access');
    await expect(await find('switch', 'API token access')).not.toBeChecked();
    await sees('While this is off, no token is accepted.');
  }),
};
export const Empty: Story = {
  args: { tokens: [] },
  play: shows('No tokens yet', 'Create one for each application, so that each can be revoked by itself.'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider manages the tokens.' },
  play: plays(async ({ sees, misses }) => {
    await sees('Your provider manages the tokens.', 'CRM', 'sc_…9fQ2');
    await misses('Create token…', 'Revoke…');
  }),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ find }) => {
    await expect(await find('switch', 'API token access')).toBeDisabled();
    await expect(await find('button', 'Create token…')).toBeDisabled();
    await expect(await find('button', 'Revoke… CRM')).toBeDisabled();
  }),
};
export const RefusedByHost: Story = {
  args: { problems: [{ path: [], text: 'The plan of this reseller has no API access.' }] },
  play: shows('The plan of this reseller has no API access.'),
};
export const HostileNames: Story = {
  args: {
    tokens: [
      token('1', '<img src=x onerror=alert(1)>', 'aaaa'),
      token('2', '\u202etxet desrever', 'bbbb', { lastUsedAt: days(-1), lastUsedFrom: '"><script>' }),
      token('3', 'unbroken'.repeat(30), 'cccc', { createdAt: 'not a date', expiresAt: 'next spring' }),
      token('4', 'مركز الاتصال 24', 'dddd'),
    ],
  },
  play: shows('<img src=x onerror=alert(1)>', '"><script>', 'not a date', 'مركز الاتصال 24'),
};
/** All that a host may offer. */
export const Offers: Story = {
  parameters: { rtl: true },
  args: { ...offers, tokens: limited },
  play: shows('May: Read calls.', 'Only from 203.0.113.0/24.', 'May: Read calls and Read rates.'),
};

export const Creating: Story = {
  play: plays(async ({ press, find, field, sees }) => {
    await press('Create token…');
    await find('dialog', 'Create an API token');
    await expect(await field('Name')).toHaveValue('');
    await expect(await field('Expires')).toHaveDisplayValue(/After 90 days/);
    await sees('What it is for, such as CRM or switchboard.', /On .*\(Europe\/Kyiv\)/);
  }),
};
export const CreatingWithoutName: Story = {
  play: plays(async ({ press, field, sees }) => {
    await press('Create token…', 'Create token');
    await sees('Fill in this field');
    await expect(await field('Name')).toBeInvalid();
  }),
};
export const NameTooLong: Story = {
  play: plays(async ({ press, paste, sees }) => {
    await press('Create token…');
    await paste('Name', 'Reports of the north '.repeat(20));
    await press('Create token');
    await sees(/This name is too long \(\d+ characters of at most \d+\)/);
  }),
};
export const CreatingForEver: Story = {
  play: plays(async ({ press, choose, sees }) => {
    await press('Create token…');
    await choose('Expires', 'Never');
    await sees('It works until someone revokes it.');
  }),
};
export const CreatingWithLimits: Story = {
  args: offers,
  play: plays(async ({ press, enter, choose, paste, click, find, sees }) => {
    await press('Create token…');
    await enter('Name', 'Reports');
    await choose('Expires', 'On a day…');
    await enter('Last day', `${new Date().getFullYear() + 1}-03-31`);
    await click('checkbox', 'Change customers');
    await paste('Only from these networks', '203.0.113.0/24\n2001:db8:40::/48');
    await expect(await find('checkbox', 'Change customers')).toBeChecked();
    await sees(/On Mar 31, .*\(Europe\/Kyiv\)/);
  }),
};
export const CreatingWithMistakes: Story = {
  args: { ...offers, dateFormat: 'DD.MM.YYYY', dialect: 'billing' },
  play: plays(async ({ press, enter, choose, paste, sees }) => {
    await press('Create token…');
    await choose('Expires', 'On a day…');
    await enter('Last day', '31.02.2027');
    await paste('Only from these networks', '203.0.113.5/24\ncrm.example');
    await press('Create token');
    await sees('Fill in this field', 'This day is not in the calendar.');
    await sees('crm.example: “crm.example” is a name. Enter its IP address.');
  }),
};
export const CreatingPending: Story = {
  args: { answers: { create: forever } },
  play: plays(async ({ press, enter, find }) => {
    await press('Create token…');
    await enter('Name', 'Reports');
    await press('Create token');
    await expect(await find('button', 'Working…')).toHaveAttribute('aria-disabled', 'true');
  }),
};
export const CreatingFailed: Story = {
  args: { answers: { create: down } },
  play: plays(async ({ press, enter, field, sees }) => {
    await press('Create token…');
    await enter('Name', 'Reports');
    await press('Create token');
    await sees(failed);
    await expect(await field('Name')).toHaveValue('Reports');
  }),
};
/** Somebody stopped waiting for the answer: nobody here knows what became of it. */
export const CreatingAbandoned: Story = {
  args: { answers: { create: forever } },
  play: plays(async ({ press, enter, sees }) => {
    await press('Create token…');
    await enter('Name', 'Reports');
    await press('Create token', 'Cancel');
    await sees('You stopped waiting for the answer. What was asked may have been done all the same.');
  }),
};
export const NobodyCreates: Story = {
  render: (args) => html`<api-token-panel .label=${args.label} .value=${true}></api-token-panel>`,
  play: plays(async ({ press, enter, sees }) => {
    await press('Create token…');
    await enter('Name', 'Reports');
    await warned(/nobody answered "token-create-request"/, () => press('Create token'));
    await sees('Not connected on this page');
  }),
};

export const ShownOnce: Story = {
  play: made(async ({ field, sees }) => {
    await expect(await field('Token “Reports”')).toHaveValue(secret);
    await sees('It is shown this once.', 'curl', 'Login and token together open a session.');
  }),
};
export const ShownWithoutLogin: Story = {
  args: { login: '' },
  play: made(({ sees }) => sees('There is no login yet. An application needs one beside the token.')),
};
export const ExampleForFetch: Story = {
  play: made(async ({ click, find, sees }) => {
    await click('tab', 'fetch');
    await expect(await find('tab', 'fetch')).toHaveAttribute('aria-selected', 'true');
    await sees('await fetch("https://self-care.example/api/session"');
  }),
};
export const TokenCopied: Story = {
  play: made(async ({ press, sees }) => {
    await withClipboard('takes', async (texts) => {
      await press('Copy token');
      await sees('Copied');
      await expect(texts).toEqual([secret]);
    });
  }),
};
/** A browser that refuses: the token is selected, and the keys are told. */
export const CopyingRefused: Story = {
  play: made(async ({ press, sees }) => {
    await withClipboard('refuses', async () => {
      await press('Copy token');
      await sees('Your browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.');
    });
  }),
};
export const LeavingUnstored: Story = {
  play: made(async ({ press, find }) => {
    await press('Done');
    await expect(await find('dialog', 'Close without storing the token?')).toHaveTextContent(
      'was neither copied nor downloaded, and it cannot be shown again.',
    );
  }),
};
export const Created: Story = {
  play: made(async ({ press, find, misses }) => {
    await press('Done', 'Close anyway');
    await expect(await find('row', /^Reports/)).toHaveTextContent('sc_…mple');
    await misses(secret);
  }),
};

export const MenuOpen: Story = {
  args: { ...offers, tokens: limited },
  play: plays(async ({ press, find }) => {
    await press('Actions for “CRM”');
    await expect(await find('menuitem', 'Rename')).toBeVisible();
    await expect(await find('menuitem', 'Rotate…')).toBeVisible();
    await expect(await find('menuitem', 'Revoke…')).toBeVisible();
  }),
};
export const Renaming: Story = {
  args: { ...offers, tokens: limited },
  play: chosen('Rename', async ({ field, find }) => {
    await expect(await field('New name')).toHaveValue('CRM');
    await expect(await find('button', 'Save name')).toBeEnabled();
  }),
};
export const RenameRefused: Story = {
  args: { ...offers, tokens: limited },
  play: chosen('Rename', async ({ enter, press, sees }) => {
    await enter('New name', 'Taken');
    await press('Save name');
    await sees('Another token has this name.');
  }),
};
export const Renamed: Story = {
  args: { ...offers, tokens: limited },
  play: chosen('Rename', async ({ enter, keys, find, sees }) => {
    await enter('New name', 'CRM, north');
    await keys('{Enter}');
    await sees('The name is now “CRM, north”.');
    await expect(await find('row', /^CRM, north/)).toBeVisible();
  }),
};
export const Rotating: Story = {
  args: { ...offers, tokens: limited },
  play: chosen('Rotate…', async ({ find, sees }) => {
    await find('dialog', 'Rotate “CRM”?');
    await expect(await find('radio', 'for 1 day more')).toBeChecked();
    await sees('A new token takes its place, with the same name, limits and end.');
  }),
};
export const RotatingWithoutChoice: Story = {
  args: { ...offers, overlaps: [0], tokens: limited },
  play: chosen('Rotate…', ({ sees }) => sees('The old one stops working at once.')),
};
export const RotateFailed: Story = {
  args: { ...offers, tokens: limited, answers: { rotate: down } },
  play: chosen('Rotate…', async ({ press, sees }) => {
    await press('Rotate token');
    await sees(failed, 'Rotate “CRM”?');
  }),
};
export const Rotated: Story = {
  args: { ...offers, tokens: limited },
  play: chosen('Rotate…', async ({ press, field, sees }) => {
    await press('Rotate token');
    await expect(await field('Token “CRM”')).toHaveValue(secret);
    await sees('The old token works until');
  }),
};

export const Revoking: Story = {
  play: plays(async ({ press, find }) => {
    await press('Revoke… CRM');
    const dialog = await find('dialog', 'Revoke “CRM”?');
    await expect(dialog).toHaveTextContent('Applications that use it are refused from their next call on.');
    await expect(dialog).toHaveTextContent('Last used');
  }),
};
export const Revoked: Story = {
  play: plays(async ({ press, find, sees }) => {
    await press('Revoke… CRM', 'Revoke token');
    await sees('“CRM” was revoked.');
    await expect(await find('row', /^CRM/)).toHaveTextContent('revoked');
  }),
};
export const RevokeRefused: Story = {
  args: { answers: { revoke: gone } },
  play: plays(async ({ press, sees }) => {
    await press('Revoke… CRM', 'Revoke token');
    await sees('This token is gone. Load the page again to see which there are.');
  }),
};

const tenThousand = Array.from({ length: 10_000 }, (_, index) =>
  token(String(index), `Application ${index}`, String(index).padStart(4, '0'), {
    createdAt: days(-index / 20),
    ...(index % 3 ? { expiresAt: days(index % 400) } : {}),
    ...(index % 2 ? { lastUsedAt: days(-index / 100), lastUsedFrom: `203.0.113.${index % 250}` } : {}),
    ...(index % 17 ? {} : { scopes: ['calls', 'rates', 'customers'] }),
  }),
);
export const TenThousand: Story = {
  args: { ...offers, tokens: tenThousand },
  play: plays(async ({ find, field }) => {
    await expect(await field('Find a token')).toHaveValue('');
    await expect(await find('table', 'Tokens')).toHaveAttribute('aria-rowcount', '10001');
  }),
};
export const Found: Story = {
  args: { ...offers, tokens: tenThousand },
  play: plays(async ({ enter, sees }) => {
    await enter('Find a token', '203.0.113.17');
    await sees(/Shown: \d+ of 10,000/, 'from 203.0.113.17');
  }),
};
export const NoneFound: Story = {
  args: { ...offers, tokens: tenThousand },
  play: plays(async ({ enter, find, sees }) => {
    await enter('Find a token', 'nothing like it');
    await sees('No token matches');
    await expect(await find('button', 'Show all')).toBeEnabled();
  }),
};
export const Sorted: Story = {
  args: { ...offers, tokens: tenThousand },
  play: plays(async ({ press, find }) => {
    await press('Last used');
    await expect(await find('columnheader', 'Last used')).toHaveAttribute('aria-sort', 'ascending');
  }),
};
export const OneOpened: Story = {
  args: {
    ...offers,
    tokens: [token('x', 'unbroken'.repeat(20), 'cccc', { createdAt: days(0) }), ...tenThousand.slice(0, 80)],
  },
  play: plays(async ({ press, find }) => {
    await press(/^unbroken/);
    await expect(await find('button', /^unbroken/)).toHaveAttribute('aria-expanded', 'true');
  }),
};

const held = {
  variant: 'single',
  tokens: tokens.slice(0, 1).map((each) => ({ ...each, value: '0f9c2d4e-1a2b-4b1a-9d2e-77aa03b59fQ2' })),
} satisfies Story['args'];
const single = { variant: 'single', tokens: tokens.slice(0, 1) } satisfies Story['args'];

export const Single: Story = {
  args: single,
  play: plays(async ({ find, sees }) => {
    await sees('sc_…9fQ2', 'active', 'Created', 'Last used');
    await expect(await find('button', 'Replace…')).toBeEnabled();
    await expect(await find('button', 'Remove…')).toBeEnabled();
  }),
};
export const SingleNone: Story = {
  args: { variant: 'single', tokens: [] },
  play: plays(async ({ find, sees }) => {
    await sees('No token yet.');
    await expect(await find('button', 'Generate token')).toBeEnabled();
  }),
};
export const SingleGenerated: Story = {
  args: { variant: 'single', tokens: [] },
  play: plays(async ({ press, find, sees }) => {
    await press('Generate token');
    await find('dialog', 'Copy the new token now');
    await sees('It is shown this once.');
  }),
};
export const SingleReadOnly: Story = {
  args: { ...single, readonly: true, readonlyReason: 'Your provider manages the token.' },
  play: plays(async ({ sees, misses }) => {
    await sees('Your provider manages the token.', 'sc_…9fQ2');
    await misses('Replace…', 'Remove…');
  }),
};
/** The host's data holds the value, as in the billing system. */
export const SingleHeld: Story = {
  args: held,
  play: plays(async ({ find, misses }) => {
    await expect(await find('button', 'Show')).toBeEnabled();
    await expect(await find('button', 'Copy')).toBeEnabled();
    await misses('0f9c2d4e');
  }),
};
export const SingleHeldShown: Story = {
  args: held,
  play: plays(async ({ press, find, sees }) => {
    await press('Show');
    await sees('0f9c2d4e-1a2b-4b1a-9d2e-77aa03b59fQ2');
    await expect(await find('button', 'Hide')).toBeEnabled();
  }),
};
export const Replacing: Story = {
  args: single,
  play: plays(async ({ press, find }) => {
    await press('Replace…');
    await expect(await find('dialog', 'Replace the token?')).toHaveTextContent(
      'A new token is made and the present one stops working at once.',
    );
  }),
};
/** The second half of a replacement failed: both work, and each can be removed. */
export const ReplacedByHalf: Story = {
  args: { ...single, answers: { revoke: down } },
  play: plays(async ({ press, sees }) => {
    await press('Replace…', 'Replace token', 'Done', 'Close anyway');
    await sees('The new token works, but the old one could not be ended and works too. Remove it.');
  }),
};
