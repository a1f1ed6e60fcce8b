import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { TrustedIpEntry } from '../src/domain/network/entry-list.ts';
import type { TrustedIpList } from '../src/elements/trusted-ip-list/trusted-ip-list.ts';
import { plays, shows } from './support/person.ts';

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
  tags: ['autodocs'],
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

const tenThousand = {
  value: {
    enabled: true,
    entries: Array.from({ length: 10_000 }, (_, index) =>
      entry(
        index % 4 === 3
          ? `2001:db8:${index.toString(16)}::/48`
          : `10.${index >> 8}.${index & 255}.${(index * 7) % 256}`,
        index % 5 === 0 ? `Branch ${index}: a note that is too long for its column and opens on request` : '',
      ),
    ),
  },
};

const add = 'Address, network or range';

/** Typed into the field that adds, and what is said of it after a pause. */
const typed = (text: string, ...texts: (string | RegExp)[]) =>
  plays(async ({ enter, sees }) => {
    await enter(add, text);
    await sees(...texts);
  });

export const Saved: Story = {
  parameters: { rtl: true },
  play: plays(async ({ find, sees }) => {
    await expect(await find('switch', 'Allow access only from trusted IP addresses')).toBeChecked();
    await expect(await find('row', /^203\.0\.113\.0\/24/)).toHaveTextContent('Call centre, Kraków');
    await sees('Entries: 7, on: 5', 'given by provider', 'ended Feb 1, 2026', 'Last sign-in, 203.0.113.7');
  }),
};
export const SwitchedOff: Story = {
  args: { value: { enabled: false, entries } },
  play: plays(async ({ find, sees }) => {
    await expect(await find('switch', 'Allow access only from trusted IP addresses')).not.toBeChecked();
    await sees(
      'Off: sign-in is possible from every address. The list below is kept.',
      'admitted by 203.0.112.0/20 when the list is on',
    );
  }),
};
export const Empty: Story = {
  args: { value: { enabled: false, entries: [] }, inherited: [], knownAddresses: [] },
  play: shows('No addresses yet. Add the first one above.'),
};
export const NobodyLeft: Story = {
  args: { value: { enabled: false, entries: entries.slice(4) }, inherited: [] },
  play: plays(async ({ click, sees }) => {
    await click('switch', 'Allow access only from trusted IP addresses');
    await sees('Nobody could sign in. Add an address that is on, or switch this off.');
  }),
};
export const LastEnd: Story = {
  args: {
    value: { enabled: true, entries: [entry('203.0.113.7', 'Auditor', { endsAt: '2999-03-31T20:59:59Z' })] },
    inherited: [],
  },
  play: shows('Nobody can sign in after Mar 31, 2999, 11:59 PM: the last entry ends then.'),
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
  play: plays(async ({ find, sees }) => {
    await sees(/Last sign-in, 192\.0\.2\.80, .*: not admitted/, 'Refused sign-in, 2001:db8:7::1');
    await sees('Your address, 198.51.100.7: admitted by 198.51.100.0/24');
    await expect(await find('button', 'Allow 192.0.2.80')).toBeEnabled();
  }),
};
/** By one click, with what is known of it as the note. */
export const Allowed: Story = {
  args: { knownAddresses: [{ address: '192.0.2.80', at: '2026-11-20T09:12:00.000Z' }] },
  play: plays(async ({ press, find, sees }) => {
    await press('Allow 192.0.2.80');
    await expect(await find('row', /^192\.0\.2\.80/)).toHaveTextContent('Last sign-in');
    await sees('admitted by 192.0.2.80');
  }),
};
export const Tested: Story = {
  play: plays(async ({ enter, field }) => {
    await enter('Test an address', '203.0.113.99');
    await waitFor(async () =>
      expect(await field('Test an address')).toHaveAccessibleDescription(/admitted by .*203\.0\.112\.0\/20/),
    );
  }),
};
export const TestedInVain: Story = {
  play: plays(async ({ enter, field }) => {
    await enter('Test an address', '192.0.2.17');
    await waitFor(async () =>
      expect(await field('Test an address')).toHaveAccessibleDescription('not admitted'),
    );
  }),
};

export const Understood: Story = {
  play: typed(
    '10.0.0.1-10.0.0.20 # Shop floor',
    'Understood as 10.0.0.1, 10.0.0.2/31, 10.0.0.4/30',
    'addresses: 20',
  ),
};
export const HostBits: Story = {
  play: typed(
    '192.168.192.5/24',
    'This address lies inside 192.168.192.0/24. Choose the network or the one address.',
    'Use 192.168.192.0/24 (addresses: 256)',
    'Use 192.168.192.5 only',
  ),
};
export const WildcardMask: Story = {
  play: typed('10.10.10.0/0.0.0.255', '“0.0.0.255” is a wildcard mask. The netmask is 255.255.255.0.'),
};
export const Refused: Story = {
  play: typed('office.example', '“office.example” is a name. Enter its IP address.'),
};
export const InTheListAlready: Story = {
  play: typed('203.0.113.9', 'Covered by 203.0.112.0/20 already'),
};
export const Added: Story = {
  play: plays(async ({ enter, keys, find, sees }) => {
    await enter(add, '192.0.2.44 # Kiosk');
    await keys('{Enter}');
    await expect(await find('row', /^192\.0\.2\.44/)).toHaveTextContent('Kiosk');
    await sees('Added: 192.0.2.44');
    await expect(await find('button', 'Undo')).toBeEnabled();
  }),
};
export const VeryWide: Story = {
  play: plays(async ({ enter, press, find }) => {
    await enter(add, '32.0.0.0/4');
    await press('Add');
    await expect(await find('dialog', 'Open this many addresses?')).toHaveTextContent(
      'opens addresses: 268,435,456',
    );
  }),
};

