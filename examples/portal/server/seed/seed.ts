/** Fills an empty database with sample data. The same `now` gives the same data, but for the hashes' salt. */
import { count } from 'drizzle-orm';
import { hashPassword } from '../access/passwords.ts';
import type { Db, OpenDatabase } from '../db/open.ts';
import { fillRoleKeys } from '../db/role-keys.ts';
import * as schema from '../db/schema.ts';
import { classIds, makeAccounts } from './accounts.ts';
import * as activity from './activity.ts';
import { chunks } from './chunks.ts';
import { makeCompanies } from './companies.ts';
import { demoEditors, demoPassword, demoShortPassword } from './demo.ts';
import { createRandom, type Random } from './random.ts';
import { insertRoles, permissionGroups, roleSeeds } from './roles.ts';
import { insertShown } from './shown.ts';

/** Brings the tables up to date and fills an empty database; of several copies that start at once, one does. */
export async function prepareDatabase(
  { db, alone, migrate }: OpenDatabase,
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  await alone(async () => {
    await migrate();
    await fillRoleKeys(db);
    const [row] = await db.select({ editors: count() }).from(schema.editors);
    if (row?.editors !== 0) return;
    say('Filling the empty database with sample data …');
    await seed(db, now);
  });
}

/** All or nothing: whoever finds an editor finds everything. */
async function seed(db: Db, now: Date): Promise<void> {
  const random = createRandom(20_260_214);
  const hashes = { long: await hashPassword(demoPassword), short: await hashPassword(demoShortPassword) };
  const editors = await Promise.all(
    demoEditors.map(async ({ password, ...editor }) => ({
      ...editor,
      passwordHash: await hashPassword(password),
    })),
  );
  await db.transaction(async (tx) => {
    await insertAccessControl(tx);
    const accounts = makeAccounts(random, hashes, now);
    const ids = await tx.insert(schema.resellers).values(accounts).returning({ id: schema.resellers.id });
    await insertActivity(
      tx,
      random,
      ids.map(({ id }) => id),
      now,
    );
    await insertShown(tx, hashes, now);
    await tx.insert(schema.editors).values(editors);
  });
}

async function insertAccessControl(tx: Db): Promise<void> {
  await tx.insert(schema.customerClasses).values([
    { name: 'Standard resellers', twofa: false },
    { name: 'Regulated partners', twofa: true },
    { name: 'Wholesale carriers', twofa: false },
  ]);
  await tx.insert(schema.classTrustedIps).values([
    { classId: classIds.regulated, network: '198.51.100.0/28', note: 'Compliance gateway' },
    { classId: classIds.wholesale, network: '2001:db8:feed::/48', note: 'Peering exchange' },
  ]);
  await tx
    .insert(schema.permissions)
    .values(
      Object.entries(permissionGroups).flatMap(([grp, labels]) =>
        Object.entries(labels).map(([id, label]) => ({ id, label, grp })),
      ),
    );
  await insertRoles(tx, roleSeeds);
}

/** Of the accounts in their order: the first ten have calls and invoices, the third ten thousand addresses. */
async function insertActivity(tx: Db, random: Random, ids: readonly number[], now: Date): Promise<void> {
  const [first = 0, , crowded = 0] = ids;
  const rich = ids.slice(0, 10);
  const some = (share: number) => ids.filter((id) => id !== first && id !== crowded && random.chance(share));

  const listed = some(0.2).flatMap((id) => activity.makeTrustedIps(random, id, random.int(1, 8), now));
  for (const rows of chunks([...listed, ...activity.makeManyTrustedIps(crowded)]))
    await tx.insert(schema.trustedIps).values(rows);
  const holders = [first, ...some(0.15)];
  await tx
    .insert(schema.apiTokens)
    .values(holders.flatMap((id) => activity.makeTokens(random, id, random.int(1, 4), now)));
  const known = [first, ...some(0.4)];
  await tx
    .insert(schema.signIns)
    .values(known.flatMap((id) => activity.makeSignIns(random, id, random.int(2, 12), now)));

  await tx.insert(schema.rates).values(activity.makeRates(now));
  for (const rows of chunks(rich.flatMap((id) => activity.makeCalls(random, id, 120, now))))
    await tx.insert(schema.calls).values(rows);
  await tx
    .insert(schema.invoices)
    .values(rich.flatMap((id) => activity.makeInvoices(random, id, random.int(6, 12), now)));
  await tx.insert(schema.customers).values(
    rich.flatMap((id) => {
      const names = makeCompanies(random, 3).map(({ name }) => name);
      return activity.makeCustomers(random, id, names.slice(0, random.int(6, 18)), now);
    }),
  );
}
