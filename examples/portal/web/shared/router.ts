/**
 * Addresses and pages. The path names a page, the query its state: only another path opens another
 * page, so a page keeps what was typed while its tabs, search or list pages change.
 */
import { update } from './surface.ts';

export interface Page {
  readonly title: () => string;
  readonly content: () => unknown;
  /** The query changed. */
  readonly moved?: () => void;
  /** Asked before another page opens; false stays. */
  readonly mayLeave?: () => Promise<boolean>;
}

export interface Route {
  /** `/admin/resellers/:id` hands `{id}` to `open`. */
  readonly path: string;
  readonly open: (params: Readonly<Record<string, string>>) => Page | Promise<Page>;
}

let routes: readonly Route[] = [];
let page: Page | undefined;
let address = '';

export function currentPage(): Page | undefined {
  return page;
}

/** Opens the page of the present address, and follows links and the browser's buttons from now on. */
export async function startRouter(table: readonly Route[]): Promise<void> {
  routes = table;
  addEventListener('popstate', () => void move(location.href));
  document.addEventListener('click', followLink);
  await move(location.href);
}

export async function go(to: string): Promise<void> {
  await move(new URL(to, location.href).href, () => history.pushState(null, '', to));
}

/** Changes the query of this page without a step in the browser's history. */
export function setQuery(values: Readonly<Record<string, string>>): void {
  address = new URL(withQuery(values), location.href).href;
  history.replaceState(null, '', address);
  page?.moved?.();
  update();
}

/** This page's address with some values of its query changed; an empty one is left out. */
export function withQuery(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values))
    if (value === '') query.delete(name);
    else query.set(name, value);
  return query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
}

export function queryValue(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

async function move(to: string, commit?: () => void): Promise<void> {
  const isSamePage = page !== undefined && pathOf(to) === pathOf(address);
  if (!isSamePage && (await page?.mayLeave?.()) === false) {
    // The browser's own buttons have changed the address already.
    if (!commit) history.pushState(null, '', address);
    return;
  }
  commit?.();
  address = to;
  if (isSamePage) page?.moved?.();
  else await open(pathOf(to));
  update();
}

async function open(path: string): Promise<void> {
  const [route, params] = findRoute(path);
  let opened: Page | undefined;
  try {
    opened = await route?.open(params);
  } catch (failure) {
    // After a new release the code of a page may be gone; the site, loaded anew, brings the present one.
    if (page) location.assign(address);
    throw failure;
  }
  if (pathOf(address) !== path) return; // another page was asked for meanwhile
  const isFirst = page === undefined;
  page = opened;
  update();
  requestAnimationFrame(() => {
    for (const link of document.querySelectorAll('[aria-current=page]'))
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isFirst) return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
}

function findRoute(path: string): [Route | undefined, Record<string, string>] {
  for (const route of routes) {
    const found = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (found) return [route, { ...found.groups }];
  }
  return [undefined, {}];
}

function pathOf(href: string): string {
  return new URL(href).pathname.replace(/(.)\/$/, '$1');
}

function followLink(event: MouseEvent): void {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return;
  if (link.hash || !findRoute(pathOf(link.href))[0]) return;
  event.preventDefault();
  void go(link.href);
}
