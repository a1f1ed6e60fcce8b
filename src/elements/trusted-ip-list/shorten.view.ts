/** The question before entries are merged: which network takes the place of which. */
import { html, nothing } from 'lit';
import type { Shortening } from '../../domain/network/shorten.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';

export interface ShortenParts {
  readonly count: number;
  readonly shortening: Shortening;
  readonly onShorten: () => void;
  readonly onCancel: () => void;
}

const shownMerges = 20;

export function shortenDialog({ count, shortening, onShorten, onCancel }: ShortenParts): DialogParts {
  const { entries, merges } = shortening;
  const rest = merges.length - shownMerges;
  return {
    heading: words.shortenHeading(),
    body: html`<p>${words.shortenLead()}</p>
      <ul class="merges">
        ${merges.slice(0, shownMerges).map(
          ({ network, from }) =>
            html`<li>
              ${words.inPlaceOf(
                network,
                from.map((entry) => entry.network),
              )}
            </li>`,
        )}
      </ul>
      ${rest > 0 ? html`<p class="muted">${words.furtherMerges(rest)}</p>` : nothing}`,
    actions: html`<button type="button" class="quiet" @click=${onCancel}>${common.cancel()}</button>
      <button type="button" class="primary" @click=${onShorten}>
        ${words.shortenTo(count, entries.length)}
      </button>`,
  };
}
