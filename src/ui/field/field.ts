/**
 * One labelled control: label above, control, help below; a problem takes the place of the help, so
 * that nothing jumps. Owns the ids that tie them together inside one root; the control is the caller's.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';

export interface FieldParts {
  /** Id of the inner control; its help has the id `<id>-help`. */
  readonly id: string;
  /** Visible label; empty leaves naming to the control's own `aria-label`. */
  readonly label: string;
  /** `label` (default) labels a native control by `for`; `group` names a set of controls by id. */
  readonly labelKind?: 'label' | 'group';
  readonly help?: unknown;
  /** The help tells what came of the last act: once somebody was here, it is read out when it changes. */
  readonly helpIsNews?: boolean;
  /** A sentence, or more than that; empty when there is none. */
  readonly problem: string | TemplateResult;
  readonly required?: boolean;
  readonly control: unknown;
}

export function helpId(id: string): string {
  return `${id}-help`;
}

export function labelId(id: string): string {
  return `${id}-label`;
}

export function field({
  id,
  label,
  labelKind,
  help,
  helpIsNews,
  problem,
  required,
  control,
}: FieldParts): TemplateResult {
  const star = required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing;
  const heading =
    label === ''
      ? nothing
      : labelKind === 'group'
        ? html`<span class="label" part="label" id=${labelId(id)}>${label}${star}</span>`
        : html`<label class="label" part="label" for=${id} id=${labelId(id)}>${label}${star}</label>`;
  return html`<div class="field" part="field" @focusin=${hearNews}>
    ${heading} ${control}
    <div class="support" part="support" id=${helpId(id)}>
      <div aria-live="polite">
        ${
          problem
            ? html`<span class="problem" part="problem">${icon(icons.warning)}<span>${problem}</span></span>`
            : nothing
        }
      </div>
      <div class="help" part="help" aria-live=${helpIsNews ? 'off' : nothing}>
        ${problem ? nothing : (help ?? nothing)}
      </div>
    </div>
  </div>`;
}

/** What comes while the page loads is no news to somebody who is elsewhere. */
function hearNews({ currentTarget }: Event): void {
  (currentTarget as Element).querySelector('.support > [aria-live=off]')?.setAttribute('aria-live', 'polite');
}