export const Editing: Story = {
  play: plays(async ({ press, field, sees }) => {
    await press('Edit 203.0.113.0/24');
    await expect(await field('Network')).toHaveValue('203.0.113.0/24');
    await expect(await field('Note')).toHaveValue('Call centre, Kraków');
    await sees('With a last day the entry ends that evening. Without one it stays.');
  }),
};
export const EditingWrong: Story = {
  play: plays(async ({ press, enter, field, sees }) => {
    await press('Edit 203.0.113.0/24');
    await enter('Network', '203.0.113.5/24');
    await press('Done');
    await sees('This address lies inside 203.0.113.0/24.', 'Use 203.0.113.5 only');
    await expect(await field('Network')).toBeInvalid();
  }),
};
export const Edited: Story = {
  play: plays(async ({ press, enter, find, sees }) => {
    await press('Edit 10.10.10.1');
    await enter('Note', 'Head office, ground floor');
    await press('Done');
    await expect(await find('row', /^10\.10\.10\.1/)).toHaveTextContent('Head office, ground floor');
    await sees('Changed: 10.10.10.1');
  }),
};
export const Removed: Story = {
  play: plays(async ({ press, find, sees, misses }) => {
    await press('Remove 10.10.10.1');
    await sees('Removed: 10.10.10.1', 'Entries: 6');
    await misses('Head office');
    await expect(await find('button', 'Undo')).toBeEnabled();
  }),
};
export const Undone: Story = {
  play: plays(async ({ press, find, sees }) => {
    await press('Remove 10.10.10.1', 'Undo');
    await sees('Undone', 'Head office');
    await expect(await find('button', 'Redo')).toBeEnabled();
  }),
};
export const EntryOff: Story = {
  play: plays(async ({ click, find, sees }) => {
    await click('switch', '10.10.10.1');
    await expect(await find('switch', '10.10.10.1')).not.toBeChecked();
    await sees('Entries: 7, on: 4');
  }),
};

/** Whoever would be shut out is named before anything changes. */
export const ShuttingOut: Story = {
  args: {
    knownAddresses: [{ address: '10.10.10.1', at: '2026-11-20T09:12:00.000Z' }],
  },
  play: plays(async ({ press, find }) => {
    await press('Remove 10.10.10.1');
    const dialog = await find('dialog', 'Shut out a known address?');
    await expect(dialog).toHaveTextContent('After this change, sign-in is refused from:');
    await expect(dialog).toHaveTextContent('10.10.10.1');
  }),
};
export const OwnLockOut: Story = {
  args: {
    ownAddress: '203.0.113.7',
    ownAccount: true,
    value: { enabled: false, entries: entries.slice(0, 1) },
  },
  play: plays(async ({ click, find }) => {
    await click('switch', 'Allow access only from trusted IP addresses');
    await expect(await find('dialog', 'Shut out a known address?')).toHaveTextContent(
      'Your own address is among them: you lock yourself out.',
    );
    await expect(
      await find('checkbox', 'I can sign in from another address that stays admitted'),
    ).not.toBeChecked();
  }),
};

export const CanBeShorter: Story = {
  args: { value: neighbours, inherited: [] },
  play: plays(async ({ find, sees }) => {
    await expect(await find('button', 'Shorten by 2…')).toBeEnabled();
    await sees('covered by 203.0.113.0/24');
  }),
};
export const Shortening: Story = {
  args: { value: neighbours, inherited: [] },
  play: plays(async ({ press, find, sees }) => {
    await press('Shorten by 2…');
    await find('dialog', 'Shorten the list?');
    await sees('192.0.2.0/24 in the place of 192.0.2.0/25 and 192.0.2.128/25', 'Shorten from 5 to 3');
  }),
};
export const Shortened: Story = {
  args: { value: neighbours, inherited: [] },
  play: plays(async ({ press, sees }) => {
    await press('Shorten by 2…', 'Shorten from 5 to 3');
    await sees('Entries now: 3. The same addresses are admitted.', 'Depot, north');
  }),
};

export const Sorted: Story = {
  play: plays(async ({ press, find }) => {
    await press('Addresses');
    await expect(await find('columnheader', 'Addresses')).toHaveAttribute('aria-sort', 'ascending');
  }),
};

const lines = '192.0.2.44 # Kiosk\n010.10.10.2\n203.0.113.9, 192.0.2.0/255.255.255.0\n10.10.10.1\nshop';

