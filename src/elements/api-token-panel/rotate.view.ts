/** What rotating causes, and for how long the old token goes on where the host leaves a choice. */
import { html, type TemplateResult } from 'lit';
import type { TokenAction, TokenFlow } from '../../domain/token/flow.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import { choice } from '../../ui/choice/choice.ts';

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
      ${overlaps.map((overlap) =>
        choice({
          group: 'overlap',
          content: words.overlapFor(overlap),
          checked: overlap === flow.overlap,
          onChange: () => {
            onGo({ type: 'overlap', overlap });
          },
        }),
      )}
    </fieldset>`;
}
