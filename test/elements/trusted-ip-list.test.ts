import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { parseEntries } from '../../src/domain/network/entries.ts';
import type { TrustedIpEntry, TrustedIps } from '../../src/domain/network/entry-list.ts';
import { TrustedIpList } from '../../src/elements/trusted-ip-list/trusted-ip-list.ts';
import '../../src/define/trusted-ip-list.ts';
import { make, settled, type Subject } from '../suites/check.ts';
import { runSuites } from '../suites/run.ts';
import { paste } from '../support/clipboard.ts';
import { all, byRole, clean, nameOf, textOf } from '../support/find.ts';
import { waitUntil } from '../support/patience.ts';

function entry(network: string, change: Partial<TrustedIpEntry> = {}): TrustedIpEntry {
  return { id: network, network, note: '', enabled: true, endsAt: null, ...change };
}

function list(enabled: boolean, ...entries: readonly (string | TrustedIpEntry)[]): TrustedIps {
  return { enabled, entries: entries.map((each) => (typeof each === 'string' ? entry(each) : each)) };
}

const office = list(
  true,
  entry('203.0.113.0/24', { note: 'Head office' }),
  entry('203.0.113.7', { note: 'Call centre', endsAt: '2999-12-31T22:59:59Z' }),
  entry('10.10.10.1', { enabled: false }),
);
const inherited = [{ network: '198.51.100.0/24', note: 'Support', source: 'Wholesale' }];

const subject: Subject<TrustedIps, TrustedIpList> = {
  tag: 'trusted-ip-list',
  type: TrustedIpList,
  prepare(element) {
    element.label = 'Trusted addresses only';
    element.timeZone = 'Europe/Kyiv';
  },
  values: [office, list(false, '10.10.10.1')],
  submits: JSON.stringify(office),
  broken: { value: list(true), code: 'network.none-active' },
  control: (element) => element.shadowRoot?.querySelector('#enabled') as HTMLElement,
  async edit() {
    await sendKeys({ press: ' ' });
  },
  states: [
    {
      name: 'filled, with inherited entries and known addresses',
      enter(element) {
        element.value = office;
        element.inherited = inherited;
        element.knownAddresses = [
          { address: '203.0.113.9', at: '2026-11-20T09:12:00.000Z' },
          { address: '192.0.2.1', at: null },
        ];
        element.ownAddress = '198.51.100.7';
      },
    },
    {
      name: 'a refused text with its corrections',
      async enter(element) {
        await type(element, '192.168.192.5/24');
        await sendKeys({ press: 'Enter' });
      },
    },
    {
      name: 'editing in place',
      async enter(element) {
        element.value = office;
        await settled(element);
        element.shadowRoot?.querySelector<HTMLElement>('[aria-rowindex="2"] .acts button')?.click();
      },
    },
    {
      name: 'stored entries that are wrong',
      enter(element) {
        element.value = list(true, '10.0.0.1/8', 'nonsense');
      },
    },
    {
      name: 'more entries than are rendered',
      enter(element) {
        element.value = many(200);
      },
    },
    {
      name: 'filtered, and nothing found',
      async enter(element) {
        element.value = many(200);
        await settled(element);
        element.shadowRoot?.querySelector<HTMLElement>('#find')?.focus();
        await sendKeys({ type: 'zz' });
      },
    },
    {
      name: 'a last end, needless entries',
      enter(element) {
        element.value = list(true, entry('192.0.2.1', { endsAt: '2999-12-31T22:59:59Z' }));
      },
    },
    {
      name: 'a question before the list is shortened',
      async enter(element) {
        element.value = list(true, '192.0.2.0', '192.0.2.1', '10.10.10.1');
        await settled(element);
        element.shadowRoot?.querySelector<HTMLElement>('.sums button')?.click();
        await dialogOf(element);
      },
    },
    {
      name: 'paste dialog with a report',
      async enter(element) {
        await openPaste(element, '203.0.113.1\n010.0.0.1\n203.0.113.1');
      },
    },
    {
      name: 'export dialog',
      async enter(element) {
        element.value = office;
        await settled(element);
        element.shadowRoot?.querySelector<HTMLElement>('.tools button:last-child')?.click();
        await dialogOf(element);
      },
    },
    {
      name: 'a question before an own lock-out',
      async enter(element) {
        element.value = list(false, '10.10.10.1');
        element.ownAddress = '192.0.2.1';
        element.ownAccount = true;
        await settled(element);
        subject.control(element).click();
        await dialogOf(element);
      },
    },
  ],
  data: ['Head office', 'Call centre', 'Support', 'Wholesale', 'nonsense', 'db', 'note'],
};

function many(count: number): TrustedIps {
  return list(
    true,
    ...Array.from({ length: count }, (_, index) =>
      entry(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, { note: `note ${index}` }),
    ),
  );
}

async function create(value?: TrustedIps): Promise<TrustedIpList> {
  const element = (await make(subject)) as unknown as TrustedIpList;
  if (value) element.value = value;
  await settled(element);
  return element;
}

