/** A seeded database made once and copied: a copy opens in a second, making one takes many. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../config.ts';
import { openPglite } from '../db/open.ts';
import { prepareDatabase } from './seed.ts';

type Say = (line: string) => void;

/** Copies the snapshot to `folder`, which does not exist yet. A copy cut short leaves nothing at `folder`. */
export async function copySnapshot(folder: string, say: Say): Promise<void> {
  const snapshot = await ensureSnapshot(say);
  const unfinished = `${folder}.${process.pid}.tmp`;
  await mkdir(dirname(folder), { recursive: true });
  await cp(snapshot, unfinished, { recursive: true });
  await rename(unfinished, folder);
}

/** The folder of today's snapshot, made when there is none. */
export async function ensureSnapshot(say: Say): Promise<string> {
  const name = `snapshot-${await sourceKey()}`;
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  say('Making the sample database, once …');
  const unfinished = `${folder}.${process.pid}.tmp`;
  await mkdir(cacheFolder, { recursive: true });
  const database = await openPglite(unfinished);
  await prepareDatabase(database, new Date(), () => undefined);
  await database.close();
  // When another process was quicker, its snapshot is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  await removeOutdated(name);
  return folder;
}

/** Changes with every file that decides what a snapshot holds. */
async function sourceKey(): Promise<string> {
  const server = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob('{db,seed}/**/*.{ts,sql}', { cwd: server })) files.push(file);
  for (const file of files.sort()) hash.update(file).update(await readFile(join(server, file)));
  return hash.digest('hex').slice(0, 12);
}

async function removeOutdated(current: string): Promise<void> {
  const old = (await readdir(cacheFolder)).filter(
    (name) => /^snapshot-[0-9a-f]+$/.test(name) && name !== current,
  );
  for (const name of old) await rm(join(cacheFolder, name), { recursive: true, force: true });
}

if (import.meta.main) {
  const folder = await ensureSnapshot(console.log);
  console.log(`Sample database: ${folder}`);
}
