/**
 * A running portal for tests: an empty database in memory, a clock that only tests move, real sockets
 * (so that a test chooses the address it comes from), and people with browsers of their own.
 */
import { randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Capabilities, PanelContext, Settings, TwofaSetup } from 'self-care-elements/contract';
import type { LocalePrefs, TokenFacts } from 'self-care-elements/domain';
import { hashPassword } from '../server/access/passwords.ts';
import { createSecretBox } from '../server/access/secret-box.ts';
import { buildApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import type { Portal } from '../server/context.ts';
import { loginKey, searchKey } from '../server/db/keys.ts';
import { roleKeys, type RoleKeys } from '../server/db/role-keys.ts';
import { openPglite, type Db, type OpenDatabase } from '../server/db/open.ts';
import {
  customerClasses,
  editors,
  permissions,
  resellers,
  rolePermissions,
  roles,
} from '../server/db/schema.ts';

/** Tests live outside this workspace, where the query builder is not installed. */
export { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
export { authenticatorCode } from './authenticator.ts';

export const tabs = ['overview', 'calls', 'invoices', 'customers', 'rates', 'reports', 'access'] as const;

/** Long enough to stand without a second factor. */
export const password = 'a quiet stream at dawn';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came, and as JSON. */
  readonly text: string;
  readonly body: Body;
}

/** What tests read of any answer. */
export interface Body {
  readonly ok?: boolean;
  readonly problems?: readonly {
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly retryAfterSeconds?: number;
  }[];
  readonly next?: string;
  readonly enrolment?: { readonly uri: string; readonly secret: string };
  readonly account?: { readonly name: string; readonly login: string; readonly role: string | null };
  readonly tabs?: readonly { readonly id: string; readonly label: string }[];
  readonly locale?: LocalePrefs;
  readonly impersonator?: { readonly name: string } | null;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly session?: string;
  readonly expiresAt?: string;
  readonly url?: string;
  readonly secret?: string;
  readonly token?: TokenFacts & Limits;
  readonly replaced?: TokenFacts & Limits;
  readonly setup?: TwofaSetup;
  readonly recoveryCodes?: readonly string[];
  readonly settings?: Settings;
  readonly current?: Settings;
  readonly capabilities?: Capabilities;
  readonly context?: PanelContext;
}

interface Limits {
  readonly scopes?: readonly string[];
  readonly networks?: readonly string[];
}

export interface Ask {
  readonly body?: unknown;
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Site = Awaited<ReturnType<typeof openSite>>;

export async function openSite(
  env: Readonly<Record<string, string>> = {},
  open: () => Promise<OpenDatabase> = openPglite,
) {
  const opened = await open();
  await opened.migrate();
  const { db } = opened;
  let now = new Date('2026-03-02T09:00:00.000Z');
  const portal: Portal = {
    db,
    config: readConfig({ LOG_LEVEL: 'silent', ...env }),
    clock: () => new Date(now),
    secrets: createSecretBox(randomBytes(32)),
  };
  const app = await buildApp(portal);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const send = sendTo(origin);

  return {
    db,
    /** For a test that meets the server's own functions. */
    portal,
    origin,
    send,
    now: () => new Date(now),
    pass: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
    browser: (from?: string) => new Browser(send, from),
    close: async () => {
      await app.close();
      await opened.close();
    },
  };
}

/** Requests to a portal, from any address of this machine. */
export function sendTo(origin: string) {
  return (method: string, path: string, { body, from = '127.0.0.1', headers = {} }: Ask = {}) =>
    new Promise<Reply>((done, failed) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const sent = httpRequest(
        `${origin}${path}`,
        { method, localAddress: from, agent: false, headers: { origin, ...json, ...headers } },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () => {
            const answer = Buffer.concat(parts).toString();
            const isJson = /^application\/(problem\+)?json\b/.test(reply.headers['content-type'] ?? '');
            const { statusCode: status = 0 } = reply;
            done({
              status,
              headers: reply.headers,
              text: answer,
              body: (isJson ? JSON.parse(answer) : {}) as Body,
            });
          });
        },
      );
      sent.on('error', failed);
      sent.end(text);
    });
}

