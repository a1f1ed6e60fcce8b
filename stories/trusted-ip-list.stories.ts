import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TrustedIpEntry } from '../src/domain/network/entry-list.ts';
import type { TrustedIpList } from '../src/elements/trusted-ip-list/trusted-ip-list.ts';

function entry(network: string, note = '', change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note, enabled: true, endsAt: null, ...change };
}

const entries = [
  entry('10.10.10.1', 'Head office'),
  entry('203.0.112.0/20', 'Carrier block'),
  entry('203.0.113.0/24', 'Call centre, Kraków'),
  entry('2001:db8:40::/48', 'VPN', { endsAt: '2999-12-31T22:59:59Z' }),
  entry('192.0.2.17', 'Technician on site', { endsAt: '2026-01-31T22:59:59Z' }),
  entry('172.16.0.0/12', 'Old data centre', { enabled: false }),
];
const inherited = [{ network: '198.51.100.0/24', note: 'Support team', source: 'provider' }];
const knownAddresses = [{ address: '203.0.113.7', at: '2026-11-20T09:12:00.000Z' }];

const meta: Meta<TrustedIpList> = {
  title: 'Elements/trusted-ip-list',
  component: 'trusted-ip-list',
  args: {
    label: 'Allow access only from trusted IP addresses',
    value: { enabled: true, entries },
    inherited,
    knownAddresses,
    ownAddress: '',
    ownAccount: false,
    timeZone: 'Europe/Kyiv',
  },
  render: (args) =>
    html`<trusted-ip-list
      .label=${args.label}
      .defaultValue=${args.value}
      .inherited=${args.inherited}
      .knownAddresses=${args.knownAddresses}
      .ownAddress=${args.ownAddress}
      .ownAccount=${args.ownAccount}
      .timeZone=${args.timeZone}
      .problems=${args.problems ?? []}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
    ></trusted-ip-list>`,
};

export default meta;
type Story = StoryObj<TrustedIpList>;
type Play = NonNullable<Story['play']>;

export const Saved: Story = {};

export const SwitchedOff: Story = { args: { value: { enabled: false, entries } } };

export const Empty: Story = {
  args: { value: { enabled: false, entries: [] }, inherited: [], knownAddresses: [] },
};

export const NobodyLeft: Story = {
  args: {
    value: { enabled: true, entries: entries.slice(4) },
    inherited: [],
    problems: [{ path: [], code: 'network.none-active' }],
  },
};

export const ShutOut: Story = {
  args: {
    knownAddresses: [
      { address: '192.0.2.80', at: '2026-11-20T09:12:00.000Z' },
      { kind: 'earlier-sign-in', address: '203.0.113.7', at: '2026-11-18T07:31:00.000Z' },
      { kind: 'refused-sign-in', address: '2001:db8:7::1', at: '2026-11-19T18:40:00.000Z' },
    ],
    ownAddress: '198.51.100.7',
  },
};

export const HostBits: Story = { play: typed('192.168.192.5/24') };
export const Understood: Story = { play: typed('10.0.0.1-10.0.0.20 # Shop floor') };
export const Refused: Story = { play: typed('office.example') };

export const LastEnd: Story = {
  args: {
    value: { enabled: true, entries: [entry('203.0.113.7', 'Auditor', { endsAt: '2999-03-31T20:59:59Z' })] },
    inherited: [],
  },
};

const neighbours = {
  enabled: true,
  entries: [
    entry('192.0.2.0/25', 'Depot, north'),
    entry('198.51.100.16', 'Kiosk'),
    entry('192.0.2.128/25', 'Depot, south'),
    entry('203.0.113.0/24', 'Call centre'),
    entry('203.0.113.9', 'Call centre, old'),
  ],
};

export const CanBeShorter: Story = { args: { value: neighbours, inherited: [] } };

export const Shortening: Story = {
  args: { value: neighbours, inherited: [] },
  play: clicked('.sums button'),
};