function addInput(element: Element): HTMLInputElement {
  return element.shadowRoot?.querySelector('#add') as HTMLInputElement;
}

async function type(element: Element, text: string): Promise<void> {
  addInput(element).focus();
  await sendKeys({ type: text });
}

async function add(element: TrustedIpList, text: string): Promise<void> {
  await type(element, text);
  await sendKeys({ press: 'Enter' });
  await settled(element);
}

async function openPaste(element: TrustedIpList, text: string): Promise<void> {
  await paste(addInput(element), text);
  await waitUntil(() => all(element, 'dialog').length > 0, 'no dialog', { timeout: 5000 });
  await settled(element);
}

async function dialogOf(element: TrustedIpList): Promise<HTMLElement> {
  await waitUntil(() => all(element, 'dialog').length > 0, 'no dialog', { timeout: 5000 });
  await settled(element);
  return all(element, 'dialog')[0] as HTMLElement;
}

async function press(element: TrustedIpList, name: string | RegExp): Promise<void> {
  byRole(element, 'button', name).click();
  await settled(element);
}

async function undoKey(...further: readonly 'Shift'[]): Promise<void> {
  for (const down of ['Control', ...further]) await sendKeys({ down });
  await sendKeys({ press: 'KeyZ' });
  for (const up of ['Control', ...further]) await sendKeys({ up });
}

const networks = (element: TrustedIpList) => element.value.entries.map(({ network }) => network);

function rowTexts(element: TrustedIpList): string[] {
  return all(element, 'row')
    .slice(1)
    .map((row) => clean(row.textContent));
}

runSuites(subject);

describe('<trusted-ip-list>: adding', () => {
  const formats: readonly (readonly [typed: string, added: readonly string[]])[] = [
    ['10.10.10.1', ['10.10.10.1']],
    ['192.168.192.0/24', ['192.168.192.0/24']],
    ['192.168.192.0/255.255.255.0', ['192.168.192.0/24']],
    ['2001:DB8::/32', ['2001:db8::/32']],
    ['10.0.0.1-10.0.0.3', ['10.0.0.1', '10.0.0.2/31']],
  ];
  for (const [typed, added] of formats)
    it(`${typed} by Enter`, async () => {
      const element = await create();
      await add(element, typed);
      expect(networks(element)).to.deep.equal(added);
      expect(addInput(element).value).to.equal('');
      expect(textOf(element)).to.contain('Added: ');
    });

  it('by the button, with a note behind #', async () => {
    const element = await create();
    await type(element, '10.10.10.1 # Head office');
    await press(element, 'Add');
    expect(element.value.entries[0]).to.deep.include({
      network: '10.10.10.1',
      note: 'Head office',
      enabled: true,
    });
  });

  it('gives each entry a key of its own and freezes the value', async () => {
    const element = await create();
    await add(element, '10.0.0.1-10.0.0.3');
    const ids = element.value.entries.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(2);
    expect(Object.isFrozen(element.value.entries[0])).to.equal(true);
  });

  it('does not submit the form by Enter', async () => {
    const element = await create();
    const form = document.createElement('form');
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    element.before(form);
    form.append(element);
    await add(element, '10.10.10.1');
    expect(submitted).to.equal(false);
  });

  it('says after a pause what was understood', async () => {
    const element = await create();
    await type(element, '192.168.192.0/24');
    await waitUntil(() => textOf(element).includes('192.168.192.0 – 192.168.192.255, addresses: 256'));
    expect(networks(element)).to.deep.equal([]);
  });

  it('says after a pause what is wrong, and adds nothing', async () => {
    const element = await create();
    await type(element, '10.0.0.300');
    await waitUntil(() => textOf(element).includes('“300” is not a number from 0 to 255'));
    await sendKeys({ press: 'Enter' });
    expect(networks(element)).to.deep.equal([]);
    expect(addInput(element).getAttribute('aria-invalid')).to.equal('true');
  });

  const corrections: readonly (readonly [typed: string, button: string, added: string])[] = [
    ['192.168.192.5/24', 'Use 192.168.192.0/24 (addresses: 256)', '192.168.192.0/24'],
    ['192.168.192.5/24', 'Use 192.168.192.5 only', '192.168.192.5'],
    ['192.168.192.0/0.0.0.255', 'Use 192.168.192.0/24 (addresses: 256)', '192.168.192.0/24'],
    ['010.0.0.1', 'Use 10.0.0.1 only', '10.0.0.1'],
  ];
  for (const [typed, button, added] of corrections)
    it(`${typed}: one click on “${button}”`, async () => {
      const element = await create();
      await add(element, typed);
      await press(element, button);
      expect(networks(element)).to.deep.equal([added]);
    });

  it('does not add what is in the list already, and says so', async () => {
    const element = await create(office);
    await add(element, '203.0.113.0/24');
    expect(element.value).to.deep.equal(office);
    expect(textOf(element)).to.contain('203.0.113.0/24 is in the list already');
  });

  it('asks before it opens very many addresses', async () => {
    const element = await create();
    await add(element, '0.0.0.0/0');
    expect(clean((await dialogOf(element)).textContent)).to.contain(
      '0.0.0.0/0 opens addresses: 4,294,967,296',
    );
    expect(networks(element)).to.deep.equal([]);
    await press(element, 'Change it anyway');
    expect(networks(element)).to.deep.equal(['0.0.0.0/0']);
  });
});

