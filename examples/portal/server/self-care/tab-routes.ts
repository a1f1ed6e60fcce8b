/** One endpoint a tab, each behind the permission of the same name; for the site and for the API alike. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { resolveLocal } from 'self-care-elements/domain';
import * as z from 'zod/mini';
import { guardRoutes, visitOf, type GuardedBy } from '../access/guard.ts';
import type { Portal } from '../context.ts';
import { readers, replies, type DataTab } from './data.ts';
import { zoneOf } from './me.ts';
import { permissionOf } from './tabs.ts';

const noQuery = z.strictObject({});
/** A day and a time of the reseller's clocks; the day begins at midnight. */
const since = z
  .strictObject({ from: z.optional(z.iso.date()), time: z.optional(z.iso.time({ precision: 0 })) })
  .check(z.refine(({ from, time }) => time === undefined || from !== undefined, { path: ['from'] }));

export function tabRoutes(app: FastifyInstance, portal: Portal, tab: DataTab, by: GuardedBy): void {
  void app.register(async (scope) => {
    guardRoutes(scope, portal, { ...by, permission: permissionOf(tab) });
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'GET',
      url: `/${tab}`,
      schema: { querystring: tab === 'calls' ? since : noQuery, response: { 200: replies[tab] } },
      handler: async (request) => {
        const visit = visitOf(request);
        const { from, time = '00:00:00' } = request.query as z.infer<typeof since>;
        const start = from === undefined ? null : instantOf(from, time, zoneOf(visit.account));
        const reply = await readers[tab]({ db: portal.db, now: portal.clock(), from: start }, visit);
        return { ok: true as const, ...reply };
      },
    });
  });
}

/** Where clocks were put on or back, the earlier of what can be meant. */
function instantOf(date: string, time: string, zone: string): Date | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const [first] = resolveLocal(zone, { year, month, day, hour, minute, second }).instants;
  return first === undefined ? null : new Date(first);
}
