/** Who is at the admin portal. Checked before a body is read, so that strangers cannot send large ones. */
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { clientAddress } from '../access/client-address.ts';
import { readSession } from '../access/sessions.ts';
import type { Portal } from '../context.ts';
import { editors } from '../db/schema.ts';
import { readSessionCookie } from '../http/cookies.ts';
import { ownOrigin } from '../http/own-host.ts';
import { refused } from '../http/refusal.ts';
import { editorCapabilities, type Viewer } from '../settings/capabilities.ts';

export type Editor = typeof editors.$inferSelect;

declare module 'fastify' {
  interface FastifyRequest {
    editor: Editor | null;
    signedInAt: Date | null;
  }
}

/** A hook that lets editors with a running session pass. */
export function requireEditor({ db, config, clock }: Portal) {
  return async (request: FastifyRequest): Promise<void> => {
    const id = readSessionCookie(request, config, 'admin');
    const session = id === null ? null : await readSession(db, 'admin', id, clock());
    const [editor] = session ? await db.select().from(editors).where(eq(editors.id, session.subjectId)) : [];
    if (!session || !editor) throw refused(401, 'session.ended');
    request.editor = editor;
    request.signedInAt = session.createdAt;
  };
}

export function editorOf({ editor }: FastifyRequest): Editor {
  if (!editor) throw refused(401, 'session.ended');
  return editor;
}

export function requireLevel(request: FastifyRequest, level: number): Editor {
  const editor = editorOf(request);
  if (editor.level < level) throw refused(403, 'permission.missing', { level });
  return editor;
}

/** The editor as the panel's service knows the one who looks. */
export function viewerOf(request: FastifyRequest, { config }: Portal): Viewer {
  const { id, level, timeZone } = editorOf(request);
  return {
    editorId: id,
    level,
    timeZone,
    address: clientAddress(request.raw, config),
    signedInAt: request.signedInAt ?? new Date(0),
    capabilities: editorCapabilities(ownOrigin(request, config), config.passwordPolicy),
  };
}
