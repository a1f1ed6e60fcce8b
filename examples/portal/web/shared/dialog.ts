/** Modal dialogs, drawn like any other surface and gone from the page when they close. */
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { drop, show } from './surface.ts';
import { words } from './words.ts';

interface DialogOptions<T> {
  readonly title: () => string;
  /** Called once; what it returns is drawn each time. */
  readonly content: (close: (answer?: T) => void) => () => TemplateResult;
}

/** Dialogs may stand above each other: the sign-in above any other. */
let opened = 0;

/** Settles when the dialog closes; undefined when it was dismissed. */
export function openDialog<T>({ title, content }: DialogOptions<T>): Promise<T | undefined> {
  const dialog = document.createElement('dialog');
  const titleId = `dialog-title-${++opened}`;
  dialog.setAttribute('aria-labelledby', titleId);
  document.body.append(dialog);
  let answer: T | undefined;
  const close = (given?: T) => {
    answer = given;
    dialog.close();
  };
  const body = content(close);
  show(
    dialog,
    () =>
      html`<header>
          <h2 id=${titleId}>${title()}</h2>
          <button class="icon-only" aria-label=${words().close} @click=${() => close()}>
            ${icon('close')}
          </button>
        </header>
        ${body()}`,
  );
  queueMicrotask(() => dialog.showModal());
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      drop(dialog);
      dialog.remove();
      resolve(answer);
    });
  });
}

interface Question {
  readonly title: () => string;
  readonly text: () => string;
  readonly action: () => string;
}

/** Asks before something that cannot be taken back easily; the action names what it does. */
export async function confirmDialog({ title, text, action }: Question): Promise<boolean> {
  const answer = await openDialog<true>({
    title,
    content: (close) => () =>
      html`<p>${text()}</p>
        <footer>
          <button @click=${() => close()}>${words().cancel}</button>
          <button class="danger" @click=${() => close(true)}>${action()}</button>
        </footer>`,
  });
  return answer ?? false;
}

export function confirmLeave(): Promise<boolean> {
  return confirmDialog({
    title: () => words().leaveTitle,
    text: () => words().leaveText,
    action: () => words().leave,
  });
}
