import { eq } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { emptyAskSchema, loginSchema, passwordSchema, refusalSchema } from 'self-care-elements/contract';
import * as z from 'zod/mini';
import { clientAddress } from '../access/client-address.ts';
import { verifyPassword } from '../access/passwords.ts';
import { createSession, endSession, sha256 } from '../access/sessions.ts';
import { forgive, takeTry, type ThrottleKey } from '../access/throttle.ts';
import type { Portal, PortalOptions } from '../context.ts';
import { loginKey } from '../db/keys.ts';
import { editors } from '../db/schema.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../http/cookies.ts';
import { refused } from '../http/refusal.ts';
import { editorOf, requireEditor, type Editor } from './session.ts';

const done = z.literal(true);
const credentialsSchema = z.strictObject({ login: loginSchema, password: passwordSchema });

export const sessionRoutes: FastifyPluginAsyncZod<PortalOptions> = async (app, { portal }) => {
  const { db, config, clock } = portal;

  /** A session that the browser still held ends with every new sign-in. */
  async function endOldSession(id: string | null): Promise<void> {
    if (id !== null) await endSession(db, { idHash: sha256(id) });
  }

  app.post(
    '/sign-in',
    {
      schema: {
        body: credentialsSchema,
        response: {
          200: z.strictObject({ ok: done, editor: z.strictObject({ name: z.string(), level: z.int() }) }),
          '4xx': refusalSchema,
        },
      },
    },
    async (request, reply) => {
      const address = clientAddress(request.raw, config);
      const editor = await checkCredentials(portal, request.body, address);
      await endOldSession(readSessionCookie(request, config, 'admin'));
      const userAgent = request.headers['user-agent'] ?? '';
      const wanted = { kind: 'admin', subjectId: editor.id, address, userAgent } as const;
      const session = await createSession(db, wanted, clock());
      setSessionCookie(reply, config, 'admin', session.id);
      return { ok: true as const, editor: { name: editor.name, level: editor.level } };
    },
  );

  app.post(
    '/sign-out',
    {
      schema: { body: emptyAskSchema, response: { 200: z.strictObject({ ok: done }), '4xx': refusalSchema } },
    },
    async (request, reply) => {
      await endOldSession(readSessionCookie(request, config, 'admin'));
      clearSessionCookie(reply, config, 'admin');
      return { ok: true as const };
    },
  );

  app.get(
    '/me',
    {
      onRequest: requireEditor(portal),
      schema: {
        response: {
          200: z.strictObject({
            ok: done,
            editor: z.strictObject({ name: z.string(), level: z.int(), timeZone: z.nullable(z.string()) }),
          }),
          '4xx': refusalSchema,
        },
      },
    },
    async (request) => {
      const { name, level, timeZone } = editorOf(request);
      return { ok: true as const, editor: { name, level, timeZone } };
    },
  );
};

/** One refusal for an unknown login and a wrong password, after the same work. */
async function checkCredentials(
  { db, clock }: Portal,
  given: { readonly login: string; readonly password: string },
  address: string,
): Promise<Editor> {
  const key = loginKey(given.login.trim());
  const tries: ThrottleKey[] = [`account:admin:${key}`, `address:${address}`];
  const retryAfterSeconds = await takeTry(db, tries, clock());
  if (retryAfterSeconds > 0) throw refused(429, 'throttled', { retryAfterSeconds });
  const [editor] = await db.select().from(editors).where(eq(editors.login, key));
  const isRight = await verifyPassword(given.password, editor?.passwordHash ?? null);
  if (!editor || !isRight) throw refused(401, 'sign-in.refused');
  await forgive(db, tries, clock());
  return editor;
}
