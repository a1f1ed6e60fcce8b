import { accountByLogin, admitsAddress, recordSignIn, type SignInReason } from '../access/accounts.ts';
import { readRole } from '../access/roles.ts';
import { createSession, type OpenedSession } from '../access/sessions.ts';
import { forgive, spendTry, type ThrottleKey } from '../access/throttle.ts';
import { findToken, isUsable, noteTokenUse } from '../access/tokens.ts';
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
  if (!account) throw refusal();

  const refuse = async (reason: SignInReason) => {
    await recordSignIn(db, { resellerId: account.id, address, at: now, reason });
    return refusal();
  };
  if (!account.apiAccess || token?.resellerId !== account.id || !isUsable(token, now))
    throw await refuse('token');
  if (account.lockedUntil && account.lockedUntil > now) throw await refuse('locked');
  if (!isAdmitted) throw await refuse('address');
  if (!role) throw await refuse('role');

  await forgive(db, tries, now);
  await noteTokenUse(db, token, address, now);
  const wanted = { kind: 'api', subjectId: account.id, tokenId: token.id, endsAt: token.expiresAt } as const;
  return createSession(db, { ...wanted, address, userAgent }, now);
}

function refusal() {
  return refused(401, 'sign-in.refused');
}
