/** The access switch with what can be done beside it, and that a part could not be fetched. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/api-token-panel.ts';
import * as common from '../../messages/common.ts';
import { field, helpId } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { switchControl } from '../../ui/switch/switch.ts';

export interface Access {
  /** Visible label; where it is empty, `name` names the switch. */
  readonly label: string;
  readonly name: string;
  readonly on: boolean;
  readonly help: string;
  /** A sentence; empty when there is none. */
  readonly problem: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Undefined where tokens are not made from here. */
  readonly onCreate: (() => void) | undefined;
}

export interface Fetching {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly onAgain: () => void;
}

export function renderAccess(access: Access): TemplateResult {
  const { label, name, on, help, problem, disabled, readonly, onSwitch, onCreate } = access;
  const control = switchControl({
    id: 'access',
    label,
    ...(label ? {} : { name }),
    checked: on,
    disabled,
    readonly,
    describedBy: helpId('access'),
    invalid: problem !== '',
    onChange: onSwitch,
  });
  const create = onCreate
    ? html`<button type="button" class="make" ?disabled=${disabled} @click=${onCreate}>
        ${words.create()}
      </button>`
    : nothing;
  return field({
    id: 'access',
    label: '',
    help,
    helpIsNews: true,
    problem,
    control: html`<div class="head">${control}${create}</div>`,
  });
}

/** Of a part that a person waits for. */
export function renderFetching({ state, onAgain }: Fetching): unknown {
  if (state === 'loading') return html`<span class="muted">${common.loading()}</span>`;
  if (state !== 'failed') return nothing;
  return html`<span class="problem">${icon(icons.warning)}<span>${words.partMissing()}</span></span>
    <button type="button" class="quiet" @click=${onAgain}>${common.tryAgain()}</button>`;
}
