/**
 * Copying that never lies: awaited, and "copied" only when it was. Where the browser refuses (plain
 * HTTP, no permission, no focus) the text is selected and the person is told what to press.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type CopyState = 'idle' | 'copied' | 'by-hand';

const shownFor = 4000;

export class CopyController implements ReactiveController {
  state: CopyState = 'idle';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Answers whether it was copied; `shown` holds the same text and is selected when it was not. */
  async copy(text: string, shown?: Element | null): Promise<boolean> {
    const done = await write(text);
    if (!done && shown) select(shown);
    this.#set(done ? 'copied' : 'by-hand');
    return done;
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.state = 'idle';
  }

  hostDisconnected(): void {
    this.reset();
  }

  #set(state: CopyState): void {
    clearTimeout(this.#timer);
    this.state = state;
    this.#host.requestUpdate();
    if (state === 'copied')
      this.#timer = setTimeout(() => {
        this.#set('idle');
      }, shownFor);
  }
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard on plain HTTP, or NotAllowedError
  }
}

function select(element: Element): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  else getSelection()?.selectAllChildren(element);
}
