/** The admin portal: whoever is not signed in signs in, then the page of the address is shown. */
import { speak, languageOf } from '../shared/language.ts';
import { currentPage, go, startRouter, type Route } from '../shared/router.ts';
import { show } from '../shared/surface.ts';
import { brandName } from '../shared/brand.ts';
import { classesPage } from './classes.ts';
import { storedLanguage } from './language-select.ts';
import { resellersPage } from './resellers.ts';
import { rolesPage } from './roles.ts';
import { shell } from './shell.ts';
import { currentEditor, readEditor, signInPage } from './sign-in.ts';
import { words } from './words.ts';

const routes: readonly Route[] = [
  { path: '/admin/resellers', open: resellersPage },
  // The panel comes with this page alone.
  {
    path: '/admin/resellers/:id',
    open: async ({ id = '' }) => (await import('./reseller.ts')).resellerPage(id),
  },
  { path: '/admin/roles', open: rolesPage },
  { path: '/admin/classes', open: classesPage },
];

async function start(): Promise<void> {
  await speak(languageOf(storedLanguage()));
  await readEditor();
  if (currentEditor()) await enter();
  else
    show(
      site,
      signInPage(() => void enter()),
    );
}

async function enter(): Promise<void> {
  await startRouter(routes);
  if (/^\/admin\/?$/.test(location.pathname)) await go('/admin/resellers');
  show(site, () => {
    document.title = `${currentPage()?.title() ?? words().notFound} · ${brandName}`;
    return shell();
  });
}

const site = document.querySelector<HTMLElement>('#site')!;
void start();
