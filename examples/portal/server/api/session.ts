import {
  accountByLogin,
  admitsAddress,
  recordSignIn,
  type Account,
  type SignInReason,
} from '../access/accounts.ts';
import { readRole } from '../access/roles.ts';
import { createSession, type OpenedSession } from '../access/sessions.ts';
import { forgive, spendTry, type ThrottleKey } from '../access/throttle.ts';
import { admitsToken, findToken, isUsable, noteTokenUse, type StoredToken } from '../access/tokens.ts';
import type { Portal } from '../context.ts';
import { loginKey } from '../db/keys.ts';
import { refused } from '../http/refusal.ts';

export interface TokenCredentials {
  readonly login: string;
  readonly token: string;
  readonly address: string;
  readonly userAgent: string;
}

/**
 * Login *and* token open an API session; one refusal for every reason. Tries are counted by address
 * only: a token cannot be guessed, and a count by account would let anyone shut out its applications.
 */
export async function openApiSession(portal: Portal, given: TokenCredentials): Promise<OpenedSession> {
  const { db, clock } = portal;
  const { address, userAgent } = given;
  const now = clock();
  const tries: ThrottleKey[] = [`address:${address}`];
  await spendTry(portal, tries);
  const account = await accountByLogin(db, loginKey(given.login.trim()));
  const [token, isAdmitted, role] = await Promise.all([
    findToken(db, given.token),
    admitsAddress(db, account, address, now),
    readRole(db, account ?? { roleId: '' }),
  ]);

  const reason = refusalReason({ account, token, address, isAdmitted, hasRole: role !== null, now });
  if (account === null || token === null || reason !== null) {
    await recordSignIn(db, { resellerId: account?.id ?? null, address, at: now, reason });
    throw refused(401, 'sign-in.refused');
  }
  await forgive(db, tries, now);
  await noteTokenUse(db, token, address, now);
  const wanted = { kind: 'api', subjectId: account.id, tokenId: token.id, endsAt: token.expiresAt } as const;
  return createSession(db, { ...wanted, address, userAgent }, now);
}

interface Findings {
  readonly account: Account | null;
  readonly token: StoredToken | null;
  readonly address: string;
  readonly isAdmitted: boolean;
  readonly hasRole: boolean;
  readonly now: Date;
}

function refusalReason({ account, token, address, isAdmitted, hasRole, now }: Findings): SignInReason | null {
  // A token of one account is as wrong for another as any text.
  if (!account?.apiAccess || token?.resellerId !== account.id || !isUsable(token, now)) return 'token';
  if (account.lockedUntil && account.lockedUntil > now) return 'locked';
  if (!isAdmitted || !admitsToken(token, address)) return 'address';
  return hasRole ? null : 'role';
}
