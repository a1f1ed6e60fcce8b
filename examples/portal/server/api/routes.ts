/** The API for the reseller's applications: a session by login and token, then the data behind the role's permissions. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { clientAddress } from '../access/client-address.ts';
import type { GuardedBy } from '../access/guard.ts';
import { apiScopes } from '../access/scopes.ts';
import type { Config } from '../config.ts';
import type { PortalOptions } from '../context.ts';
import { readSessionCookie } from '../http/cookies.ts';
import { refused } from '../http/refusal.ts';
import { tabRoutes } from '../self-care/tab-routes.ts';
import { openApiSession } from './session.ts';

const sessionAsk = z.strictObject({
  login: z.string().check(z.maxLength(256)),
  token: z.string().check(z.maxLength(256)),
});
const sessionReply = z.strictObject({
  ok: z.literal(true),
  /** Travels as `Authorization: Bearer …`. */
  session: z.string(),
  expiresAt: z.iso.datetime(),
});

const byBearer: GuardedBy = { kind: 'api', secretOf: readBearer };

export async function apiRoutes(app: FastifyInstance, { portal }: PortalOptions): Promise<void> {
  app.addHook('onRequest', withoutCookies(portal.config));
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/session', { schema: { body: sessionAsk, response: { 200: sessionReply } } }, async (request) => {
      const address = clientAddress(request.raw, portal.config);
      const userAgent = request.headers['user-agent'] ?? '';
      const session = await openApiSession(portal, { ...request.body, address, userAgent });
      return { ok: true as const, session: session.id, expiresAt: session.expiresAt.toISOString() };
    });
  for (const { id } of apiScopes) tabRoutes(app, portal, id, { ...byBearer, scope: id });
}

function readBearer(request: FastifyRequest): string | null {
  return /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** A browser's session has no say here: a request that carries one is a mistake or a forgery. */
function withoutCookies(config: Config) {
  return async (request: FastifyRequest): Promise<void> => {
    const carries = (['admin', 'self'] as const).some(
      (area) => readSessionCookie(request, config, area) !== null,
    );
    if (carries) throw refused(400, 'request.cookie');
  };
}
