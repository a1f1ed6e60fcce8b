/**
 * How roles are ordered and found. PostgreSQL could fold case and accents itself, but not the same in
 * every database; so the columns hold folded text, and `like` does the rest. Its index knows pieces of
 * three letters (pg_trgm); for shorter words the text begins with all its pairs of letters, each a word.
 */
import { sql, type SQL } from 'drizzle-orm';
import { fold } from 'self-care-elements/fold';
import type { Db } from './open.ts';
import { roles } from './schema.ts';

type Named = Pick<typeof roles.$inferSelect, 'id' | 'name' | 'description' | 'grp'>;

export interface RoleKeys {
  /** Group, then name. Cut, so that it fits an index and a cursor: what is the same so far stands by id. */
  readonly place: string;
  readonly searchName: string;
  /** The pairs, then name, id, group and description. */
  readonly searchText: string;
}

export function roleKeys({ id, name, description, grp }: Named): RoleKeys {
  const texts = [name, id, grp, description].map(fold);
  return {
    place: [cut(fold(grp), 40), cut(fold(name), 80)].join(wordStart),
    searchName: markWords(fold(name)),
    searchText: [pairsOf(texts), ...texts.map(markWords)].join('\n'),
  };
}

/** Roles of a database that had no such columns yet. */
export async function fillRoleKeys(db: Db): Promise<void> {
  const rows = await db
    .select()
    .from(roles)
    .where(sql`${roles.place} = ''`);
  for (const row of rows)
    await db
      .update(roles)
      .set(roleKeys(row))
      .where(sql`${roles.id} = ${row.id}`);
}

export interface RoleQuery {
  /** Every word of it stands somewhere in the role. */
  readonly matches: SQL;
  /** As in the list of the picker: the name itself, its begin, begin of a word, inside; then elsewhere. */
  readonly rank: SQL<number>;
}

/** Null asks for all. */
export function roleQuery(text: string): RoleQuery | null {
  const whole = fold(text).trim();
  if (whole === '') return null;
  const words = [...new Set(whole.split(/\s+/))];
  const begin = literally(markWords(whole));
  const inside = insideOf(whole);
  const { searchName, searchText } = roles;
  return {
    matches: sql.join(
      words.map((word) => sql`${searchText} like ${shortWord(word) ?? insideOf(word)}`),
      sql` and `,
    ),
    rank: sql<number>`case
      when ${searchName} = ${markWords(whole)} then 0
      when ${searchName} like ${`${begin}%`} then 1
      when ${searchName} like ${`%${begin}%`} then 2
      when ${searchName} like ${inside} then 3
      when ${searchText} like ${inside} then 4
      else 5 end`,
  };
}

/** Signs that no one types. A word may start after the one, a pair stands between two of the other. */
const wordStart = '\u0001';
const pairEdge = '\u0002';

/** So that `like` can ask for starts of words as well as for any place. */
function markWords(folded: string): string {
  return folded.replace(/(?<![\p{L}\p{N}])(?=.)/gsu, wordStart);
}

function insideOf(folded: string): string {
  return `%${literally(markWords(folded).slice(wordStart.length))}%`;
}

/** Every two letters that stand together, once; the last of a word alone. */
function pairsOf(texts: readonly string[]): string {
  const pairs = new Set<string>();
  for (const text of texts) {
    const letters = [...text];
    letters.forEach((letter, at) => pairs.add((letter + (letters[at + 1] ?? '')).trim()));
  }
  return ['', ...pairs, ''].join(pairEdge);
}

function shortWord(folded: string): string | undefined {
  const { length } = [...folded];
  if (length > 2) return undefined;
  return `%${pairEdge}${literally(folded)}${length === 2 ? pairEdge : ''}%`;
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}
