/** The self-care site's API: signing in by stages, what is signed in, and one endpoint a tab. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { clientAddress } from '../access/client-address.ts';
import { guardRoutes, visitOf, type GuardedBy } from '../access/guard.ts';
import { endSession, sha256 } from '../access/sessions.ts';
import type { Portal, PortalOptions } from '../context.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../http/cookies.ts';
import { changePassword } from './change-password.ts';
import { replies, type DataTab } from './data.ts';
import { redeemTicket } from './log-in-as.ts';
import { describeMe } from './me.ts';
import { myAccessRoutes } from './my-access.ts';
import * as s from './schemas.ts';
import { enterCode, enterRecoveryCode, signIn, type Progress } from './sign-in.ts';
import { tabRoutes } from './tab-routes.ts';

export async function selfCareRoutes(app: FastifyInstance, { portal }: PortalOptions): Promise<void> {
  const bySession: GuardedBy = {
    kind: 'self',
    secretOf: (request) => readSessionCookie(request, portal.config, 'self'),
  };
  await app.register(async (scope) => entranceRoutes(scope, portal));
  await app.register(async (scope) => {
    guardRoutes(scope, portal, { ...bySession, stages: ['code', 'enrol'] });
    codeRoute(scope, portal);
  });
  await app.register(async (scope) => {
    guardRoutes(scope, portal, { ...bySession, stages: ['code'] });
    recoveryCodeRoute(scope, portal);
  });
  await app.register(async (scope) => {
    guardRoutes(scope, portal, { ...bySession, stages: ['change-password'] });
    changePasswordRoute(scope, portal);
  });
  await app.register(async (scope) => {
    guardRoutes(scope, portal, bySession);
    const schema = { response: { 200: s.meReply } };
    scope.get('/me', { schema }, async (request) => describeMe(visitOf(request), portal.clock()));
  });
  for (const tab of Object.keys(replies) as DataTab[]) tabRoutes(app, portal, tab, bySession);
  myAccessRoutes(app, portal, bySession);
}

/** Open to all: each ends whatever session the browser held before. */
function entranceRoutes(scope: FastifyInstance, portal: Portal): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { config } = portal;

  app.post(
    '/sign-in',
    { schema: { body: s.signInAsk, response: { 200: s.progressReply } } },
    async (request, reply) => {
      const progress = await signIn(portal, { ...request.body, ...clientOf(request, portal) });
      await endPrevious(request, portal);
      return answerProgress(reply, portal, progress);
    },
  );

  app.post(
    '/redeem',
    { schema: { body: s.ticketAsk, response: { 200: s.progressReply } } },
    async (request, reply) => {
      const session = await redeemTicket(portal, { ...request.body, ...clientOf(request, portal) });
      await endPrevious(request, portal);
      return answerProgress(reply, portal, { session, next: 'done' });
    },
  );

  app.post(
    '/sign-out',
    { schema: { body: s.emptyAsk, response: { 200: s.doneReply } } },
    async (request, reply) => {
      await endPrevious(request, portal);
      clearSessionCookie(reply, config, 'self');
      return { ok: true as const };
    },
  );
}

function codeRoute(scope: FastifyInstance, portal: Portal): void {
  scope
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/code',
      { schema: { body: s.codeAsk, response: { 200: s.progressReply } } },
      async (request, reply) =>
        answerProgress(reply, portal, await enterCode(portal, visitOf(request), request.body.code)),
    );
}

function recoveryCodeRoute(scope: FastifyInstance, portal: Portal): void {
  scope
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/recovery-code',
      { schema: { body: s.recoveryCodeAsk, response: { 200: s.progressReply } } },
      async (request, reply) =>
        answerProgress(reply, portal, await enterRecoveryCode(portal, visitOf(request), request.body.code)),
    );
}

function changePasswordRoute(scope: FastifyInstance, portal: Portal): void {
  scope
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/change-password',
      { schema: { body: s.newPasswordAsk, response: { 200: s.progressReply } } },
      async (request, reply) =>
        answerProgress(reply, portal, await changePassword(portal, visitOf(request), request.body.password)),
    );
}

function answerProgress(reply: FastifyReply, { config }: Portal, { session, ...progress }: Progress) {
  const { passwordPolicy } = config;
  setSessionCookie(reply, config, 'self', session.id);
  return { ok: true as const, ...progress, ...(progress.next === 'change-password' && { passwordPolicy }) };
}

async function endPrevious(request: FastifyRequest, { db, config }: Portal): Promise<void> {
  const id = readSessionCookie(request, config, 'self');
  if (id !== null) await endSession(db, { idHash: sha256(id) });
}

function clientOf(request: FastifyRequest, { config }: Portal) {
  return {
    address: clientAddress(request.raw, config),
    userAgent: request.headers['user-agent'] ?? '',
  };
}
