/** Columns that many tables have. */
import { bigint, boolean, customType, integer, timestamp } from 'drizzle-orm/pg-core';

export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();
export const rowId = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
/** An instant to the millisecond, as JavaScript's `Date` holds it. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });
export const no = () => boolean().notNull().default(false);
/** Text in the order of its code points, the same in every database. */
export const key = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
