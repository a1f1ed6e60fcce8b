/** Refusals: thrown anywhere below a route, answered as `{ok: false, problems}`. Nothing was changed. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { HostProblem } from 'self-care-elements/contract';
import { Busy } from '../access/gate.ts';

export class Refused extends Error {
  readonly status: number;
  readonly problems: readonly HostProblem[];
  /** Keys beside `ok` and `problems`, such as `current` of a version conflict. */
  readonly beside: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problems: readonly HostProblem[],
    beside: Readonly<Record<string, unknown>> = {},
  ) {
    super(problems.map(({ code }) => code).join(', '));
    this.status = status;
    this.problems = problems;
    this.beside = beside;
  }
}

/** A refusal of the request as a whole: one code, its facts. */
export function refused(
  status: number,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refused {
  return new Refused(status, [{ path: [], code, ...facts }]);
}

/** The error handler of the whole server. What nobody foresaw is logged and answered without a word about it. */
export async function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = toRefusal(error);
  if (refusal.status >= 500) request.log.error({ err: error }, 'failure');
  const retryAfter = refusal.problems[0]?.['retryAfterSeconds'];
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  return reply
    .status(refusal.status)
    .type('application/problem+json') // RFC 9457: ours are extension members, its own may be left out
    .send({ ok: false, problems: refusal.problems, ...refusal.beside });
}

function toRefusal(error: FastifyError | Error): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof Busy) return refused(429, 'throttled', { retryAfterSeconds: error.retryAfterSeconds });
  if (isDataException(error)) return refused(422, 'field.value');
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status === 413) return refused(413, 'request.too-large');
  if (status === 415) return refused(415, 'request.media-type');
  if (status < 500) return refused(400, 'request.malformed');
  return refused(500, 'server.failure');
}

/** A value that its column cannot hold, such as an instant before the calendar begins (SQLSTATE class 22). */
function isDataException(error: Error): boolean {
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^22...$/.test(code);
}
