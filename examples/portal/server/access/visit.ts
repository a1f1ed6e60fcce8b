/**
 * One request of a running self-care or API session, checked anew: the session, the account, the
 * address, the role. Whatever no longer holds ends the session, with one answer for every reason.
 */
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { Portal } from '../context.ts';
import { apiTokens, editors } from '../db/schema.ts';
import { refused } from '../http/refusal.ts';
import { accountById, admitsAddress, type Account } from './accounts.ts';
import { clientAddress } from './client-address.ts';
import { readRole, type GrantedRole } from './roles.ts';
import type { ApiScope } from './scopes.ts';
import { endSession, readSession, type Session, type SessionStage } from './sessions.ts';
import { admitsToken, isUsable, noteTokenUse } from './tokens.ts';

export interface Visit {
  readonly session: Session;
  readonly account: Account;
  readonly address: string;
  /** Null: the account's role is none or unknown, so nothing is granted. */
  readonly role: GrantedRole | null;
  /** Endpoints that the token of an API session is limited to; null: all that the role grants. */
  readonly scopes: readonly string[] | null;
  /** The editor who logged in as the reseller. */
  readonly impersonator: Pick<typeof editors.$inferSelect, 'id' | 'name' | 'level' | 'timeZone'> | null;
}

/** The visit behind a session's secret; a refusal with `session.ended` when there is none at that stage. */
export async function readVisit(
  portal: Portal,
  request: FastifyRequest,
  from: { kind: 'self' | 'api'; id: string | null; stages: readonly SessionStage[] },
): Promise<Visit> {
  const { db, config, clock } = portal;
  const now = clock();
  const session = from.id === null ? null : await readSession(db, from.kind, from.id, now);
  if (session === null || !from.stages.includes(session.stage)) throw ended();
  const address = clientAddress(request.raw, config);
  const visit = await checkVisit(portal, session, address, now);
  if (visit) return visit;
  await endSession(db, session);
  throw ended();
}

/** Refuses what the role does not grant at this moment. */
export function requirePermission(visit: Visit, permission: string): void {
  if (!visit.role?.permissions.has(permission)) throw refused(403, 'permission.missing', { permission });
}

/** Refuses what the token of this session was not made for. */
export function requireScope({ scopes }: Visit, scope: ApiScope): void {
  if (scopes !== null && !scopes.includes(scope)) throw refused(403, 'scope.missing', { scope });
}

function ended() {
  return refused(401, 'session.ended');
}

async function checkVisit(
  portal: Portal,
  session: Session,
  address: string,
  now: Date,
): Promise<Visit | null> {
  const { db } = portal;
  const account = await accountById(db, session.subjectId);
  if (!account?.loginKey) return null;
  const role = await readRole(db, account, session.mode);
  if (session.impersonatorId !== null) {
    // The editor comes from elsewhere: the reseller's addresses do not concern this session, the editor's level does.
    const impersonator = await readEditor(portal, session.impersonatorId);
    if (impersonator === null || (role?.level ?? 0) > impersonator.level) return null;
    return { session, account, address, role, scopes: null, impersonator };
  }
  if (!(await admitsAddress(db, account, address, now))) return null;
  const visit = { session, account, address, role, scopes: null, impersonator: null };
  return session.kind === 'api' ? checkToken(portal, visit, now) : visit;
}

async function readEditor({ db }: Portal, id: number): Promise<Visit['impersonator']> {
  const { name, level, timeZone } = editors;
  const [row] = await db
    .select({ id: editors.id, name, level, timeZone })
    .from(editors)
    .where(eq(editors.id, id));
  return row ?? null;
}

/** The token that opened the session must still be good, also from there, and API access still on. */
async function checkToken({ db }: Portal, visit: Visit, now: Date): Promise<Visit | null> {
  const { session, account, address } = visit;
  if (!account.apiAccess || session.tokenId === null) return null;
  const [token] = await db.select().from(apiTokens).where(eq(apiTokens.id, session.tokenId));
  if (!token || !isUsable(token, now) || !admitsToken(token, address)) return null;
  await noteTokenUse(db, token, address, now);
  return { ...visit, scopes: token.scopes };
}
