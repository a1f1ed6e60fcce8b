import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TokenFacts } from '../src/domain/token/token.ts';
import type { ApiTokenPanel } from '../src/elements/api-token-panel/api-token-panel.ts';
import type {
  TokenCreateRequestEvent,
  TokenRenameRequestEvent,
  TokenRevokeRequestEvent,
  TokenRotateRequestEvent,
} from '../src/elements/api-token-panel/api-token-panel.events.ts';

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

const meta: Meta<ApiTokenPanel> = {
  title: 'Elements/api-token-panel',
  component: 'api-token-panel',
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
        event.respondWith((ask) =>
          Promise.resolve({
            ok: true,
            token: token(String(Date.now()), ask.name, 'mple', { createdAt: days(0), ...ask }),
            secret,
          }),
        );
      }}
      @token-rename-request=${(event: TokenRenameRequestEvent) => {
        event.respondWith(({ id, name }) => {
          const found = args.tokens.find((each) => each.id === id);
          if (!found || name === 'Taken')
            return Promise.resolve({
              ok: false,
              problems: [{ path: ['name'], text: 'Another token has this name.' }],
            });
          return Promise.resolve({ ok: true, token: { ...found, name } });
        });
      }}
      @token-rotate-request=${(event: TokenRotateRequestEvent) => {
        event.respondWith(({ id, overlap }) => {
          const found = args.tokens.find((each) => each.id === id);
          if (!found) return Promise.resolve({ ok: false, problems: [{ path: [], code: 'token.unknown' }] });
          return Promise.resolve({
            ok: true,
            token: { ...found, id: String(Date.now()), lastFour: 'mple', createdAt: days(0) },
            replaced: { ...found, expiresAt: days(overlap / 86_400) },
            secret,
          });
        });
      }}
      @token-revoke-request=${(event: TokenRevokeRequestEvent) => {
        event.respondWith(() =>
          Promise.resolve({ ok: false, problems: [{ path: [], code: 'token.unknown' }] }),
        );
      }}
    ></api-token-panel>`,
};

export default meta;
type Story = StoryObj<ApiTokenPanel>;

/** Waits for what a person would see next, and does what a person would do with it. */
async function find<E extends HTMLElement>(root: HTMLElement, selector: string): Promise<E> {
  for (;;) {
    const found = root.querySelector('api-token-panel')?.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function type(root: HTMLElement, text: string): Promise<void> {
  const input = await find<HTMLInputElement>(root, '#token-name');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export const List: Story = {};
export const AccessOff: Story = { args: { value: false } };
export const Empty: Story = { args: { tokens: [] } };
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider manages the tokens.' },
};
export const Disabled: Story = { args: { disabled: true } };
export const RefusedByHost: Story = {
  args: { problems: [{ path: [], text: 'The plan of this reseller has no API access.' }] },
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
};
export const Creating: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.make')).click();
    await find(canvasElement, '#token-name');
  },
};
export const CreatingWithoutName: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.make')).click();
    (await find(canvasElement, '.dialog button.primary')).click();
  },
};
export const ShownOnce: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.make')).click();
    await type(canvasElement, 'CRM');
    (await find(canvasElement, '.dialog button.primary')).click();
    await find(canvasElement, '#secret');
  },
};
export const LeavingUnstored: Story = {
  play: async (context) => {
    await ShownOnce.play?.(context);
    (await find(context.canvasElement, '.dialog-actions .primary')).click();
  },
};
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

/** Opens the menu of the first token and chooses the act of that place. */
const chosen =
  (place: number): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    (await find(canvasElement, '[aria-haspopup=menu]')).click();
    (await find(canvasElement, `[role=menuitem]:nth-of-type(${place})`)).click();
  };

const fill = async (root: HTMLElement, selector: string, text: string) => {
  const input = await find<HTMLInputElement>(root, selector);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

const openedByDay: NonNullable<Story['play']> = async ({ canvasElement }) => {
  (await find(canvasElement, '.make')).click();
  const select = await find<HTMLSelectElement>(canvasElement, '#token-expiry');
  select.selectedIndex = select.options.length - 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

/** All that a host may offer. */
export const Offers: Story = { args: { ...offers, tokens: limited } };
export const MenuOpen: Story = {
  args: { ...offers, tokens: limited },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[aria-haspopup=menu]')).click();
  },
};
export const Renaming: Story = { args: { ...offers, tokens: limited }, play: chosen(1) };
export const RenameRefused: Story = {
  args: { ...offers, tokens: limited },
  play: async (context) => {
    await chosen(1)(context);
    await fill(context.canvasElement, '#new-name', 'Taken');
    (await find(context.canvasElement, '.rename button')).click();
  },
};
export const Rotating: Story = { args: { ...offers, tokens: limited }, play: chosen(2) };
export const RotatingWithoutChoice: Story = {
  args: { ...offers, overlaps: [0], tokens: limited },
  play: chosen(2),
};
export const Rotated: Story = {
  args: { ...offers, tokens: limited },
  play: async (context) => {
    await chosen(2)(context);
    (await find(context.canvasElement, '.dialog button.primary')).click();
    await find(context.canvasElement, '#secret');
  },
};
export const CreatingWithLimits: Story = {
  args: offers,
  play: async (context) => {
    await openedByDay(context);
    await fill(context.canvasElement, '#token-name', 'Reports');
    await fill(context.canvasElement, '#token-day', `${new Date().getFullYear() + 1}-03-31`);
    await fill(context.canvasElement, '#token-networks', '203.0.113.0/24\n2001:db8:40::/48');
    (await find(context.canvasElement, '.choice input')).click();
  },
};
export const CreatingWithMistakes: Story = {
  args: { ...offers, dateFormat: 'DD.MM.YYYY', dialect: 'billing' },
  play: async (context) => {
    await openedByDay(context);
    await fill(context.canvasElement, '#token-day', '31.02.2027');
    await fill(context.canvasElement, '#token-networks', '203.0.113.5/24\ncrm.example');
    (await find(context.canvasElement, '.dialog button.primary')).click();
  },
};
export const ExampleForFetch: Story = {
  play: async (context) => {
    await ShownOnce.play?.(context);
    (await find(context.canvasElement, '#example-fetch')).click();
  },
};
const tenThousand = Array.from({ length: 10_000 }, (_, index) =>
  token(String(index), `Application ${index}`, String(index).padStart(4, '0'), {
    createdAt: days(-index / 20),
    ...(index % 3 ? { expiresAt: days(index % 400) } : {}),
    ...(index % 2 ? { lastUsedAt: days(-index / 100), lastUsedFrom: `203.0.113.${index % 250}` } : {}),
    ...(index % 17 ? {} : { scopes: ['calls', 'rates', 'customers'] }),
  }),
);
export const TenThousand: Story = { args: { ...offers, tokens: tenThousand } };
export const Found: Story = {
  args: { ...offers, tokens: tenThousand },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, '#find', '203.0.113.17');
  },
};
export const NoneFound: Story = {
  args: { ...offers, tokens: tenThousand },
  play: async ({ canvasElement }) => {
    await fill(canvasElement, '#find', 'nothing like it');
  },
};
export const OneOpened: Story = {
  args: {
    ...offers,
    tokens: [token('x', 'unbroken'.repeat(20), 'cccc', { createdAt: days(0) }), ...tenThousand.slice(0, 80)],
  },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'button.text')).click();
  },
};
export const SingleHeld: Story = {
  args: {
    variant: 'single',
    tokens: tokens.slice(0, 1).map((each) => ({ ...each, value: '0f9c2d4e-1a2b-4b1a-9d2e-77aa03b59fQ2' })),
  },
};
export const SingleHeldShown: Story = {
  ...SingleHeld,
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.value-acts button')).click();
  },
};
export const Revoking: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.act button')).click();
    await find(canvasElement, '.dialog button.danger');
  },
};
export const RevokeRefused: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.act button')).click();
    (await find(canvasElement, '.dialog button.danger')).click();
  },
};
export const Single: Story = { args: { variant: 'single', tokens: tokens.slice(0, 1) } };
export const SingleNone: Story = { args: { variant: 'single', tokens: [] } };
export const SingleReadOnly: Story = {
  args: {
    variant: 'single',
    tokens: tokens.slice(0, 1),
    readonly: true,
    readonlyReason: 'Your provider manages the token.',
  },
};
export const Replacing: Story = {
  args: { variant: 'single', tokens: tokens.slice(0, 1) },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.make')).click();
    await find(canvasElement, '.dialog button.danger');
  },
};
