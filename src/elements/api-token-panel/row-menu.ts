/** The menu of what can be done with one token of the list. */
import { actsOn, type TokenAct } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import { Menu, type MenuItem } from '../../ui/menu/menu.ts';
import type { HeldValue } from './held-value.ts';
import type { TokenHost } from './parts.ts';

export class RowMenu {
  readonly menu: Menu;
  readonly #host: TokenHost;
  readonly #value: HeldValue;
  readonly #onAct: (act: TokenAct, token: TokenFacts) => void;
  #of: string | null = null;

  constructor(host: TokenHost, value: HeldValue, onAct: (act: TokenAct, token: TokenFacts) => void) {
    this.menu = new Menu(host);
    this.#host = host;
    this.#value = value;
    this.#onAct = onAct;
  }

  /** The token at which it stands open. */
  get openOf(): string | null {
    return this.menu.isOpen ? this.#of : null;
  }

  /** At its button; a second time closes it. */
  toggle(token: TokenFacts, anchor: HTMLElement): void {
    if (this.openOf === token.id) {
      this.menu.close();
      return;
    }
    const { overlaps, offersRename: rename } = this.#host;
    this.#of = token.id;
    this.menu.open(
      anchor,
      actsOn(token, Date.now(), { rename, overlaps }).flatMap((act) => this.#items(act, token)),
    );
  }

  #items(act: TokenAct, token: TokenFacts): readonly MenuItem[] {
    const onChoose = () => {
      this.#onAct(act, token);
    };
    switch (act) {
      case 'show':
        return [
          { label: this.#value.isShown(token) ? words.hideValue() : words.showValue(), onChoose },
          { label: words.copyValue(), onChoose: () => void this.#value.copy(token) },
        ];
      case 'rename':
        return [{ label: words.rename(), onChoose }];
      case 'rotate':
        return [{ label: words.rotateMore(), onChoose }];
      case 'revoke':
        return [{ label: words.revokeMore(), destroys: true, onChoose }];
    }
  }
}
