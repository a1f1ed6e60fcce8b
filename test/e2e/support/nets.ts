/**
 * Nets in a page, cast before any script of it runs: every text that an event shows, every attribute and
 * text node there ever was, everything said to the console. Drawn in, they come with what the browser
 * keeps: markup, values, storage, address, history, timings.
 */
import { glob, readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';

export type Haul = Readonly<Record<NetName, string>>;
export type NetName =
  | 'heard events'
  | 'dispatched events'
  | 'attributes'
  | 'text nodes'
  | 'console'
  | 'markup'
  | 'values'
  | 'web storage'
  | 'databases of the browser'
  | 'cookies'
  | 'address'
  | 'history'
  | 'timings';

interface Nets {
  readonly heard: Set<string>;
  readonly dispatched: Set<string>;
  readonly attributes: Set<string>;
  readonly text: Set<string>;
  readonly said: Set<string>;
  /** Takes in what the observer has not told yet. */
  readonly flush: () => void;
}

const sources = new URL('../../../src/', import.meta.url);

/** The names of all events of ours, as the source gives them. */
export async function ownEvents(): Promise<string[]> {
  const names = new Set<string>();
  for await (const file of glob('**/*.ts', { cwd: sources }))
    for (const [, name = ''] of (await readFile(new URL(file, sources), 'utf8')).matchAll(
      /static (?:override )?readonly type = '([\w-]+)'/g,
    ))
      names.add(name);
  return [...names].sort();
}

/** In every page of the context that is opened from now on. */
export async function castNets(context: BrowserContext): Promise<void> {
  await context.addInitScript(cast, await ownEvents());
}

/** Runs in the page. */
function cast(names: string[]): void {
  const nets: Nets = {
    heard: new Set(),
    dispatched: new Set(),
    attributes: new Set(),
    text: new Set(),
    said: new Set(),
    flush: () => {
      for (const observer of observers) take(observer.takeRecords());
    },
  };
  (globalThis as unknown as { nets: Nets }).nets = nets;

  /** Every text within: own and inherited properties, keys too, never into the document itself. */
  function collect(thing: unknown, into: Set<string>, depth = 6, seen = new Set<unknown>()): void {
    if (typeof thing === 'string') into.add(thing);
    if (typeof thing !== 'object' || thing === null || depth === 0 || seen.has(thing)) return;
    if (thing instanceof Node || thing instanceof Window) return;
    seen.add(thing);
    if (thing instanceof Map || thing instanceof Set)
      for (const inner of thing) collect(inner, into, depth - 1, seen);
    for (let owner: unknown = thing; owner !== null; owner = Object.getPrototypeOf(owner))
      for (const key of Reflect.ownKeys(owner as object)) {
        into.add(String(key));
        try {
          collect((thing as Record<PropertyKey, unknown>)[key], into, depth - 1, seen);
        } catch {
          // A getter of a prototype that this object does not bear.
        }
      }
  }

  for (const name of names)
    document.addEventListener(
      name,
      (event) => {
        collect(event, nets.heard);
        // And again once it was answered.
        setTimeout(() => collect(event, nets.heard));
      },
      { capture: true },
    );
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    collect(event, nets.dispatched);
    const goesOn = dispatchEvent.call(this, event);
    collect(event, nets.dispatched);
    return goesOn;
  };

  const observers: MutationObserver[] = [];
  const everything = {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    characterDataOldValue: true,
  };
  function observe(root: Node): void {
    const observer = new MutationObserver(take);
    observer.observe(root, everything);
    observers.push(observer);
  }
  function take(records: readonly MutationRecord[]): void {
    for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        nets.attributes.add(oldValue ?? '');
        nets.attributes.add((target as Element).getAttribute(attributeName ?? '') ?? '');
      }
      if (type === 'characterData') {
        nets.text.add(oldValue ?? '');
        nets.text.add(target.nodeValue ?? '');
      }
      for (const node of [...addedNodes, ...removedNodes]) takeTree(node);
    }
  }
  function takeTree(node: Node): void {
    if (node instanceof Element) for (const { value } of node.attributes) nets.attributes.add(value);
    else nets.text.add(node.nodeValue ?? '');
    node.childNodes.forEach(takeTree);
  }
  observe(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observe(root);
    return root;
  };

  for (const [name, say] of Object.entries(console) as [keyof Console, unknown][])
    if (typeof say === 'function')
      Object.assign(console, {
        [name]: (...said: unknown[]) => {
          collect(said, nets.said);
          return say.apply(console, said) as unknown;
        },
      });
}

/** All that the nets hold of this page, and all that the browser keeps of it, at this moment. */
export async function haul(page: Page): Promise<Haul> {
  const [inPage, kept] = [
    await page.evaluate(drawIn),
    await page.context().storageState({ indexedDB: true }),
  ];
  return {
    ...inPage,
    'databases of the browser': inPage['databases of the browser'] + JSON.stringify(kept.origins),
    cookies: inPage.cookies + JSON.stringify(kept.cookies),
    address: `${inPage.address} ${page.url()}`,
  };
}

/** Runs in the page. */
async function drawIn(): Promise<Haul> {
  const { nets } = globalThis as unknown as { nets: Nets };
  nets.flush();
  const all = (texts: Iterable<string>) => [...texts].join('\n');

  const shadowRoots: ShadowRoot[] = [];
  const values: string[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element) values.push(JSON.stringify(element.value) ?? '');
      if (!element.shadowRoot) continue;
      shadowRoots.push(element.shadowRoot);
      visit(element.shadowRoot);
    }
  };
  visit(document);

  return {
    'heard events': all(nets.heard),
    'dispatched events': all(nets.dispatched),
    attributes: all(nets.attributes),
    'text nodes': all(nets.text),
    console: all(nets.said),
    markup: document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots }),
    values: all(values),
    'web storage': JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    'databases of the browser': JSON.stringify([await indexedDB.databases(), await caches.keys()]),
    cookies: document.cookie,
    address: `${location.href} ${document.referrer}`,
    history: JSON.stringify([
      history.state,
      navigation.entries().map((entry) => [entry.url, entry.getState()]),
    ]),
    timings: JSON.stringify(performance.getEntries()),
  };
}
