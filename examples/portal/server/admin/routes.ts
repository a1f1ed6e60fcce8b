import type { FastifyPluginAsync } from 'fastify';
import type { PortalOptions } from '../context.ts';
import { accessControlRoutes } from './access-control.ts';
import { resellerRoutes } from './resellers.ts';
import { requireEditor } from './session.ts';
import { sessionRoutes } from './sign-in.ts';

/** All below /admin/api. */
export const adminRoutes: FastifyPluginAsync<PortalOptions> = async (app, { portal }) => {
  app.decorateRequest('editor', null);
  app.decorateRequest('signedInAt', null);
  await app.register(sessionRoutes, { portal });
  await app.register(async (inside) => {
    inside.addHook('onRequest', requireEditor(portal));
    await inside.register(resellerRoutes, { portal });
    await inside.register(accessControlRoutes, { portal });
  });
};
