/** Puts the portal together: one server, the admin portal and the self-care site, their APIs below each. */
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import { sql } from 'drizzle-orm';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import { adminRoutes } from './admin/routes.ts';
import { apiRoutes } from './api/routes.ts';
import type { Portal } from './context.ts';
import { noStore, secureHeaders } from './http/headers.ts';
import { logAnswer } from './http/log.ts';
import { ownHostOnly } from './http/own-host.ts';
import { answerError, refused } from './http/refusal.ts';
import { sameOriginOnly } from './http/same-origin.ts';
import { compileValidator } from './http/validate.ts';
import { pages } from './pages.ts';
import { selfCareRoutes } from './self-care/routes.ts';

export type AppParts = Omit<Portal, 'clock'> & Partial<Pick<Portal, 'clock'>>;

export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const portal: Portal = { clock: () => new Date(), ...parts };
  const { config, db } = portal;
  const app = fastify({
    bodyLimit: 64 * 1024,
    // A key named __proto__ or constructor.prototype makes the whole body malformed.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(() => {
    throw refused(404, 'request.unknown');
  });
  app.addHook('onRequest', secureHeaders);
  app.addHook('onRequest', ownHostOnly(config));
  app.addHook('onResponse', logAnswer);

  await app.register(cookie);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Self-care portal', version: '1' } },
    transform: jsonSchemaTransform,
  });

  await app.register(async (api) => {
    api.addHook('onRequest', noStore);
    await api.register(async (admin) => {
      admin.addHook('onRequest', sameOriginOnly(config, 'admin'));
      await admin.register(adminRoutes, { portal, prefix: '/admin/api' });
    });
    await api.register(async (selfCare) => {
      selfCare.addHook('onRequest', sameOriginOnly(config, 'self'));
      await selfCare.register(selfCareRoutes, { portal, prefix: '/self-care/api' });
    });
    await api.register(apiRoutes, { portal, prefix: '/api' });
    api.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    api.get('/health', { schema: { hide: true } }, async () => {
      await db.execute(sql`select 1`);
      return { ok: true };
    });
  });
  await app.register(pages);
  return app;
}
