/**
 * A tab opened in the click and filled later. Browsers open tabs only while a click is handled, so
 * the tab comes first, empty and cut from its opener, and gets its address when the answer is there.
 */
export class NewTab {
  readonly #tab: Window | null;

  /** Call it synchronously in the click. */
  constructor() {
    this.#tab = window.open('', '_blank');
    if (this.#tab) this.#tab.opener = null;
  }

  /** False when the browser gave no tab: offer a button that opens `url`. */
  go(url: URL): boolean {
    if (!this.#tab || this.#tab.closed) return false;
    this.#tab.location.replace(url.href);
    return true;
  }

  close(): void {
    this.#tab?.close();
  }
}

/** An http(s) address, or undefined for anything else: no `javascript:`, no `data:`. */
export function webUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}
