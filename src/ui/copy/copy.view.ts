/** What came of copying, to be read out; that it was copied, the eye sees at the button. */
import { html, nothing } from 'lit';
import * as common from '../../messages/common.ts';
import type { CopyState } from './copy.ts';

export function copyNews(state: CopyState): unknown {
  if (state === 'copied') return html`<span class="visually-hidden">${common.copied()}</span>`;
  return state === 'by-hand' ? html`<span class="problem">${common.copyByHand()}</span>` : nothing;
}