describe('<trusted-ip-list>: the list', () => {
  it('shows network, number of addresses, note, marks and end of each entry', async () => {
    const element = await create(office);
    element.inherited = inherited;
    await settled(element);
    expect(rowTexts(element)).to.deep.equal([
      '203.0.113.0/24 for documentation 256 Head office',
      '203.0.113.7 for documentation covered by 203.0.113.0/24 until Jan 1, 3000, 12:59 AM 1 Call centre',
      '10.10.10.1 private 1',
      '198.51.100.0/24 given by Wholesale 256 Support',
    ]);
  });

  it('sums up entries and addresses', async () => {
    const element = await create(list(true, '10.0.0.0/24', '10.0.0.7', '2001:db8::/48'));
    expect(textOf(element)).to.contain('Entries: 3, on: 3 Opens IPv4 addresses: 256, IPv6: 2⁸⁰');
  });

  it('switches an entry off', async () => {
    const element = await create(office);
    byRole(element, 'switch', '203.0.113.7').click();
    await settled(element);
    expect(element.value.entries[1]?.enabled).to.equal(false);
  });

  it('removes an entry and keeps the focus in the list', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    expect(networks(element)).to.deep.equal(['203.0.113.0/24', '10.10.10.1']);
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Remove 10.10.10.1'));
  });

  it('edits network and note in place, keeping key, switch and end', async () => {
    const element = await create(office);
    await press(element, 'Edit 203.0.113.7');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '9' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ', night shift' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.value.entries[1]).to.deep.equal({
      ...office.entries[1],
      network: '203.0.113.9',
      note: 'Call centre, night shift',
    });
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Edit 203.0.113.9'));
  });

  it('keeps an edit open while it is wrong, with its corrections', async () => {
    const element = await create(office);
    await press(element, 'Edit 203.0.113.0/24');
    byRole<HTMLInputElement>(element, 'textbox', 'Network').select();
    await sendKeys({ type: '203.0.113.5/24' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.value).to.deep.equal(office);
    await press(element, 'Use 203.0.113.5 only');
    await press(element, 'Done');
    expect(networks(element)[0]).to.equal('203.0.113.5');
  });

  it('gives an edit up by Escape', async () => {
    const element = await create(office);
    await press(element, 'Edit 203.0.113.0/24');
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.value).to.deep.equal(office);
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Edit 203.0.113.0/24'));
  });

  it('says at the entry what is wrong with a stored one', async () => {
    const element = await create(list(false, '10.0.0.1', '10.0.0.300'));
    expect(rowTexts(element)[1]).to.contain('“300” is not a number from 0 to 255');
    expect(textOf(element)).to.contain('Entries to mend: 1');
  });

  it('shows a problem of the host at its entry', async () => {
    const element = await create(office);
    element.problems = [{ path: ['entries', 2, 'network'], text: 'Refused by policy' }];
    await settled(element);
    expect(rowTexts(element)[2]).to.contain('Refused by policy');
  });

  it('offers no change while it is read-only', async () => {
    const element = await create(office);
    element.readonly = true;
    await settled(element);
    const names = all(element, 'button').map((button) => clean(button.textContent));
    expect(names).to.deep.equal(['Export…', 'Network', 'Addresses', 'Note']);
    byRole(element, 'switch', '203.0.113.7').click();
    expect(element.value).to.deep.equal(office);
  });
});

describe('<trusted-ip-list>: undo and redo', () => {
  it('by the buttons', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    await press(element, 'Undo');
    expect(element.value).to.deep.equal(office);
    await press(element, 'Redo');
    expect(networks(element)).to.deep.equal(['203.0.113.0/24', '10.10.10.1']);
  });

  it('by Ctrl+Z and Ctrl+Shift+Z', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    await undoKey();
    expect(element.value).to.deep.equal(office);
    await undoKey('Shift');
    expect(networks(element)).to.have.length(2);
  });

  it('leaves Ctrl+Z to a text under the cursor', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    await type(element, '10.');
    await undoKey();
    expect(networks(element)).to.have.length(2);
  });

  it('goes on after the host handed an equal value back, with keys of its own', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    const saved = element.value.entries.map((each, index) => ({ ...each, id: `saved ${index}` }));
    element.value = { enabled: true, entries: saved };
    await settled(element);
    await press(element, 'Undo');
    expect(element.value).to.deep.equal(office);
  });

  it('forgets the past of another value', async () => {
    const element = await create(office);
    await press(element, 'Remove 203.0.113.7');
    element.value = list(false, '10.10.10.1');
    await settled(element);
    await press(element, 'Undo');
    expect(networks(element)).to.deep.equal(['10.10.10.1']);
  });
});

