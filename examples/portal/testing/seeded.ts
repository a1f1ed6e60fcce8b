/** The sample data in a folder of their own, thrown away afterwards; and an editor who signed in to them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, type OpenDatabase } from '../server/db/open.ts';
import { demoEditors } from '../server/seed/demo.ts';
import { copySnapshot } from '../server/seed/snapshot.ts';
import type { Browser, Site } from './site.ts';

export async function openSeeded(): Promise<OpenDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  await copySnapshot(join(folder, 'database'), () => undefined);
  const database = await openPglite(join(folder, 'database'));
  return {
    ...database,
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of that level: 3 may do everything, 1 gives no role of a higher level. */
export async function signInEditor(site: Site, level: 1 | 2 | 3 = 3): Promise<Browser> {
  const editor = demoEditors.find((one) => one.level === level);
  const browser = site.browser();
  const reply = await browser.post('/admin/api/sign-in', {
    login: editor?.login,
    password: editor?.password,
  });
  if (reply.status !== 200) throw new Error(`Not signed in: ${reply.text}`);
  return browser;
}
