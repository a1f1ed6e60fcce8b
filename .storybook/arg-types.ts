/**
 * What the docs page and the controls of an element show, from the manifest. Storybook's own reading
 * keys everything by its bare name, so that a part `label` would take the place of the property `label`,
 * and it knows nothing of requests.
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Typed {
  readonly text: string;
}
interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: Typed;
}
interface Member extends Item {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly reflects?: boolean;
  readonly parameters?: readonly Item[];
  readonly return?: { readonly type?: Typed };
}
interface EventItem extends Item {
  readonly facts?: readonly Item[];
  readonly ask?: Typed;
  readonly answer?: Typed;
}
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly EventItem[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

const declarations = (manifest.modules as readonly { readonly declarations?: unknown }[]).flatMap(
  (module) => (module.declarations ?? []) as readonly Declaration[],
);
const declarationOf = (tag: string) => declarations.find(({ tagName }) => tagName === tag);

export const extractComponentDescription = (tag: string): string => declarationOf(tag)?.description ?? '';

export function extractArgTypes(tag: string): ArgTypes {
  const { members = [], events = [], ...looks } = declarationOf(tag) ?? {};
  const own = members.filter((member) => !member.static);
  const requests = events.filter(({ ask }) => ask);
  const facts = events.filter(({ ask }) => !ask);
  return {
    ...rows('properties', own.filter(isProperty), propertyRow, (name) => name),
    ...rows('requests', requests, requestRow),
    ...rows('events', facts, eventRow),
    ...rows(
      'methods',
      own.filter((member) => !isProperty(member)),
      methodRow,
    ),
    ...rows('slots', looks.slots),
    ...rows('parts', looks.cssParts),
    ...rows('states', looks.cssStates),
    ...rows('custom properties', looks.cssProperties),
  };
}

type Row = ArgTypes[string];

function rows<I extends Item>(
  category: string,
  items: readonly I[] = [],
  row: (item: I) => Row = () => ({}),
  keyOf = (name: string) => `${category}/${name}`,
): ArgTypes {
  return Object.fromEntries(
    items.map((item) => {
      const { table, ...rest } = row(item);
      const known = {
        category,
        ...(item.type ? { type: { summary: item.type.text } } : {}),
        ...(item.default === undefined ? {} : { defaultValue: { summary: item.default } }),
      };
      const control = category === 'properties' ? {} : { control: false as const };
      return [
        keyOf(item.name),
        {
          name: item.name,
          description: item.description ?? '',
          ...control,
          ...rest,
          table: { ...known, ...table },
        },
      ];
    }),
  );
}

const isProperty = ({ kind }: Member) => kind === 'field';

function propertyRow({ type, description = '', attribute, reflects, readonly }: Member): Row {
  const told = attribute ? `Attribute \`${attribute}\`${reflects ? ', reflected' : ''}.` : '';
  return {
    description: [description, told].filter(Boolean).join(' '),
    ...controlFor(type?.text ?? '', readonly ?? false),
  };
}

/** Null and undefined are set by the reset of a control, if at all. */
function controlFor(type: string, readonly: boolean): Row {
  if (readonly) return { control: false };
  const members = type.split('|').map((each) => each.trim());
  const [only, ...more] = members.filter((each) => each !== 'null' && each !== 'undefined');
  if (more.length === 0 && (only === 'boolean' || only === 'string' || only === 'number'))
    return { type: { name: only }, control: { type: only === 'string' ? 'text' : only } };
  if (members.every((each) => /^'.*'$/.test(each)))
    return { options: members.map((each) => each.slice(1, -1)), control: { type: 'select' } };
  return { control: { type: 'object' } };
}

function requestRow(event: EventItem): Row {
  const { description } = eventRow(event);
  const lines = [
    'Answer it by `event.respondWith((ask, { signal }) => Promise<answer>)`:',
    `\`ask: ${event.ask?.text}\``,
    `\`answer: ${event.answer?.text}\``,
  ];
  return { description: [description, ...lines].join('\n\n') };
}

function eventRow({ description = '', facts = [] }: EventItem): Row {
  const told = facts.map(({ name, type }) => `\`event.${name}: ${type?.text}\``);
  return { description: [description, ...told].join('\n\n') };
}

function methodRow({ parameters = [], return: returned, description = '' }: Member): Row {
  const taken = parameters.map(({ name, type }) => `${name}${type ? `: ${type.text}` : ''}`).join(', ');
  return { description, table: { type: { summary: `(${taken}) => ${returned?.type?.text ?? 'void'}` } } };
}
