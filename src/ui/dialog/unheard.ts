/**
 * What is said behind a modal dialog is said to nobody: the page there is inert, and a live region that becomes
 * reachable together with its text is not read out. Says it once more when the dialog is closed.
 */
const regions = ':is([aria-live=polite], [role=status])';

/** Until screen readers know the page again. */
const pause = 100;

export class Unheard {
  readonly #dialog: Element;
  readonly #before: ReadonlyMap<Element, string>;

  /** To be made as the dialog opens. */
  constructor(dialog: Element) {
    this.#dialog = dialog;
    this.#before = new Map(this.#behind.map((region) => [region, textOf(region)]));
  }

  /** To be called as the dialog closes; what is said later is heard anyway. */
  tell(): void {
    requestAnimationFrame(() => {
      const unheard = this.#behind.filter((region) => {
        const text = textOf(region);
        return text !== '' && text !== this.#before.get(region);
      });
      setTimeout(() => {
        unheard.forEach(sayAgain);
      }, pause);
    });
  }

  get #behind(): Element[] {
    const root = this.#dialog.getRootNode() as ParentNode;
    return [...root.querySelectorAll(regions)].filter((region) => !this.#dialog.contains(region));
  }
}

function textOf({ textContent }: Element): string {
  return textContent.trim();
}

/** The same nodes come in anew. */
function sayAgain(region: Element): void {
  if (!region.matches(':focus-within')) region.replaceChildren(...region.childNodes);
}
