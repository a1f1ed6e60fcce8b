/** What rotating causes, and for how long the old token goes on where the host leaves a choice. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TokenAction, TokenFlow } from '../../domain/token/flow.ts';
import * as words from '../../messages/api-token-dialogs.ts';

export function rotateBody(
  flow: Extract<TokenFlow, { step: 'rotate' }>,
  overlaps: readonly number[],
  onGo: (action: TokenAction) => void,
): TemplateResult {
  if (overlaps.length < 2)
    return html`<p>${words.rotateCauses()}</p>
      <p>${words.overlapOnly(flow.overlap)}</p>`;
  return html`<p>${words.rotateCauses()}</p>
    <fieldset class="choices">
      <legend class="label">${words.overlap()}</legend>
      ${overlaps.map(
        (overlap) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="overlap"
              .checked=${live(overlap === flow.overlap)}
              @change=${() => {
                onGo({ type: 'overlap', overlap });
              }}
            /><span>${words.overlapFor(overlap)}</span></label
          >`,
      )}
    </fieldset>`;
}
