/**
 * Opens the database: PGlite in a folder of this machine, or PostgreSQL by its URL. Both carry the
 * same schema and answer the same queries; drivers load only when needed.
 */
import { fileURLToPath } from 'node:url';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import * as schema from './schema.ts';

/** A database or one transaction of it. Count changed rows by `returning()`: drivers report them differently. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  readonly db: Db;
  /** Runs `work` while no other copy of the portal runs its own (migrations, first seed). */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly migrate: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const options = { schema, casing: 'snake_case' } as const;
const migrations = {
  migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)),
};

/** Any number, the same in every copy of the portal. */
const advisoryLock = 7_130_422;

/**
 * Data in `folder`, made when missing; without it, in memory. Two processes on one folder lose rows silently: whoever opens it
 * holds a lock on it (`folder-lock.ts`).
 */
export async function openPglite(folder?: string): Promise<OpenDatabase> {
  const [{ PGlite }, { pg_trgm }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  const client = await PGlite.create(folder, { extensions: { pg_trgm } });
  const db = drizzle(client, options);
  return {
    db,
    alone: (work) => work(),
    migrate: () => migrate(db, migrations),
    close: () => client.close(),
  };
}

export async function openPostgres(url: string): Promise<OpenDatabase> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new pg.Pool({ connectionString: url });
  // A connection lost while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const db = drizzle(pool, options);
  return {
    db,
    alone: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [advisoryLock]);
        return await work();
      } finally {
        // Ending the connection ends its lock.
        client.release(true);
      }
    },
    migrate: () => migrate(db, migrations),
    close: () => pool.end(),
  };
}