/** Keeps cookies, comes from one address. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #send: (method: string, path: string, ask: Ask) => Promise<Reply>;
  readonly #from: string;

  constructor(send: (method: string, path: string, ask: Ask) => Promise<Reply>, from = '127.0.0.1') {
    this.#send = send;
    this.#from = from;
  }

  get(path: string, ask: Ask = {}): Promise<Reply> {
    return this.#ask('GET', path, ask);
  }

  post(path: string, body: unknown = {}, ask: Ask = {}): Promise<Reply> {
    return this.#ask('POST', path, { body, ...ask });
  }

  patch(path: string, body: unknown, ask: Ask = {}): Promise<Reply> {
    return this.#ask('PATCH', path, { body, ...ask });
  }

  signIn(login: string, secret = password): Promise<Reply> {
    return this.post('/self-care/api/sign-in', { login, password: secret });
  }

  async #ask(method: string, path: string, ask: Ask): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...ask.headers };
    const reply = await this.#send(method, path, { from: this.#from, ...ask, headers });
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }
}

/** Two classes (two-factor off and on), a role that grants all tabs (the default), and one that grants calls. */
export async function furnish(db: Db) {
  await db.insert(permissions).values(tabs.map((tab) => ({ id: `${tab}.view`, label: tab, grp: 'Tabs' })));
  await addRoles(db, [
    { id: 'all', name: 'All', isDefault: true },
    { id: 'calls-only', name: 'Calls only' },
    { id: 'high', name: 'High', level: 5 },
  ]);
  await db
    .insert(rolePermissions)
    .values([
      ...tabs.map((tab) => ({ roleId: 'all', permissionId: `${tab}.view` })),
      { roleId: 'calls-only', permissionId: 'calls.view' },
      { roleId: 'high', permissionId: 'calls.view' },
    ]);
  const [plain, strict] = await db
    .insert(customerClasses)
    .values([
      { name: 'Plain', twofa: false },
      { name: 'Strict', twofa: true },
    ])
    .returning();
  const [editor] = await db
    .insert(editors)
    .values({ login: 'editor', passwordHash: await passwordHash(), name: 'Edda Ito', level: 3 })
    .returning();
  if (!plain || !strict || !editor) throw new Error('Not furnished');
  return { plain, strict, editor };
}

type Row = Omit<typeof roles.$inferSelect, keyof RoleKeys>;

/** By the columns that matter. */
export async function addRoles(
  db: Db,
  rows: readonly (Pick<Row, 'id' | 'name'> & Partial<Row>)[],
): Promise<void> {
  const complete = rows.map((row) => ({ description: '', grp: '', level: 0, isDefault: false, ...row }));
  await db.insert(roles).values(complete.map((row) => ({ ...row, ...roleKeys(row) })));
}

let shared: Promise<string> | undefined;
/** One hash for all accounts of a run. */
function passwordHash(): Promise<string> {
  return (shared ??= hashPassword(password));
}

export async function addReseller(
  db: Db,
  login: string,
  columns: { classId: number } & Partial<typeof resellers.$inferInsert>,
) {
  const name = columns.name ?? login;
  const [row] = await db
    .insert(resellers)
    .values({
      name,
      searchKey: searchKey(name, login),
      login,
      loginKey: loginKey(login),
      passwordHash: await passwordHash(),
      validWithout2fa: true,
      roleId: 'all',
      ...columns,
    })
    .returning();
  if (!row) throw new Error('Not added');
  return row;
}

/** The code of a refusal, for assertions that name it. */
export function codeOf({ body }: Reply): string | undefined {
  return body.problems?.[0]?.code;
}
