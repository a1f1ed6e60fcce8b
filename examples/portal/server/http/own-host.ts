import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { refused } from './refusal.ts';

/** With a host of its own for self-care, each site answers on its own host alone. */
export function ownHostOnly({ selfCareOrigin }: Config) {
  const selfCareHost = selfCareOrigin === null ? null : new URL(selfCareOrigin).host;
  return async ({ routeOptions: { url = '' }, headers }: FastifyRequest): Promise<void> => {
    if (selfCareHost === null) return;
    const elsewhere = headers.host === selfCareHost ? /^\/admin\b/ : /^\/self-care\b/;
    if (elsewhere.test(url)) throw refused(404, 'request.unknown');
  };
}

/** Where self-care is reached: as configured, else where this request came to. */
export function ownOrigin(request: FastifyRequest, config: Config): string {
  return config.selfCareOrigin ?? config.origin ?? `${request.protocol}://${request.host}`;
}