describe('<trusted-ip-list>: who gets in', () => {
  const known = [{ address: '203.0.113.9', at: '2026-11-20T09:12:00.000Z' }];

  it('forecasts known addresses while it is on', async () => {
    const element = await create(office);
    element.knownAddresses = [...known, { label: 'Refused sign-in', address: '192.0.2.1', at: null }];
    await settled(element);
    expect(textOf(element)).to.contain(
      'Last sign-in, 203.0.113.9, Nov 20, 2026, 11:12 AM: admitted by 203.0.113.0/24',
    );
    expect(textOf(element)).to.contain('Refused sign-in, 192.0.2.1: not admitted');
  });

  it('allows a refused address by one click', async () => {
    const element = await create(office);
    element.knownAddresses = [{ label: 'Refused sign-in', address: '192.0.2.1', at: null }];
    await settled(element);
    await press(element, 'Allow 192.0.2.1');
    expect(element.value.entries.at(-1)).to.deep.include({ network: '192.0.2.1', note: 'Refused sign-in' });
    expect(textOf(element)).to.contain('Refused sign-in, 192.0.2.1: admitted by 192.0.2.1');
  });

  it('switches its own entry on where there is one', async () => {
    const element = await create(office);
    element.knownAddresses = [{ label: 'Old office', address: '10.10.10.1', at: null }];
    await settled(element);
    await press(element, 'Allow 10.10.10.1');
    expect(element.value.entries).to.have.length(3);
    expect(element.value.entries[2]?.enabled).to.equal(true);
  });

  it('asks before a known address is shut out, and changes nothing on Cancel', async () => {
    const element = await create(list(false, '10.10.10.1'));
    element.knownAddresses = known;
    await settled(element);
    subject.control(element).click();
    expect(clean((await dialogOf(element)).textContent)).to.contain('Last sign-in, 203.0.113.9');
    await press(element, 'Cancel');
    expect(element.value.enabled).to.equal(false);
    expect((subject.control(element) as HTMLInputElement).checked).to.equal(false);
  });

  it('does it when the editor agrees', async () => {
    const element = await create(list(true, '203.0.113.9', '10.10.10.1'));
    element.knownAddresses = known;
    await settled(element);
    await press(element, 'Remove 203.0.113.9');
    await dialogOf(element);
    await press(element, 'Change it anyway');
    expect(networks(element)).to.deep.equal(['10.10.10.1']);
  });

  it('blocks an own lock-out until the editor overrides it', async () => {
    const element = await create(list(false, '10.10.10.1'));
    element.ownAddress = '192.0.2.1';
    element.ownAccount = true;
    await settled(element);
    subject.control(element).click();
    await dialogOf(element);
    await press(element, 'Change it anyway');
    expect(element.value.enabled).to.equal(false);
    byRole(element, 'checkbox', /another address/).click();
    await settled(element);
    await press(element, 'Change it anyway');
    expect(element.value.enabled).to.equal(true);
  });

  it('does not ask about the editor of another account', async () => {
    const element = await create(list(false, '10.10.10.1'));
    element.ownAddress = '192.0.2.1';
    await settled(element);
    subject.control(element).click();
    await settled(element);
    expect(element.value.enabled).to.equal(true);
  });

  const tests: readonly (readonly [typed: string, answer: string])[] = [
    ['203.0.113.200', 'admitted by 203.0.113.0/24'],
    ['10.10.10.1', 'not admitted'],
    ['10.0.0.300', '“300” is not a number from 0 to 255'],
  ];
  for (const [typed, answer] of tests)
    it(`tests ${typed}: ${answer}`, async () => {
      const element = await create(office);
      byRole(element, 'textbox', 'Test an address').focus();
      await sendKeys({ type: typed });
      await waitUntil(() => textOf(element).includes(answer));
      expect(element.value).to.deep.equal(office);
    });

  it('says at the switch that a list without an active entry cannot be saved', async () => {
    const element = await create(list(false));
    subject.control(element).click();
    await settled(element);
    expect(element.validity.customError).to.equal(true);
    expect(textOf(element)).to.contain('Nobody could sign in');
    await add(element, '10.10.10.1');
    expect(element.validity.valid).to.equal(true);
    expect(textOf(element)).to.not.contain('Nobody could sign in');
  });
});

