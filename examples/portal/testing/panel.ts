/** The panel's calls for one account, made by whoever's browser it is. */
import type { Changes, Settings } from 'self-care-elements/contract';
import { openPglite } from '../server/db/open.ts';
import { editors } from '../server/db/schema.ts';
import { addReseller, furnish, openSite, password, type Browser, type Reply, type Site } from './site.ts';

export interface Panel {
  readonly load: () => Promise<Settings>;
  /** Upon whatever version stands now; `beside` are the keys beside `changes`. */
  readonly save: (changes: Changes, beside?: object) => Promise<Reply>;
  readonly ask: (call: string, body?: object) => Promise<Reply>;
}

/** The editor's, for the reseller of that number. */
export const panelOf = (browser: Browser, resellerId: number) =>
  panelAt(browser, `/admin/api/resellers/${resellerId}/self-care`);

/** The reseller's own. */
export const ownPanel = (browser: Browser) => panelAt(browser, '/self-care/api/access');

function panelAt(browser: Browser, path: string): Panel {
  const load = async () => {
    const { body, text } = await browser.get(path);
    if (!body.settings) throw new Error(`Not loaded: ${text}`);
    return body.settings;
  };
  return {
    load,
    save: async (changes, beside = {}) =>
      browser.patch(path, { version: (await load()).version, changes, ...beside }),
    ask: (call, body = {}) => browser.post(`${path}/${call}`, body),
  };
}

/** `code at path` of every problem, sorted. */
export function problemsOf({ body }: Reply): string[] {
  return (body.problems ?? []).map(({ code, path }) => `${code} at ${path.join('.')}`).sort();
}

/** A furnished site with an editor of level 3 at it, who makes accounts. */
export async function openOffice(env: Readonly<Record<string, string>> = {}) {
  const site = await openSite(env, openPglite);
  const base = await furnish(site.db);
  const editor = site.browser();
  const signIn = () => enter(editor, 'editor');
  await signIn();
  let made = 0;
  return {
    site,
    base,
    editor,
    /** The editor signs in anew, in the same browser: after hours, or for what asks for it. */
    signIn,
    /** An account that can sign in, in the class without two-factor or as the columns say. */
    account: async (columns: Partial<Parameters<typeof addReseller>[2]> = {}) => {
      made += 1;
      const account = await addReseller(site.db, `account${made}`, { classId: base.plain.id, ...columns });
      return { ...account, login: account.login ?? '', panel: panelOf(editor, account.id) };
    },
    /** One more editor, signed in. */
    editorOf: async (level: number) => {
      const login = `level-${level}-${(made += 1)}`;
      const [{ passwordHash } = { passwordHash: '' }] = await site.db.select().from(editors);
      await site.db.insert(editors).values({ login, passwordHash, name: `Level ${level}`, level });
      return signInAs(site, login);
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

async function signInAs(site: Site, login: string): Promise<Browser> {
  const browser = site.browser();
  await enter(browser, login);
  return browser;
}

async function enter(browser: Browser, login: string): Promise<void> {
  const reply = await browser.post('/admin/api/sign-in', { login, password });
  if (reply.status !== 200) throw new Error(`Not signed in: ${reply.text}`);
}
