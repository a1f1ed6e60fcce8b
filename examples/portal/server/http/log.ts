import type { FastifyReply, FastifyRequest } from 'fastify';

/** One line an answer: the route's pattern, so that nothing a person typed stands in it. */
export async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'answered',
  );
}