describe('<trusted-ip-list>: many at once', () => {
  it('reports each pasted line before anything changes', async () => {
    const element = await create(office);
    await openPaste(
      element,
      '192.0.2.1 # Kiosk\n203.0.113.0/24; 203.0.113.8\n10.0.0.300\n192.0.2.0/255.255.255.254',
    );
    const lines = [...(element.shadowRoot?.querySelectorAll('.report li') ?? [])].map((line) =>
      clean(line.textContent),
    );
    expect(lines).to.deep.equal([
      'Line 3 10.0.0.300 “300” is not a number from 0 to 255',
      'Line 2 203.0.113.0/24 in the list already',
      'Line 1 192.0.2.1 added, though covered by 192.0.2.0/31',
      'Line 2 203.0.113.8 added, though covered by 203.0.113.0/24',
      'Line 4 192.0.2.0/255.255.255.254 new, as 192.0.2.0/31',
    ]);
    expect(textOf(element)).to.contain('New: 1. Covered: 2. In the list already: 1. Refused: 1.');
    expect(element.value).to.deep.equal(office);
  });

  it('adds the good lines as one act', async () => {
    const element = await create(office);
    await openPaste(element, '192.0.2.1 # Kiosk\n192.0.2.2\n10.0.0.300');
    await press(element, 'Add entries: 2, leave out: 1');
    expect(networks(element).slice(3)).to.deep.equal(['192.0.2.1', '192.0.2.2']);
    expect(element.value.entries[3]?.note).to.equal('Kiosk');
    await press(element, 'Undo');
    expect(element.value).to.deep.equal(office);
  });

  it('mends a refused line by one click', async () => {
    const element = await create();
    await openPaste(element, '192.0.2.1\n192.168.1.5/24 # Kiosk');
    await press(element, 'Use 192.168.1.5 only');
    await press(element, 'Add entries: 2');
    expect(element.value.entries[1]).to.deep.include({ network: '192.168.1.5', note: 'Kiosk' });
  });

  it('reports what is typed into the dialog', async () => {
    const element = await create();
    await press(element, 'Paste many…');
    await dialogOf(element);
    byRole(element, 'textbox', 'Addresses, networks and ranges').focus();
    await sendKeys({ type: '10.10.10.1, 10.10.10.2' });
    await waitUntil(() => textOf(element).includes('New: 2.'));
    await press(element, 'Add entries: 2');
    expect(networks(element)).to.deep.equal(['10.10.10.1', '10.10.10.2']);
  });

  it('exports the list as a text that it reads back', async () => {
    const element = await create(office);
    await press(element, 'Export…');
    await dialogOf(element);
    const text = byRole<HTMLTextAreaElement>(element, 'textbox', 'Addresses with notes').value;
    expect(text).to.equal('203.0.113.0/24 # Head office\n203.0.113.7 # Call centre\n10.10.10.1\n');
  });

  it('keeps ten thousand entries usable by a window on their rows', async () => {
    await setViewport({ width: 1200, height: 800 });
    const element = await create(many(10_000));
    const table = element.shadowRoot?.querySelector('[role=table]') as HTMLElement;
    expect(table.getAttribute('aria-rowcount')).to.equal('10001');
    expect(element.shadowRoot?.querySelectorAll('*').length).to.be.at.most(600);
    table.scrollTop = table.scrollHeight;
    await waitUntil(() => rowTexts(element).at(-1)?.startsWith('10.0.39.15 '));
    const last = all(element, 'row').at(-1) as HTMLElement;
    expect(last.getAttribute('aria-rowindex')).to.equal('10001');
    expect(last.getBoundingClientRect().bottom).to.be.closeTo(table.getBoundingClientRect().bottom, 2);
    await press(element, 'Remove 10.0.39.15');
    expect(element.value.entries).to.have.length(9_999);
  });

  it('shows in the middle of a long list the rows that belong there', async () => {
    const element = await create(many(10_000));
    const table = element.shadowRoot?.querySelector('[role=table]') as HTMLElement;
    const height = element.shadowRoot?.querySelector('.fixed')?.getBoundingClientRect().height ?? 0;
    table.scrollTop = 5_000 * height;
    const find = () => element.shadowRoot?.querySelector('[aria-rowindex="5002"]');
    await waitUntil(find);
    const row = find() as HTMLElement;
    const head = all(element, 'row')[0] as HTMLElement;
    expect(row.getBoundingClientRect().top).to.be.closeTo(head.getBoundingClientRect().bottom, 2);
  });

  it('brings an entry with a problem into sight', async () => {
    const element = await create(many(10_000));
    element.problems = [{ path: ['entries', 7_000, 'network'], text: 'Refused by policy' }];
    await settled(element);
    await press(element, 'Show');
    await waitUntil(() => rowTexts(element).some((text) => text.includes('Refused by policy')));
  });
});

