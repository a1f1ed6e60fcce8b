/**
 * Ten and a hundred thousand roles, set, opened and searched: work of the page from the event to the painted frame,
 * beside `@vaadin/combo-box` with the same names, the one peer that renders a window of its options.
 */
import '@vaadin/combo-box';
import '../../src/define/role-picker.ts';
import { frame, pause, settled, work } from './work.mjs';

/** Each time other objects: what was learnt of the last ones does not help. */
function roles(count) {
  const kinds = ['Reseller', 'Regional partner', 'Accounts clerk', 'Support désk', 'Switchboard operator'];
  return Array.from({ length: count }, (_, index) => ({
    id: `role-${index}`,
    name: `${kinds[index % kinds.length]} ${(index * 7919) % count}`,
    description: 'Calls and invoices of its own customers.',
    group: `Region ${Math.floor((index * 50) / count)}`,
    level: 0,
    permissions: [],
  }));
}

const ours = {
  make: () => Object.assign(document.createElement('role-picker'), { label: 'Role', roles: [] }),
  set: (element, items) => (element.roles = items),
  input: (element) => element.shadowRoot.querySelector('input'),
  open: (element) => element.shadowRoot.querySelector('input').click(),
  isReady: (element) => element.shadowRoot.querySelector('[aria-controls]') !== null,
};

const vaadin = {
  make: () =>
    Object.assign(document.createElement('vaadin-combo-box'), {
      label: 'Role',
      itemLabelPath: 'name',
      itemValuePath: 'id',
    }),
  set: (element, items) => (element.items = items),
  input: (element) => element.inputElement,
  open: (element) => element.open(),
  isReady: (element) => element.inputElement !== undefined,
};

async function fresh(kind, count) {
  const element = kind.make();
  document.body.replaceChildren(element);
  await settled(element);
  while (!kind.isReady(element)) await pause(5);
  const items = roles(count);
  await frame();
  return { element, items };
}

const set = (kind, count) => async () => {
  const { element, items } = await fresh(kind, count);
  return { ms: await work(element, () => kind.set(element, items)) };
};

const open = (kind, count) => async () => {
  const { element, items } = await fresh(kind, count);
  kind.set(element, items);
  await settled(element);
  kind.input(element).focus();
  await pause(50);
  return { ms: await work(element, () => kind.open(element)) };
};

/** From the wide to the narrow, back, and to what is not there. */
const texts = [
  'r',
  're',
  'reg',
  'regional',
  'regional partner 12',
  'regional',
  's',
  'support desk',
  'nobody',
  'a',
];

const keys = (kind, count, choose) => async () => {
  const { element, items } = await fresh(kind, count);
  kind.set(element, items);
  await settled(element);
  kind.input(element).focus();
  kind.open(element);
  await pause(400); // until the first letter
  const times = [];
  for (const text of texts) {
    const input = kind.input(element);
    const type = () => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    times.push(await work(element, type));
    await pause(20);
  }
  return { ms: choose(times.toSorted((a, b) => a - b)) };
};

const median = (times) => times[times.length >> 1];
const worst = (times) => times.at(-1);

const row = (name, what, goal, ...more) => ({
  name,
  beside: '@vaadin/combo-box',
  ours: what(ours, ...more),
  baseline: what(vaadin, ...more),
  goal: { ms: goal, ratio: 1 },
});

export const rows = [
  row('10,000 roles set', set, 20, 10_000),
  row('10,000 roles opened', open, 16.7, 10_000),
  row('10,000 roles, median key', keys, 10, 10_000, median),
  row('10,000 roles, worst key', keys, 16.7, 10_000, worst),
  row('100,000 roles opened', open, 20, 100_000),
  row('100,000 roles, median key', keys, 16.7, 100_000, median),
  row('100,000 roles, worst key', keys, 50, 100_000, worst),
];
