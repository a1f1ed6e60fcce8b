/** The frame of the panel: the same one while settings are loaded and with them, so that what was drawn stays. */
import { html, nothing, type TemplateResult } from 'lit';
import * as common from '../messages/common.ts';
import type { RequestState } from '../ui/request.ts';
import { notLoaded } from './notices.view.ts';
import { sections, type SectionsShape } from './sections.view.ts';

export interface FrameModel {
  readonly busy: boolean;
  /** Said to those who do not see it; outside what is busy, where it would have to wait. */
  readonly announcement: string;
  readonly notices: unknown;
  readonly sections: unknown;
  readonly below: unknown;
}

export function frame({ busy, announcement, notices, sections, below }: FrameModel): TemplateResult {
  return html`<div class="visually-hidden" aria-live="polite">${announcement}</div>
    <div class="panel" part="panel" aria-busy=${busy}>
      <div class="notices" role="status" tabindex="-1">${notices}</div>
      ${sections} ${below}
    </div>`;
}

/** While there are no settings: the sections with nothing in them, or why there are none. */
export function unloaded(load: RequestState, shape: SectionsShape, onRetry: () => void): TemplateResult {
  const waits = load === 'idle' || load === 'pending';
  return frame({
    busy: waits,
    announcement: waits ? common.loading() : '',
    notices: waits ? nothing : notLoaded(load, onRetry),
    sections: waits ? sections.loading(shape) : nothing,
    below: nothing,
  });
}
