/** Tests that hold on both databases: embedded (PGlite) and PostgreSQL, each with the sample data. */
import { after, before, describe } from 'node:test';
import { openPostgres, type OpenDatabase } from '../server/db/open.ts';
import { prepareDatabase } from '../server/seed/seed.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';
import { openSeeded } from './seeded.ts';

/** @param ofPostgres further tests, for the server alone; it runs once they do */
export function onBothDatabases(
  tests: (open: () => Promise<OpenDatabase>) => void,
  ofPostgres: (server: () => PostgresServer) => void = () => undefined,
): void {
  describe('PGlite', () => {
    tests(openSeeded);
  });
  describe('PostgreSQL', () => {
    let server: PostgresServer;
    before(async () => (server = await startPostgres()));
    after(() => server.stop());

    tests(async () => {
      const database = await openPostgres(await server.create('portal'));
      await prepareDatabase(database, new Date(), () => undefined);
      return database;
    });
    ofPostgres(() => server);
  });
}
