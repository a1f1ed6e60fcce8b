import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TokenFacts } from '../src/domain/token/token.ts';
import type { ApiTokenPanel } from '../src/elements/api-token-panel/api-token-panel.ts';
import type {
  TokenCreateRequestEvent,
  TokenRevokeRequestEvent,
} from '../src/elements/api-token-panel/api-token-panel.events.ts';

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
      .problems=${args.problems ?? []}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @token-create-request=${(event: TokenCreateRequestEvent) => {
        event.respondWith(({ name, expiresAt }) =>
          Promise.resolve({
            ok: true,
            token: token(String(Date.now()), name, 'mple', { createdAt: days(0), expiresAt }),
            secret: 'sc_made0up0for0this0story0only0example',
          }),
        );
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
