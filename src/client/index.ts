/**
 * `self-care-elements/client`: the ready fetch client for the reference HTTP contract. It checks
 * every answer against the contract, so it is the only browser entry that carries zod.
 */
import * as z from 'zod/mini';
import { calls, type CallOptions, type SelfCareClient } from '../contract/index.ts';
import { refusalFrom } from './problem-details.ts';

export interface FetchClientOptions {
  /** Address of one account's settings, for example `/admin/api/resellers/42/self-care`. */
  readonly baseUrl: string;
  /** Sent with every call, for example a CSRF token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the page's `fetch`. */
  readonly fetch?: typeof fetch;
  /**
   * Milliseconds after which a call fails that only reads; 30,000 by default. One that changes something is waited
   * for: nobody could tell whether it was done.
   */
  readonly timeout?: number;
}

/** An answer that is neither granted nor refused in the contract's words. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`The host answered ${status} with a body outside the contract`);
    this.status = status;
  }
}

type Row = (typeof calls)[keyof typeof calls];

/** Calls that change nothing: they may be given up, and asked again. */
const reading = new Set<keyof SelfCareClient>(['load', 'checkLogin', 'checkBreach', 'findRoles']);

/** Milliseconds before what only reads is asked a second time, and no more. */
const pause = 400;

/** Gateways say these of a moment (RFC 9110, 15.6). */
const passing = new Set([502, 503, 504]);

export function createFetchClient(options: FetchClientOptions): Required<SelfCareClient> {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);

  const request = (row: Row, ask: unknown, signal: AbortSignal): Promise<Response> =>
    send(options.baseUrl + row.path, {
      method: row.method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      headers: {
        accept: 'application/json, application/problem+json',
        ...options.headers,
        ...bodyHeaders(row),
      },
      ...(row.method === 'GET' ? {} : { body: JSON.stringify(ask) }),
    });

  const limited = (signal: AbortSignal) =>
    AbortSignal.any([signal, AbortSignal.timeout(options.timeout ?? 30_000)]);

  const read = async (row: Row, ask: unknown, signal: AbortSignal): Promise<Response> => {
    const first = await request(row, ask, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return undefined;
    });
    if (first && !passing.has(first.status)) return first;
    await elapsed(pause, signal);
    return request(row, ask, signal);
  };

  const call = async (
    name: keyof SelfCareClient,
    ask: unknown,
    { signal }: CallOptions,
  ): Promise<unknown> => {
    const row: Row = calls[name];
    const response = await (reading.has(name) ? read(row, ask, limited(signal)) : request(row, ask, signal));
    const body: unknown = await response.json().catch(() => undefined);
    const granted = z.safeParse(row.reply, body);
    if (granted.success) return granted.data;
    const refused = z.safeParse(row.refusal, body);
    if (refused.success) return refused.data;
    const told = response.ok ? undefined : refusalFrom(response, body);
    if (told) return told;
    throw new UnexpectedAnswer(response.status);
  };

  return Object.fromEntries(
    (Object.keys(calls) as (keyof SelfCareClient)[]).map((name) => [
      name,
      (ask: unknown, callOptions: CallOptions) => call(name, ask, callOptions),
    ]),
  ) as unknown as Required<SelfCareClient>;
}

function bodyHeaders(row: Row): Record<string, string> {
  return row.method === 'GET' ? {} : { 'content-type': 'application/json' };
}

/** Rejects at once when nobody waits any longer. */
function elapsed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