export const PastingMany: Story = {
  play: plays(async ({ press, find }) => {
    await press('Paste many…');
    await expect(await find('dialog', 'Paste many addresses')).toHaveTextContent(
      'Separate them by new lines, commas or semicolons.',
    );
  }),
};
/** What becomes of each line is told before anything changes. */
export const PasteMany: Story = {
  play: plays(async ({ press, paste, sees }) => {
    await press('Paste many…');
    await paste('Addresses, networks and ranges', lines);
    await sees(
      'New: 1. Covered: 2. In the list already: 1. Refused: 2.',
      'Remove the leading zeros',
      'new, as 192.0.2.0/24',
      'Add entries: 3, leave out: 2',
    );
  }),
};
export const PastedMany: Story = {
  play: plays(async ({ press, paste, find, sees }) => {
    await press('Paste many…');
    await paste('Addresses, networks and ranges', lines);
    await press('Add entries: 3, leave out: 2');
    await expect(await find('row', /^192\.0\.2\.44/)).toHaveTextContent('Kiosk');
    await sees('Entries: 10');
  }),
};
export const FileRefused: Story = {
  play: plays(async ({ press, attach, sees }) => {
    await press('Paste many…');
    await attach(new File([new Uint8Array([0xff, 0xd8])], 'photo.jpg'));
    await sees('photo.jpg could not be read. Open it and paste its text instead.');
  }),
};
export const FileRead: Story = {
  play: plays(async ({ press, attach, sees }) => {
    await press('Paste many…');
    await attach(new File(['network,note\n192.0.2.44,Kiosk\n'], 'branches.csv'));
    await sees('New: 1.', 'Add entries: 1');
  }),
};
export const Export: Story = {
  play: plays(async ({ press, field, sees }) => {
    await press('Export…');
    await expect((await field('Addresses with notes')).value).toMatch('203.0.113.0/24 # Call centre, Kraków');
    await sees('“Paste many” reads it back, without on and off or an end.');
  }),
};
export const ExportAsTable: Story = {
  play: plays(async ({ press, choose, field, sees }) => {
    await press('Export…');
    await choose('Format', 'Table (CSV)');
    await sees('For a spreadsheet.');
    await expect((await field('Addresses with notes')).value).toMatch(/^network,/);
  }),
};

export const StoredMistakes: Story = {
  args: {
    value: {
      enabled: true,
      entries: [...entries.slice(0, 2), entry('10.0.0.1/8', 'From an old import'), entry('nonsense')],
    },
  },
  play: shows('This address lies inside 10.0.0.0/8.', 'Entries to mend: 2'),
};
export const RefusedByTheHost: Story = {
  args: {
    problems: [
      { path: ['entries', 1, 'network'], text: 'This block belongs to another reseller.' },
      { path: [], text: 'At most five entries are allowed.' },
    ],
  },
  play: plays(async ({ find, sees }) => {
    await expect(await find('row', /^203\.0\.112\.0\/20/)).toHaveTextContent(
      'This block belongs to another reseller.',
    );
    await sees('At most five entries are allowed.');
  }),
};

export const TenThousand: Story = {
  args: tenThousand,
  play: plays(async ({ find, sees }) => {
    await expect(await find('table', 'Trusted addresses')).toHaveAttribute('aria-rowcount', '10002');
    await sees('Branch 0: a note', 'Entries: 10,001');
  }),
};
export const NoteOpened: Story = {
  args: tenThousand,
  play: plays(async ({ press, find }) => {
    await press(/^Branch 5:/);
    await expect(await find('button', /^Branch 5:/)).toHaveAttribute('aria-expanded', 'true');
  }),
};
export const Filtered: Story = {
  args: tenThousand,
  play: plays(async ({ enter, sees, misses }) => {
    await enter('Find in the list', 'Branch 20');
    await sees('Branch 20:', /Shown: \d+ of 10,00\d/);
    await misses('Branch 5:');
  }),
};
export const NothingFound: Story = {
  args: tenThousand,
  play: plays(async ({ enter, sees }) => {
    await enter('Find in the list', 'Lisbon');
    await sees('No entry matches');
  }),
};

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
  play: shows('<img src=x onerror="alert(1)"> & Partners', '<b>Wordwithoutanyspace</b>'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets the trusted addresses.' },
  play: plays(async ({ sees, misses }) => {
    await sees('Your provider sets the trusted addresses.', 'Head office', 'Test an address');
    await misses('Undo', 'Paste many…');
  }),
};
export const ReadOnlyEmpty: Story = {
  args: {
    readonly: true,
    readonlyReason: 'Your provider sets the trusted addresses.',
    value: { enabled: false, entries: [] },
    inherited: [],
    knownAddresses: [],
  },
  play: shows('No addresses'),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ find, field }) => {
    await expect(await find('switch', 'Allow access only from trusted IP addresses')).toBeDisabled();
    await expect(await field(add)).toBeDisabled();
    await expect(await find('button', 'Edit 10.10.10.1')).toBeDisabled();
  }),
};
