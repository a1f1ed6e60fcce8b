/** Who is at the portal, and the sign-in: a page of its own, or a dialog when a session has ended. */
import { html, type TemplateResult } from 'lit';
import { brandMark, brandName } from '../shared/brand.ts';
import { credentialsForm } from '../shared/credentials.ts';
import { openDialog } from '../shared/dialog.ts';
import { Form } from '../shared/form.ts';
import { createJsonClient, Refused, type AgainReason } from '../shared/http.ts';
import { themeSwitch } from '../shared/theme.ts';
import { words as common } from '../shared/words.ts';
import { languageSelect } from './language-select.ts';
import { words } from './words.ts';

export interface Editor {
  readonly name: string;
  readonly level: number;
  /** Null: the browser's. */
  readonly timeZone: string | null;
}

const server = createJsonClient('/admin/api');
let editor: Editor | null = null;

export function currentEditor(): Editor | null {
  return editor;
}

/** Null when nobody is signed in. */
export async function readEditor(): Promise<void> {
  editor = await server.get<{ editor: Editor }>('/me').then(
    (reply) => reply.editor,
    (failure: unknown) => {
      if (failure instanceof Refused) return null;
      throw failure;
    },
  );
}

export async function signOut(): Promise<void> {
  await server.post('/sign-out', {});
  location.assign('/admin');
}

/** Over the page; true when someone signed in. */
export async function signInAgain(reason: AgainReason): Promise<boolean> {
  const answer = await openDialog<true>({
    title: () => common().signInAgain,
    content: (close) => {
      const form = signInForm(() => close(true));
      return () =>
        html`<p>${common().signInAgainLeads[reason]}</p>
          ${form()}`;
    },
  });
  return answer ?? false;
}

export function signInPage(onDone: () => void): () => TemplateResult {
  const form = signInForm(onDone);
  return () =>
    html`<div class="entrance">
      <header class="preferences">${languageSelect()}${themeSwitch()}</header>
      <main class="card">
        <div class="brand">${brandMark()}<span>${brandName}</span></div>
        <h1>${words().adminPortal}</h1>
        ${form()}
      </main>
    </div>`;
}

function signInForm(onDone: () => void): () => TemplateResult {
  const form = new Form(async (data) => {
    await server.post('/sign-in', Object.fromEntries(data));
    await readEditor();
    onDone();
  });
  return () => credentialsForm(form);
}
