/** Nets for a secret: what is told while they hang, and what is left on the page and in the browser after. */
import { aTimeout } from '@open-wc/testing';
import { deep } from '../suites/check.ts';

/** Some getters of the platform refuse to be called on what inherits from them: they tell nothing. */
function read(object: object, key: string | symbol, receiver: object): unknown {
  try {
    return Reflect.get(object, key, receiver);
  } catch {
    return undefined;
  }
}

/** Texts reachable from an event's own and inherited properties, without walking into the document. */
function textsIn(event: Event): string[] {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown, depth: number) => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 4) return;
    if (value instanceof Node || value instanceof Window) return;
    seen.add(value);
    for (let object: object | null = value; object; object = Object.getPrototypeOf(object) as object | null)
      for (const key of Reflect.ownKeys(object))
        if (key !== 'constructor') walk(read(object, key, value), depth + 1);
  };
  walk(event, 0);
  return texts;
}

/** Events of these names, the console, and every attribute that changes; call what it answers to take them in. */
export function hangNets(root: ShadowRoot, eventNames: readonly string[]): () => Promise<string[]> {
  const told: string[] = [];
  const hear = (event: Event) => {
    told.push(...textsIn(event));
  };
  for (const name of eventNames) document.addEventListener(name, hear, true);
  const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;
  const real = Object.fromEntries(methods.map((method) => [method, console[method]]));
  for (const method of methods)
    console[method] = (...args: unknown[]) => {
      told.push(...args.map(String));
    };
  const mutations = new MutationObserver((records) => {
    for (const { target, attributeName, oldValue } of records)
      told.push(oldValue ?? '', (attributeName && (target as Element).getAttribute(attributeName)) ?? '');
  });
  const deeply = { subtree: true, attributes: true, attributeOldValue: true, childList: true };
  mutations.observe(document, deeply);
  mutations.observe(root, deeply);
  return async () => {
    await aTimeout(0); // the observer's last records
    mutations.disconnect();
    for (const name of eventNames) document.removeEventListener(name, hear, true);
    Object.assign(console, real);
    return told;
  };
}

/** Every attribute on the page, and everything that outlives or leaves it. */
export async function outsideOf(): Promise<string[]> {
  return [
    ...[...deep(document)].flatMap((each) => [...each.attributes].map(({ value }) => value)),
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    JSON.stringify(await indexedDB.databases()),
    document.cookie,
    document.title,
    location.href,
    JSON.stringify(history.state),
    ...performance.getEntries().map(({ name }) => name),
  ];
}

/** The page as text, with this shadow root. */
export function serialised(element: Element): string[] {
  return [
    document.documentElement.getHTML({
      serializableShadowRoots: true,
      shadowRoots: [element.shadowRoot as ShadowRoot],
    }),
    (element.cloneNode(true) as Element).outerHTML,
    element.shadowRoot?.textContent ?? '',
  ];
}
