/** Serves the contract's calls below any path, for whomever `serviceFor` says. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { calls } from 'self-care-elements/contract';
import type * as z from 'zod/mini';
import { refused } from '../http/refusal.ts';
import type { CallName, PanelService } from './service.ts';

/** 10,000 trusted addresses with their notes. */
const saveLimit = 2 * 1024 * 1024;

interface PanelRoutes {
  readonly path: string;
  readonly params?: z.core.$ZodType;
  /** Asked once a request, after its shape was checked. */
  readonly serviceFor: (request: FastifyRequest) => Promise<PanelService>;
}

export function panelRoutes(app: FastifyInstance, { path, params, serviceFor }: PanelRoutes): void {
  for (const name of Object.keys(calls) as CallName[]) {
    const call = calls[name];
    app.route({
      method: call.method,
      url: path + call.path,
      ...(name === 'save' && { bodyLimit: saveLimit }),
      schema: {
        ...(params && { params }),
        ...(call.method !== 'GET' && { body: call.ask }),
        response: { 200: call.reply, '4xx': call.refusal },
      },
      handler: async (request) => {
        const service = await serviceFor(request);
        const answer = service[name] as ((ask: unknown) => Promise<object>) | undefined;
        if (!answer) throw refused(403, 'permission.missing');
        return { ok: true, ...(await answer(request.body)) };
      },
    });
  }
}
