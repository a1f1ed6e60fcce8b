/** A server with the portal's hooks and one route a site that answers nothing. */
import fastify from 'fastify';
import type { Config } from '../server/config.ts';
import { ownHostOnly } from '../server/http/own-host.ts';
import { answerError } from '../server/http/refusal.ts';
import { sameOriginOnly } from '../server/http/same-origin.ts';

export function openEmptyApp(config: Config) {
  const app = fastify();
  app.setErrorHandler(answerError);
  app.addHook('onRequest', ownHostOnly(config));
  app.all('/admin/api/me', { onRequest: sameOriginOnly(config, 'admin') }, () => ({ ok: true }));
  app.all('/self-care/api/me', { onRequest: sameOriginOnly(config, 'self') }, () => ({ ok: true }));
  app.all('/api/me', () => ({ ok: true }));
  return app;
}
