/**
 * An answer outside the contract's words, in these words where it can be told: problem details (RFC 9457), or the
 * status alone where that says enough.
 */
import * as z from 'zod/mini';
import { hostProblemSchema, type HostProblem, type Refusal } from '../contract/problem.ts';

/** The members that are read; `problems` is ours, others a host adds are left (RFC 9457, 3.2). */
const detailsSchema = z.looseObject({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  problems: z.optional(z.array(hostProblemSchema)),
});

const codes: Readonly<Record<number, string>> = {
  401: 'session.ended',
  403: 'session.ended',
  404: 'account.gone',
  410: 'account.gone',
};

/** Undefined where nothing of use was said. */
export function refusalFrom(response: Response, body: unknown): Refusal | undefined {
  const isDetails = /^application\/problem\+json\b/i.test(response.headers.get('content-type') ?? '');
  const details = isDetails ? z.safeParse(detailsSchema, body) : undefined;
  const { problems = [], detail, title } = details?.success ? details.data : {};
  if (problems.length > 0) return { ok: false, problems };
  const code = codes[response.status];
  const text = (detail ?? title)?.slice(0, 1000);
  const retryAfterSeconds = retryAfter(response);
  if (code === undefined && text === undefined) return undefined;
  const problem: HostProblem = {
    path: [],
    ...(code === undefined ? {} : { code }),
    ...(text === undefined ? {} : { text }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  return { ok: false, problems: [problem] };
}

/** `Retry-After` in seconds; a date in it is left (RFC 9110, 10.2.3). */
function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
