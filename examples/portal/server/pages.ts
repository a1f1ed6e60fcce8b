/** The two sites as vite built them. Assets carry a hash in their name and never change; pages are asked for each time. */
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { buildFolder } from './config.ts';

export const pages: FastifyPluginAsync = async (app) => {
  await app.register(fastifyStatic, {
    root: join(buildFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    suppressWarning: true,
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/admin'));
  for (const site of ['admin', 'self-care'])
    for (const path of [`/${site}`, `/${site}/*`])
      app.get(path, { schema: { hide: true } }, (request, reply) =>
        request.url.startsWith(`/${site}/api`)
          ? reply.callNotFound()
          : reply
              .header('cache-control', 'no-cache')
              .sendFile(`${site}/index.html`, buildFolder, { cacheControl: false }),
      );
};
