/** Made-up roles, as many as wanted, to see how the portal bears them. The same each time. */
import { sql } from 'drizzle-orm';
import type { OpenDatabase } from '../db/open.ts';
import { roles } from '../db/schema.ts';
import { chunks } from './chunks.ts';
import { createRandom, type Random } from './random.ts';
import { departments, languages, type RoleWords } from './role-words.ts';
import { insertRoles, permissionIds, permissionsOf, type RoleSeed } from './roles.ts';

/** Roles of one kind of work, before they have a duty and a place. */
interface Position {
  readonly language: Vocabulary;
  readonly department: string;
  readonly group: string;
  readonly title: string;
  readonly permissions: readonly string[];
}

interface Vocabulary extends Pick<RoleWords, 'tag' | 'name' | 'description'> {
  readonly duties: readonly string[];
  readonly places: readonly string[];
}

const list = (text: string) => text.split(/[,،、]/).map((word) => word.trim());

const positions: readonly Position[] = languages.flatMap((words) => {
  const language = { ...words, duties: list(words.duties), places: list(words.places) };
  const lines = words.departments.trim().split('\n');
  return Object.entries(departments).flatMap(([department, areas], index) => {
    const [group = '', titles = ''] = lines[index]?.split(': ').map((part) => part.trim()) ?? [];
    return areas.split('|').map((seen, place) => ({
      language,
      department,
      group,
      title: list(titles)[place] ?? '',
      permissions: ['overview.view', ...seen.trim().split(' ').flatMap(permissionsOf)],
    }));
  });
});

/** Adds made-up roles until there are `wanted` in all. */
export async function addRoles(
  { db, alone }: OpenDatabase,
  wanted: number,
  say: (line: string) => void,
): Promise<void> {
  await alone(async () => {
    const there = new Set((await db.select({ id: roles.id }).from(roles)).map(({ id }) => id));
    const missing = wanted - there.size;
    if (missing <= 0) return;
    say(`Adding ${missing} roles …`);
    const added = makeRoles(wanted).filter(({ id }) => !there.has(id));
    await db.transaction(async (tx) => {
      // Built at the end, the index takes a third of the time that row by row would.
      const [index] = await tx
        .select({ definition: sql<string>`indexdef` })
        .from(sql`pg_indexes`)
        .where(sql`schemaname = current_schema and indexname = 'roles_search'`);
      if (!index) throw new Error('The search has no index');
      await tx.execute(sql`drop index roles_search`);
      for (const batch of chunks(added.slice(0, missing))) await insertRoles(tx, batch);
      await tx.execute(sql.raw(index.definition));
    });
    // Without knowledge of the new rows the planner would not take the index of the search.
    await db.execute(sql`vacuum (analyze) roles, role_permissions`);
  });
}

/** The first `many` of them; no name is met twice. */
export function makeRoles(many: number): readonly RoleSeed[] {
  const random = createRandom(20_260_415);
  return Array.from({ length: many }, (_, index) => makeRole(random, index));
}

/** Primes: steps of such a length come to every kind before they meet one again. */
const roundStride = 7919;
const positionStride = 131;

function makeRole(random: Random, index: number): RoleSeed {
  const { language, department, group, title, permissions } = at(positions, index);
  const { tag, duties, places } = language;
  const kinds = duties.length * places.length;
  const round = Math.floor(index / positions.length);
  const kind = (round * roundStride + (index % positions.length) * positionStride) % kinds;
  const duty = at(duties, kind);
  const place = at(places, Math.floor(kind / duties.length));
  const team = Math.floor(round / kinds);
  const write = (pattern: string) =>
    pattern.replace('{position}', title).replace('{duty}', duty).replace('{place}', place);
  return {
    id: `${department}-${tag}-${String(index + 1).padStart(6, '0')}`,
    name: write(language.name) + (team === 0 ? '' : ` ${team + 1}`),
    group,
    level: at([0, 0, 0, 0, 0, 1, 1, 2, 2, 3], random.int(0, 9)) + (random.chance(0.02) ? 2 : 0),
    description: random.chance(0.2) ? '' : write(language.description),
    permissions: vary(random, permissions),
  };
}

/** Now and then one more, now and then one less. */
function vary(random: Random, permissions: readonly string[]): readonly string[] {
  const [extra, missing] = [random.pick(permissionIds), random.pick(permissions)];
  const kept = random.chance(0.2) ? permissions.filter((id) => id !== missing) : permissions;
  return random.chance(0.4) && !kept.includes(extra) ? [...kept, extra] : kept;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to take');
  return item;
}