describe('<trusted-ip-list>: a long list', () => {
  const offices = list(
    true,
    entry('10.9.0.0/16', { note: 'Lviv' }),
    entry('10.10.0.0/16', { note: 'Kraków' }),
    entry('192.0.2.7'),
    ...Array.from({ length: 10 }, (_, index) => `198.51.100.${index * 2}`),
  );

  async function find(element: TrustedIpList, text: string): Promise<void> {
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Find in the list');
    field.focus();
    field.select();
    await sendKeys({ type: text });
    await settled(element);
  }

  const shown = (element: TrustedIpList) => rowTexts(element).map((text) => text.split(' ')[0]);

  it('is filtered by a part of the note, and says how many are shown', async () => {
    const element = await create(offices);
    await find(element, 'krak');
    expect(shown(element)).to.deep.equal(['10.10.0.0/16']);
    expect(textOf(element)).to.contain('Shown: 1 of 13');
    expect(element.value).to.deep.equal(offices);
  });

  it('is filtered by an address that a network holds', async () => {
    const element = await create(offices);
    await find(element, '10.9.200.1');
    expect(shown(element)).to.deep.equal(['10.9.0.0/16']);
  });

  it('says that nothing matches, and is whole again by Escape', async () => {
    const element = await create(offices);
    await find(element, 'nobody');
    expect(textOf(element)).to.contain('No entry matches');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(shown(element)).to.have.length(13);
  });

  it('has no filter while it is seen at one glance', async () => {
    const element = await create(office);
    expect(all(element, 'textbox').map(nameOf)).to.not.include('Find in the list');
  });

  it('is sorted by a column, the other way, and in the order typed again', async () => {
    const element = await create(office);
    const first = () => shown(element)[0];
    const column = () => byRole(element, 'columnheader', 'Network').getAttribute('aria-sort');
    const seen = [];
    for (let press = 0; press < 3; press += 1) {
      byRole(element, 'button', 'Network').click();
      await settled(element);
      seen.push([column(), first()]);
    }
    expect(seen).to.deep.equal([
      ['ascending', '10.10.10.1'],
      ['descending', '203.0.113.7'],
      ['none', '203.0.113.0/24'],
    ]);
    expect(element.value).to.deep.equal(office);
  });

  it('switches, edits and removes the entry that is shown, also where it is sorted', async () => {
    const element = await create(office);
    byRole(element, 'button', 'Network').click();
    await settled(element);
    await press(element, 'Remove 10.10.10.1');
    expect(networks(element)).to.deep.equal(['203.0.113.0/24', '203.0.113.7']);
    expect(element.shadowRoot?.activeElement).to.equal(byRole(element, 'button', 'Remove 203.0.113.0/24'));
  });
});

describe('<trusted-ip-list>: a list too long to be explained at once', () => {
  const double = list(true, ...many(600).entries, entry('10.0.0.0', { id: 'again' }));
  const badge = 'Opens IPv4 addresses: 600';

  it('is explained after it was painted, also when it was moved meanwhile', async () => {
    const element = await create(double);
    expect(textOf(element)).to.contain('Counting addresses…');
    const elsewhere = document.createElement('div');
    element.parentElement?.append(elsewhere);
    elsewhere.append(element);
    await waitUntil(() => textOf(element).includes(badge));
    expect(textOf(element)).to.contain('Shorten by');
  });

  it('keeps its words while a change of it is explained, and tells at once who gets in', async () => {
    const element = await create(double);
    element.knownAddresses = [{ address: '10.0.2.87', at: null }];
    await waitUntil(() => textOf(element).includes('Last sign-in, 10.0.2.87: admitted by 10.0.2.87'));
    element.value = list(true, ...double.entries.filter(({ network }) => network !== '10.0.2.87'));
    await settled(element);
    expect(textOf(element)).to.contain(badge);
    expect(textOf(element)).to.contain('Last sign-in, 10.0.2.87: not admitted');
    await waitUntil(() => textOf(element).includes('Opens IPv4 addresses: 599'));
  });
});

describe('<trusted-ip-list>: by keyboard', () => {
  async function keys(element: TrustedIpList, ...presses: readonly string[]): Promise<void> {
    for (const press of presses) {
      await sendKeys({ press });
      await settled(element);
      await settled(element);
    }
  }
  const focused = (element: TrustedIpList) => nameOf(element.shadowRoot?.activeElement as HTMLElement);

  it('arrows go to the same control of another row, and no further than the list', async () => {
    const element = await create(office);
    byRole(element, 'button', 'Edit 203.0.113.0/24').focus();
    await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused(element)).to.equal('Edit 10.10.10.1');
    await keys(element, 'ArrowUp');
    expect(focused(element)).to.equal('Edit 203.0.113.7');
    await keys(element, 'Home');
    expect(focused(element)).to.equal('Edit 203.0.113.0/24');
  });

  it('End and PageUp reach rows that were not there', async () => {
    const element = await create(many(1_000));
    byRole(element, 'switch', '10.0.0.0').focus();
    await keys(element, 'End');
    await waitUntil(() => focused(element) === '10.0.3.231');
    await keys(element, 'PageUp');
    await waitUntil(() => focused(element) === '10.0.3.221');
  });

  it('Delete removes, and the focus goes on', async () => {
    const element = await create(office);
    byRole(element, 'switch', '203.0.113.7').focus();
    await keys(element, 'Delete');
    expect(networks(element)).to.deep.equal(['203.0.113.0/24', '10.10.10.1']);
    await waitUntil(() => focused(element) === 'Remove 10.10.10.1');
    await undoKey();
    expect(element.value).to.deep.equal(office);
  });

  it('Enter on a switch edits, Enter ends it', async () => {
    const element = await create(office);
    byRole(element, 'switch', '203.0.113.7').focus();
    await keys(element, 'Enter');
    await waitUntil(() => focused(element) === 'Network');
    await keys(element, 'End', 'Backspace', '9', 'Enter');
    expect(networks(element)[1]).to.equal('203.0.113.9');
  });

  it('changes nothing while it is read-only', async () => {
    const element = await create(office);
    element.readonly = true;
    await settled(element);
    byRole(element, 'switch', '203.0.113.7').focus();
    await keys(element, 'Delete', 'Enter');
    expect(element.value).to.deep.equal(office);
    expect(all(element, 'textbox').map(nameOf)).to.not.include('Network');
  });
});

