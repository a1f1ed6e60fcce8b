/** One process at a time on a folder of the embedded database. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

export class FolderInUse extends Error {}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes the folder, or throws `FolderInUse`. A lock whose process is gone is taken over at once.
 * @param onLost Told when another process took the folder nevertheless; stop writing at once.
 * @returns Gives the folder back.
 */
export async function lockFolder(folder: string, onLost: () => void): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const lockfilePath = join(folder, 'lock');
  const ownerFile = join(folder, 'owner.json');
  // A busy machine may hold up the heartbeat for seconds: only long silence makes a lock stale.
  const take = () =>
    lock(folder, { lockfilePath, stale: 30_000, update: 5_000, onCompromised: onLost }).catch(toFolderInUse);

  const release = await take().catch(async (error: unknown) => {
    if (!(error instanceof FolderInUse) || !isGone(await readOwner(ownerFile))) throw error;
    await rm(lockfilePath, { recursive: true, force: true });
    return take();
  });
  const self: Owner = { pid: process.pid, host: hostname() };
  await writeFile(ownerFile, JSON.stringify(self));
  return release;
}

function toFolderInUse(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') throw new FolderInUse();
  throw error;
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** Only of a process of this machine can it be told. */
function isGone(owner: Owner | null): boolean {
  if (owner?.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
