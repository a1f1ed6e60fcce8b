/**
 * The focus when the button that had it is gone, because its notice is settled or everything is saved: it goes on to
 * the next thing to decide, else to the save bar, else to the place where that was (WCAG 2.4.3).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** Where buttons come and go. */
const places = '.notices, .foot';

export class KeptFocus implements ReactiveController {
  readonly #host: Host;
  #wasThere = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#wasThere = Boolean(this.#host.shadowRoot?.activeElement?.closest(places));
  }

  hostUpdated(): void {
    if (!this.#wasThere || this.#hasFocus) return;
    const find = (selector: string) => this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
    // Without settings there is no foot: the focus waits where the notice was.
    const next = find('.notices button') ?? find('.foot .primary') ?? find('.foot') ?? find('.notices');
    next?.focus();
  }

  get #hasFocus(): boolean {
    return Boolean(this.#host.shadowRoot?.activeElement);
  }
}