describe('<trusted-ip-list>: the end of an entry', () => {
  async function setDay(element: TrustedIpList, network: string, day: string): Promise<void> {
    await press(element, `Edit ${network}`);
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('[type=date]') as HTMLInputElement;
    expect(nameOf(field)).to.equal('Last day');
    field.value = day; // how a day is typed depends on the language of the browser
    field.dispatchEvent(new Event('change'));
    await settled(element);
    await press(element, 'Done');
  }

  it('is the end of the chosen day in the zone of the viewer, shown exactly', async () => {
    const element = await create(office);
    await setDay(element, '203.0.113.0/24', '2999-03-31');
    expect(element.value.entries[0]?.endsAt).to.equal('2999-03-31T20:59:59.000Z');
    expect(rowTexts(element)[0]).to.contain('until Mar 31, 2999, 11:59 PM');
  });

  it('is taken back by an empty day', async () => {
    const element = await create(office);
    await setDay(element, '203.0.113.7', '');
    expect(element.value.entries[1]?.endsAt).to.equal(null);
  });

  it('keeps its exact instant while the day is not touched', async () => {
    const element = await create(list(true, entry('192.0.2.1', { endsAt: '2999-06-01T10:20:30Z' })));
    await press(element, 'Edit 192.0.2.1');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '2' });
    await press(element, 'Done');
    expect(element.value.entries[0]).to.deep.include({
      network: '192.0.2.2',
      endsAt: '2999-06-01T10:20:30Z',
    });
  });

  it('is named when it is the last one', async () => {
    const element = await create(list(true, entry('192.0.2.1', { endsAt: '2999-03-31T20:59:59Z' })));
    expect(textOf(element)).to.contain(
      'Nobody can sign in after Mar 31, 2999, 11:59 PM: the last entry ends then.',
    );
    await add(element, '10.10.10.1');
    expect(textOf(element)).to.not.contain('Nobody can sign in after');
  });
});

describe('<trusted-ip-list>: shortening', () => {
  const long = list(
    true,
    entry('192.0.2.0', { note: 'East' }),
    '10.10.10.1',
    entry('192.0.2.1', { note: 'West' }),
  );

  it('is offered with its figure, asked about, and one act', async () => {
    const element = await create(long);
    await press(element, 'Shorten by 1…');
    expect(clean((await dialogOf(element)).textContent)).to.contain(
      '192.0.2.0/31 in the place of 192.0.2.0 and 192.0.2.1',
    );
    expect(element.value).to.deep.equal(long);
    await press(element, 'Shorten from 3 to 2');
    expect(networks(element)).to.deep.equal(['192.0.2.0/31', '10.10.10.1']);
    expect(element.value.entries[0]?.note).to.equal('East, West');
    expect(textOf(element)).to.contain('Entries now: 2. The same addresses are admitted.');
    await press(element, 'Undo');
    expect(element.value).to.deep.equal(long);
  });

  it('is not offered where nothing can go, or nothing can be changed', async () => {
    const names = (element: TrustedIpList) => all(element, 'button').map(nameOf).join();
    expect(names(await create(list(true, '192.0.2.0', '10.10.10.1')))).to.not.contain('Shorten');
    const element = await create(long);
    element.readonly = true;
    await settled(element);
    expect(names(element)).to.not.contain('Shorten');
  });
});

