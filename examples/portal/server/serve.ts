/** Opens the database, listens, says where, and closes cleanly. Whatever prevents that is told in one line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { createSecretBox, loadKey } from './access/secret-box.ts';
import { buildApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { FolderInUse, lockFolder } from './db/folder-lock.ts';
import { openPglite, openPostgres, type OpenDatabase } from './db/open.ts';
import { demoEditors, demoPassword, demoResellers } from './seed/demo.ts';
import { sealDemoKeys } from './seed/seal-keys.ts';
import { addRoles } from './seed/many-roles.ts';
import { prepareDatabase } from './seed/seed.ts';
import { copySnapshot } from './seed/snapshot.ts';

export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await start(readConfig(env));
  } catch (error) {
    const line = explain(error);
    if (line === null) throw error;
    console.error(line);
    process.exit(1);
  }
}

async function start(config: Config): Promise<void> {
  const database = await openDatabase(config);
  const key = await loadKey(config.secretKey, join(config.dataFolder, 'secret.key'));
  const secrets = createSecretBox(key);
  await sealDemoKeys({ db: database.db, secrets });
  const app = await buildApp({ db: database.db, config, secrets });

  let isClosing = false;
  const close = async () => {
    if (isClosing) process.exit(1);
    isClosing = true;
    await app.close();
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', close).on('SIGINT', close);

  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await database.close();
    throw error;
  }
  greet(config, app.server.address() as AddressInfo);
}

async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { databaseUrl } = config;
  const database = databaseUrl === null ? await openEmbedded(config) : await openServer(databaseUrl);
  await prepareDatabase(database, new Date(), console.log);
  await addRoles(database, config.seedRoles, console.log);
  return database;
}

async function openServer(url: string): Promise<OpenDatabase> {
  const database = await openPostgres(url);
  await database.db.execute(sql`select 1`).catch(({ cause }: Error) => {
    throw new ConfigError(
      `DATABASE_URL cannot be used: ${cause instanceof Error ? cause.message : 'unknown'}`,
    );
  });
  return database;
}

async function openEmbedded({ dataFolder }: Config): Promise<OpenDatabase> {
  const release = await lockFolder(dataFolder, () => {
    console.error(`Another process took ${dataFolder}. Stopping, so that no data are lost.`);
    process.exit(1);
  });
  const folder = join(dataFolder, 'database');
  if (!existsSync(folder)) {
    console.log(`Copying the sample database to ${dataFolder} …`);
    await copySnapshot(folder, console.log);
  }
  const database = await openPglite(folder);
  return {
    ...database,
    close: async () => {
      await database.close();
      await release();
    },
  };
}

/** The one line for a person at the terminal; null for what nobody foresaw. */
function explain(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof FolderInUse)
    return 'Another portal is running on this data folder. Stop it first, or set PORTAL_DATA to another folder.';
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is taken. Set PORT to a free one.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is no address of this machine.';
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used. Set PORT to another one.`;
  return null;
}

function greet(config: Config, { address, family, port }: AddressInfo): void {
  const host = family === 'IPv6' ? `[${address}]` : address;
  const origin = config.origin ?? `http://${host}:${port}`;
  const selfCare = config.selfCareOrigin ?? origin;
  const lines = [
    '',
    `Admin portal   ${origin}/admin`,
    ...demoEditors.map(({ login, password, level }) => `  ${login} / ${password}   (level ${level})`),
    `Self-care      ${selfCare}/self-care/`,
    ...demoResellers.map(({ login, note }) => `  ${login} / ${demoPassword}   (${note})`),
    `API            ${selfCare}/api/openapi.json`,
    '',
  ];
  if (!config.secureCookies.admin || !config.secureCookies.self)
    lines.push(
      'Warning: not every address here is https or loopback, so session cookies travel without protection.',
      'Put a proxy with TLS in front and set PORTAL_ORIGIN (and SELF_CARE_ORIGIN).',
      '',
    );
  if (config.databaseUrl !== null && config.secretKey === undefined)
    lines.push('Other copies on this database need the key of this one: set PORTAL_KEY for all.', '');
  console.log(lines.join('\n'));
}
