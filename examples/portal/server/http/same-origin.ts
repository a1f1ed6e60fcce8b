/**
 * Cross-site request forgery: requests that carry a session cookie change state only as JSON and from
 * our own pages. A form post, a text/plain post and a missing origin are refused (ASVS 3.5.1 to 3.5.3).
 */
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Area } from './cookies.ts';
import { refused } from './refusal.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A hook for all routes of one area. */
export function sameOriginOnly(config: Config, area: Area) {
  const own = area === 'self' ? (config.selfCareOrigin ?? config.origin) : config.origin;
  return async (request: FastifyRequest): Promise<void> => {
    if (safeMethods.has(request.method)) return;
    if (!isJson(request)) throw refused(415, 'request.media-type');
    if (!comesFromOwnPage(request, own)) throw refused(403, 'request.origin');
  };
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function comesFromOwnPage(request: FastifyRequest, own: string | null): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return origin === own || URL.parse(origin)?.host === request.headers.host;
}
