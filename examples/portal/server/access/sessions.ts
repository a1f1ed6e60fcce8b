/**
 * Sessions in the database: 256 random bits in a cookie or bearer, only their SHA-256 stored. They end
 * after 1 h without a request and 24 h after they began (NIST SP 800-63B-4, AAL2), on every copy alike.
 */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { sessions } from '../db/schema.ts';

export type Session = typeof sessions.$inferSelect;
export type SessionKind = Session['kind'];
export type SessionStage = Session['stage'];

export interface NewSession {
  readonly kind: SessionKind;
  /** Editor of an admin session, reseller of the others. */
  readonly subjectId: number;
  readonly stage?: SessionStage;
  readonly impersonatorId?: number;
  readonly mode?: Session['mode'];
  readonly tokenId?: number;
  readonly address: string;
  readonly userAgent: string;
  /** An end earlier than the absolute one, for example the token's. */
  readonly endsAt?: Date | null;
}

export interface OpenedSession {
  /** The only copy of the session's secret. */
  readonly id: string;
  readonly expiresAt: Date;
}

/** A reseller’s: on the site and by the API. */
export const resellerKinds: readonly SessionKind[] = ['self', 'api'];

const minute = 60_000;
export const inactivityMs = 60 * minute;
const absoluteMs = 24 * 60 * minute;
/** A session that still waits for a code or a new password opens nothing and does not wait long. */
const unfinishedMs = 10 * minute;

export async function createSession(db: Db, wanted: NewSession, now: Date): Promise<OpenedSession> {
  const { endsAt, userAgent, ...columns } = wanted;
  const span = (wanted.stage ?? 'done') === 'done' ? absoluteMs : unfinishedMs;
  const end = Math.min(now.getTime() + span, endsAt?.getTime() ?? Infinity);
  const opened = { id: randomBytes(32).toString('base64url'), expiresAt: new Date(end) };
  await sweep(db, now);
  await db.insert(sessions).values({
    ...columns,
    idHash: sha256(opened.id),
    userAgent: userAgent.slice(0, 255),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: opened.expiresAt,
  });
  return opened;
}

/** The running session behind `id`, counted as seen now; null for an unknown or ended one. */
export async function readSession(db: Db, kind: SessionKind, id: string, now: Date): Promise<Session | null> {
  const [session] = await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(sessions.idHash, sha256(id)),
        eq(sessions.kind, kind),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - inactivityMs)),
      ),
    )
    .returning();
  return session ?? null;
}

/**
 * A session of the same person one stage further: a new id, the old one dead. Null when the old one
 * was already replaced, so that of two parallel answers to one stage only one goes on.
 */
export async function advanceSession(
  db: Db,
  old: Session,
  stage: SessionStage,
  now: Date,
): Promise<OpenedSession | null> {
  return db.transaction(async (tx) => {
    const ended = await tx.delete(sessions).where(eq(sessions.idHash, old.idHash)).returning();
    if (ended.length === 0) return null;
    const { kind, subjectId, address, userAgent } = old;
    return createSession(tx, { kind, subjectId, stage, address, userAgent }, now);
  });
}

export async function endSession(db: Db, session: Pick<Session, 'idHash'>): Promise<void> {
  await db.delete(sessions).where(eq(sessions.idHash, session.idHash));
}

/** Running sessions of a reseller, on the site and by the API; those that wait for a code or a password open nothing. */
export function countSessions(db: Db, resellerId: number, now: Date): Promise<number> {
  return db.$count(
    sessions,
    and(
      inArray(sessions.kind, [...resellerKinds]),
      eq(sessions.subjectId, resellerId),
      eq(sessions.stage, 'done'),
      gt(sessions.expiresAt, now),
      gt(sessions.lastSeenAt, new Date(now.getTime() - inactivityMs)),
    ),
  );
}

export interface Ending {
  readonly kinds: readonly SessionKind[];
  readonly subjectId: number;
  readonly except?: Pick<Session, 'idHash'> | undefined;
  /** Only those whose sign-in still waits for a code or a new password. */
  readonly onlyUnfinished?: boolean;
}

/** Says how many it ended that had been opened in full. */
export async function endSessions(db: Db, which: Ending): Promise<number> {
  const { kinds, subjectId, except, onlyUnfinished } = which;
  const ended = await db
    .delete(sessions)
    .where(
      and(
        inArray(sessions.kind, [...kinds]),
        eq(sessions.subjectId, subjectId),
        except && ne(sessions.idHash, except.idHash),
        onlyUnfinished ? ne(sessions.stage, 'done') : undefined,
      ),
    )
    .returning({ stage: sessions.stage });
  return ended.filter(({ stage }) => stage === 'done').length;
}

/** How the secrets of sessions, tokens and tickets are stored: they are long and random, a slow hash adds nothing. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function sweep(db: Db, now: Date): Promise<void> {
  const idle = new Date(now.getTime() - inactivityMs);
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.lastSeenAt, idle)));
}
