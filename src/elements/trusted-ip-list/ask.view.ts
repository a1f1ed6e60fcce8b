/** The question before an act that shuts a known address out, or opens very many. */
import { html, nothing } from 'lit';
import type { Ask } from '../../domain/network/entry-list-model.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface AskParts {
  readonly ask: Ask;
  /** How each address is known: "Last sign-in, 203.0.113.7". */
  readonly nameOf: (address: string) => string;
  /** The editor said how to get in again. */
  readonly overridden: boolean;
  readonly onOverride: (overridden: boolean) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function askDialog(parts: AskParts): DialogParts {
  const { ask, overridden, onConfirm, onCancel } = parts;
  const blocked = ask.locksOutEditor && !overridden;
  return {
    heading: ask.shutOut.length > 0 ? words.askShutOut() : words.askWide(),
    body: html`${
      ask.wide.length === 0
        ? nothing
        : html`<ul>
            ${ask.wide.map(({ cidr, size }) => html`<li>${words.opens(cidr, size)}</li>`)}
          </ul>`
    }
    ${ask.shutOut.length === 0 ? nothing : losers(parts)}`,
    actions: html`<button type="button" class="quiet" @click=${onCancel}>${common.cancel()}</button>
      <button
        type="button"
        class="danger"
        aria-disabled=${blocked}
        @click=${() => {
          if (!blocked) onConfirm();
        }}
      >
        ${words.changeAnyway()}
      </button>`,
  };
}

function losers({ ask, nameOf, overridden, onOverride }: AskParts): unknown {
  return html`<p>${words.losesAccess()}</p>
    <ul>
      ${ask.shutOut.map((address) => html`<li>${nameOf(address)}</li>`)}
    </ul>
    ${
      ask.locksOutEditor
        ? html`<p class="note danger">${icon(icons.warning)}<span>${words.locksYouOut()}</span></p>
            <label class="override"
              ><input
                type="checkbox"
                .checked=${overridden}
                @change=${({ target }: Event) => {
                  onOverride((target as HTMLInputElement).checked);
                }}
              />
              <span>${words.understand()}</span></label
            >`
        : nothing
    }`;
}