export const Sorted: Story = { play: clicked('.head .size button') };

export const Editing: Story = { play: clicked('[aria-rowindex="4"] .acts button') };

export const PasteMany: Story = {
  play: async (context) => {
    await clicked('.tools button:nth-last-child(2)')(context);
    const area = await inside<HTMLTextAreaElement>(context, '#paste');
    area.value = '192.0.2.44 # Kiosk\n010.10.10.2\n203.0.113.9, 192.0.2.0/255.255.255.0\n10.10.10.1\nshop';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
};

export const FileRefused: Story = {
  play: async (context) => {
    await clicked('.tools button:nth-last-child(2)')(context);
    await choose(context, new File([new Uint8Array([0xff, 0xd8])], 'photo.jpg'));
  },
};

export const ExportAsTable: Story = {
  play: async (context) => {
    await clicked('.tools button:last-child')(context);
    const select = await inside<HTMLSelectElement>(context, '#export-format');
    select.value = 'csv';
    select.dispatchEvent(new Event('change'));
  },
};

export const Export: Story = { play: clicked('.tools button:last-child') };

export const OwnLockOut: Story = {
  args: {
    ownAddress: '203.0.113.7',
    ownAccount: true,
    value: { enabled: false, entries: entries.slice(0, 1) },
  },
  play: clicked('#enabled'),
};

export const StoredMistakes: Story = {
  args: {
    value: {
      enabled: true,
      entries: [...entries.slice(0, 2), entry('10.0.0.1/8', 'From an old import'), entry('nonsense')],
    },
  },
};

export const TenThousand: Story = {
  args: {
    value: {
      enabled: true,
      entries: Array.from({ length: 10_000 }, (_, index) =>
        entry(
          index % 4 === 3
            ? `2001:db8:${index.toString(16)}::/48`
            : `10.${index >> 8}.${index & 255}.${(index * 7) % 256}`,
          index % 5 === 0
            ? `Branch ${index}: a note that is too long for its column and opens on request`
            : '',
        ),
      ),
    },
  },
};

export const Filtered: Story = { ...TenThousand, play: found('Branch 20') };

export const NothingFound: Story = { ...TenThousand, play: found('Lisbon') };

export const HostileTexts: Story = {
  args: {
    value: {
      enabled: true,
      entries: [
        entry('10.0.0.1', '<img src=x onerror="alert(1)"> & Partners'),
        entry('10.0.0.2', '\u202egnp.ecioVni\u202c Trading \u2066Ltd'),
        entry('10.0.0.3', 'Wordwithoutanyspace'.repeat(13)),
      ],
    },
    inherited: [{ network: '10.0.0.9', note: '', source: 'Wordwithoutanyspace'.repeat(13) }],
    knownAddresses: [{ label: '<b>Wordwithoutanyspace</b>'.repeat(9), address: '10.0.0.3', at: null }],
  },
};

export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets the trusted addresses.' },
};

export const Disabled: Story = { args: { disabled: true } };

type PlayContext = Parameters<Play>[0];

async function inside<E extends HTMLElement>({ canvasElement }: PlayContext, selector: string): Promise<E> {
  const element = canvasElement.querySelector('trusted-ip-list') as TrustedIpList;
  for (;;) {
    await element.updateComplete;
    const found = element.shadowRoot?.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function clicked(selector: string): Play {
  return async (context) => {
    (await inside(context, selector)).click();
    if (!/acts|head/.test(selector)) await inside(context, 'dialog[open] button');
  };
}

function typed(text: string): Play {
  return async (context) => {
    const input = await inside<HTMLInputElement>(context, '#add');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
}

function found(text: string): Play {
  return async (context) => {
    const input = await inside<HTMLInputElement>(context, '#find');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
}

async function choose(context: PlayContext, file: File): Promise<void> {
  const input = await inside<HTMLInputElement>(context, '[type=file]');
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  await inside(context, 'dialog .problem');
}
