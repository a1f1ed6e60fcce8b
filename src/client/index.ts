/**
 * `self-care-elements/client`: the ready fetch client for the reference HTTP contract. It checks
 * every answer against the contract, so it is the only browser entry that carries zod.
 */
import * as z from 'zod/mini';
import { calls, type CallOptions, type SelfCareClient } from '../contract/index.ts';

export interface FetchClientOptions {
  /** Address of one account's settings, for example `/admin/api/resellers/42/self-care`. */
  readonly baseUrl: string;
  /** Sent with every call, for example a CSRF token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the page's `fetch`. */
  readonly fetch?: typeof fetch;
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

export function createFetchClient(options: FetchClientOptions): Required<SelfCareClient> {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);

  const call = async (row: Row, ask: unknown, { signal }: CallOptions): Promise<unknown> => {
    const response = await send(options.baseUrl + row.path, {
      method: row.method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      headers: { accept: 'application/json', ...options.headers, ...bodyHeaders(row) },
      ...(row.method === 'GET' ? {} : { body: JSON.stringify(ask) }),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const granted = z.safeParse(row.reply, body);
    if (granted.success) return granted.data;
    const refused = z.safeParse(row.refusal, body);
    if (refused.success) return refused.data;
    throw new UnexpectedAnswer(response.status);
  };

  return Object.fromEntries(
    Object.entries(calls).map(([name, row]) => [
      name,
      (ask: unknown, callOptions: CallOptions) => call(row, ask, callOptions),
    ]),
  ) as unknown as Required<SelfCareClient>;
}

function bodyHeaders(row: Row): Record<string, string> {
  return row.method === 'GET' ? {} : { 'content-type': 'application/json' };
}
