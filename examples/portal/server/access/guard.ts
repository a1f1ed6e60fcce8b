/** Routes behind a running session: each request carries the visit that was just checked. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Portal } from '../context.ts';
import type { ApiScope } from './scopes.ts';
import type { SessionStage } from './sessions.ts';
import { readVisit, requirePermission, requireScope, type Visit } from './visit.ts';

export interface GuardedBy {
  readonly kind: 'self' | 'api';
  /** Takes the session's secret from the request. */
  readonly secretOf: (request: FastifyRequest) => string | null;
  readonly stages?: readonly SessionStage[];
  /** What the role must grant for every route of this scope. */
  readonly permission?: string;
  /** What a token that is limited must have been made for. */
  readonly scope?: ApiScope;
}

const visits = new WeakMap<FastifyRequest, Visit>();

/** Guards every route of this scope, before anything of the request is read. */
export function guardRoutes(app: FastifyInstance, portal: Portal, by: GuardedBy): void {
  app.addHook('onRequest', async (request) => {
    const { kind, secretOf, stages = ['done'], permission, scope } = by;
    const visit = await readVisit(portal, request, { kind, id: secretOf(request), stages });
    if (permission !== undefined) requirePermission(visit, permission);
    if (scope !== undefined) requireScope(visit, scope);
    visits.set(request, visit);
  });
}

/** The visit of a request to a guarded route. */
export function visitOf(request: FastifyRequest): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error('This route is not guarded');
  return visit;
}