describe('<trusted-ip-list>: files', () => {
  function file(text: string | Uint8Array<ArrayBuffer>, name = 'list.csv'): File {
    return new File([text], name);
  }

  async function choose(element: TrustedIpList, chosen: File): Promise<void> {
    await press(element, 'Paste many…');
    await dialogOf(element);
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('[type=file]') as HTMLInputElement;
    const data = new DataTransfer();
    data.items.add(chosen);
    field.files = data.files;
    field.dispatchEvent(new Event('change'));
  }

  const csv = 'network,note,enabled,ends_at\r\n192.0.2.1,"Kiosk, east",false,2999-06-01T10:20:30Z\r\n';

  it('that is chosen is reported, then added with note, switch and end', async () => {
    const element = await create(office);
    await choose(element, file(csv));
    await waitUntil(() => textOf(element).includes('New: 1.'));
    expect(element.value).to.deep.equal(office);
    await press(element, 'Add entries: 1');
    expect(element.value.entries[3]).to.deep.include({
      network: '192.0.2.1',
      note: 'Kiosk, east',
      enabled: false,
      endsAt: '2999-06-01T10:20:30Z',
    });
  });

  it('that is dropped on the list is reported', async () => {
    const element = await create();
    const box = element.shadowRoot?.querySelector('.box') as HTMLElement;
    const data = new DataTransfer();
    data.items.add(file('["192.0.2.1", "192.0.2.300"]', 'list.json'));
    const event = (type: string) =>
      new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
    box.dispatchEvent(event('dragover'));
    await settled(element);
    expect(box.matches('.dropping')).to.equal(true);
    box.dispatchEvent(event('drop'));
    await dialogOf(element);
    await waitUntil(() =>
      textOf(element).includes('New: 1. Covered: 0. In the list already: 0. Refused: 1.'),
    );
  });

  it('that is no text is refused by name', async () => {
    const element = await create();
    await choose(element, file(new Uint8Array([0xff, 0xd8, 0xff]), 'photo.jpg'));
    await waitUntil(() => textOf(element).includes('photo.jpg could not be read'));
  });

  it('that is empty is refused by name, until something is typed', async () => {
    const element = await create();
    await choose(element, file(' \n', 'blank.txt'));
    await waitUntil(() => textOf(element).includes('blank.txt is empty'));
    byRole(element, 'textbox', 'Addresses, networks and ranges').focus();
    await sendKeys({ type: '1' });
    await settled(element);
    expect(textOf(element)).to.not.contain('blank.txt is empty');
  });

  it('that is too large is refused before it is read', async () => {
    const element = await create();
    await choose(element, file(new Uint8Array(8_000_001), 'huge.txt'));
    await waitUntil(() => textOf(element).includes('huge.txt is too large. A list has at most 8 MB.'));
  });

  it('of each format that is exported is read back whole', async () => {
    const element = await create(office);
    await press(element, 'Export…');
    await dialogOf(element);
    for (const format of ['csv', 'json']) {
      const select = element.shadowRoot?.querySelector('select') as HTMLSelectElement;
      select.value = format;
      select.dispatchEvent(new Event('change'));
      await settled(element);
      const { value } = byRole<HTMLTextAreaElement>(element, 'textbox', 'Addresses with notes');
      const read = parseEntries(value).map((line) => ('problem' in line ? line : { ...line, networks: 0 }));
      expect(
        read.map((line) => ('note' in line ? [line.note, line.enabled, line.endsAt] : line)),
      ).to.deep.equal(office.entries.map(({ note, enabled, endsAt }) => [note, enabled, endsAt]));
    }
  });
});

describe('<trusted-ip-list>: very many lines', () => {
  const lines = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    ).join('\n');

  /** What is seen each time the progress changes. */
  function onProgress(element: TrustedIpList, seen: (progress: HTMLProgressElement) => void): void {
    new MutationObserver(() => {
      const progress = element.shadowRoot?.querySelector('progress');
      if (progress) seen(progress);
    }).observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true, attributes: true });
  }

  async function take(element: TrustedIpList, text: string): Promise<void> {
    await press(element, 'Paste many…');
    await dialogOf(element);
    const area = byRole<HTMLTextAreaElement>(element, 'textbox', 'Addresses, networks and ranges');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  it('are read in slices, with progress', async () => {
    const element = await create();
    const told: string[] = [];
    onProgress(element, (progress) => told.push(nameOf(progress)));
    await take(element, lines(50_000));
    await waitUntil(() => textOf(element).includes('New: 10,000.'), 'not read', { timeout: 10_000 });
    expect(told.every((said) => /^Reading: \d+%$/.test(said))).to.equal(true);
    expect(new Set(told).size).to.be.greaterThan(2);
  }).timeout(30_000);

  it('are added as one act', async () => {
    const element = await create();
    await take(element, lines(10_000));
    await waitUntil(() => textOf(element).includes('New: 10,000.'), 'not read', { timeout: 10_000 });
    await press(element, 'Add entries: 10,000');
    await waitUntil(() => element.value.entries.length === 10_000, 'not added', { timeout: 10_000 });
    await press(element, 'Undo');
    expect(element.value.entries).to.have.length(0);
  }).timeout(30_000);

  it('stop at once', async () => {
    const element = await create();
    let stopped = 0;
    onProgress(element, () => {
      stopped += 1;
      byRole(element, 'button', 'Stop').click();
    });
    await take(element, lines(50_000));
    await waitUntil(() => stopped > 0, 'not reading', { timeout: 10_000 });
    await aTimeout(500);
    expect(stopped).to.equal(1);
    expect(textOf(element)).to.not.contain('New: ');
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
    expect(element.value.entries).to.have.length(0);
  }).timeout(30_000);
});
