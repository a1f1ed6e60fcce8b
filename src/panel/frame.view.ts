/** The frame of the panel: the same one while settings are loaded and with them, so that what was drawn stays. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../messages/common.ts';
import { icon } from '../ui/icon.ts';
import * as icons from '../ui/icons.ts';
import type { RequestState } from '../ui/request.ts';
import { notLoaded } from './notices.view.ts';
import { sections, type SectionsShape } from './sections.view.ts';

export interface FrameModel {
  readonly busy: boolean;
  /** Said to those who do not see it; outside what is busy, where it would have to wait. */
  readonly announcement: string;
  /** Why all of it is only to be looked at; empty where it is not. */
  readonly reason: string;
  readonly notices: unknown;
  readonly sections: unknown;
  readonly below: unknown;
}

export function frame({ busy, announcement, reason, notices, sections, below }: FrameModel): TemplateResult {
  return html`<div class="visually-hidden" aria-live="polite">${announcement}</div>
    <div class="panel" part="panel" aria-busy=${busy}>
      ${
        reason
          ? html`<div class="reason">
              <p class="note">${icon(icons.lock)} <span>${reason}</span></p>
            </div>`
          : nothing
      }
      <div class="notices" role="status" tabindex="-1">${notices}</div>
      ${sections} ${below}
    </div>`;
}

/** While there are no settings: the sections with nothing in them, or why there are none. */
export function unloaded(
  load: RequestState,
  shape: SectionsShape,
  reason: string,
  onRetry: () => void,
): TemplateResult {
  const waits = load === 'idle' || load === 'pending';
  return frame({
    busy: waits,
    announcement: waits ? common.loading() : '',
    reason,
    notices: waits ? nothing : notLoaded(load, onRetry),
    sections: waits ? sections.loading(shape) : nothing,
    below: nothing,
  });
}
