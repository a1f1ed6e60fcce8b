/** The self-care site: a visit by link, or a sign-in, then the page of the address. */
import { html } from 'lit';
import { brandName } from '../shared/brand.ts';
import { Refused } from '../shared/http.ts';
import { languageOf, speak } from '../shared/language.ts';
import { currentPage, go, startRouter, type Page, type Route } from '../shared/router.ts';
import { show } from '../shared/surface.ts';
import { callsPage } from './calls.ts';
import { customersPage, invoicesPage, ratesPage, reportsPage } from './lists.ts';
import { currentMe, entrance, isSignedIn } from './me.ts';
import { overviewPage } from './overview.ts';
import { shell } from './shell.ts';
import { signInPage } from './sign-in.ts';
import { words } from './words.ts';

const pages: Readonly<Record<string, () => Page | Promise<Page>>> = {
  overview: overviewPage,
  calls: callsPage,
  invoices: invoicesPage,
  customers: customersPage,
  rates: ratesPage,
  reports: reportsPage,
  // The panel comes with this page alone.
  access: async () => (await import('./my-access.ts')).myAccessPage(),
};

const routes: readonly Route[] = [
  { path: '/self-care', open: noPage },
  { path: '/self-care/:tab', open: ({ tab = '' }) => (isOpen(tab) && pages[tab]?.()) || noPage() },
];

async function start(): Promise<void> {
  await speak(languageOf(navigator.language));
  const refusal = await redeemTicket();
  if (!refusal && (await isSignedIn())) await enter();
  else
    show(
      site,
      signInPage(() => void isSignedIn().then(enter), refusal),
    );
}

async function enter(): Promise<void> {
  await startRouter(routes);
  const [first] = currentMe().tabs;
  if (first && /^\/self-care\/?$/.test(location.pathname)) await go(`/self-care/${first.id}`);
  show(site, () => {
    document.title = `${currentPage()?.title() ?? words().selfCare} · ${brandName}`;
    return shell();
  });
}

/**
 * A link of an editor who logs in as the reseller. Its ticket stands in the fragment, which no server
 * sees, leaves the address at once, and is good for one POST.
 */
async function redeemTicket() {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  if (ticket === null) return undefined;
  history.replaceState(null, '', location.pathname);
  try {
    await entrance.post('/redeem', { ticket });
    return undefined;
  } catch (failure) {
    return failure instanceof Refused ? failure.problems[0] : { path: [] };
  }
}

function isOpen(tab: string): boolean {
  return currentMe().tabs.some(({ id }) => id === tab);
}

function noPage(): Page {
  const title = () => (currentMe().tabs.length === 0 ? words().noTabs : words().notFound);
  const text = () => (currentMe().tabs.length === 0 ? words().noTabsText : words().notFoundText);
  return {
    title,
    content: () =>
      html`<h1>${title()}</h1>
        <p class="lead">${text()}</p>`,
  };
}

const site = document.querySelector<HTMLElement>('#site')!;
// A second link in the same tab changes the fragment alone.
addEventListener('hashchange', () => location.hash && location.reload());
void start();
