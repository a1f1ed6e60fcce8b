/** The two session cookies. Each API reads only its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

export type Area = 'admin' | 'self';

export function cookieName(config: Config, area: Area): string {
  return `${config.secureCookies[area] ? '__Host-' : ''}sc_${area}`;
}

export function readSessionCookie(request: FastifyRequest, config: Config, area: Area): string | null {
  return request.cookies[cookieName(config, area)] ?? null;
}

/** Without an age: the browser drops it when it closes, the server ends the session by its own clock. */
export function setSessionCookie(reply: FastifyReply, config: Config, area: Area, value: string): void {
  reply.setCookie(cookieName(config, area), value, cookieOptions(config, area));
}

export function clearSessionCookie(reply: FastifyReply, config: Config, area: Area): void {
  reply.clearCookie(cookieName(config, area), cookieOptions(config, area));
}

function cookieOptions(config: Config, area: Area) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: config.secureCookies[area] } as const;
}
