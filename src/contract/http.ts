/**
 * The reference HTTP contract: one row a call, below any base address of the host's choice
 * (`/admin/api/resellers/42/self-care`). The ready fetch client speaks it, the reference portal
 * serves it, OpenAPI is made from it. Asks travel as a JSON body; `load` has none.
 *
 * Status: 200 granted · 400/422 refused with problems · 409 version conflict · 401/403 session ·
 * 404 account gone · 429 later. Every refusal has the body of `refusalSchema`.
 */
import { refusalSchema } from './problem.ts';
import * as r from './requests.ts';

export const calls = {
  load: { method: 'GET', path: '', ask: r.emptyAskSchema, reply: r.loadReplySchema, refusal: refusalSchema },
  save: {
    method: 'PATCH',
    path: '',
    ask: r.saveAskSchema,
    reply: r.saveReplySchema,
    refusal: r.saveRefusalSchema,
  },
  checkLogin: post('/check-login', r.loginCheckAskSchema, r.loginCheckReplySchema),
  logInAs: post('/log-in-as', r.logInAsAskSchema, r.logInAsReplySchema),
  checkBreach: post('/check-breach', r.breachCheckAskSchema, r.breachCheckReplySchema),
  endSessions: post('/end-sessions', r.emptyAskSchema, r.endSessionsReplySchema),
  unlock: post('/unlock', r.emptyAskSchema, r.unlockReplySchema),
  resetTwofa: post('/reset-twofa', r.emptyAskSchema, r.twofaResetReplySchema),
  disableTwofa: post('/disable-twofa', r.twofaDisableAskSchema, r.twofaDisableReplySchema),
  setupTwofa: post('/setup-twofa', r.emptyAskSchema, r.twofaSetupReplySchema),
  confirmTwofa: post('/confirm-twofa', r.twofaConfirmAskSchema, r.twofaConfirmReplySchema),
  recoveryCodes: post('/recovery-codes', r.emptyAskSchema, r.recoveryCodesReplySchema),
  createToken: post('/create-token', r.tokenCreateAskSchema, r.tokenCreateReplySchema),
  revokeToken: post('/revoke-token', r.tokenRevokeAskSchema, r.tokenRevokeReplySchema),
  renameToken: post('/rename-token', r.tokenRenameAskSchema, r.tokenRenameReplySchema),
  rotateToken: post('/rotate-token', r.tokenRotateAskSchema, r.tokenRotateReplySchema),
  findRoles: post('/find-roles', r.rolesAskSchema, r.rolesReplySchema),
} as const;

function post<Ask, Reply>(path: string, ask: Ask, reply: Reply) {
  return { method: 'POST', path, ask, reply, refusal: refusalSchema } as const;
}
