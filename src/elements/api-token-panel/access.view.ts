/** The access switch with what can be done beside it, and the line that says how the last act ended. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenAction } from '../../domain/token/flow.ts';
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
  readonly onCreate: ((action: TokenAction) => void) | undefined;
}

/** How the last act ended, where no dialog says it. */
export type Ending = { readonly revoked: string } | 'old-stays' | 'secret-lapsed';

export interface Notice {
  readonly ending: Ending | undefined;
  /** Of the dialogs, which are fetched when they are wanted. */
  readonly fetching: 'idle' | 'loading' | 'ready' | 'failed';
  /** A sentence; empty when there is none. */
  readonly problem: string;
  readonly onFetchAgain: () => void;
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
    ? html`<button
        type="button"
        class="make"
        ?disabled=${disabled}
        @click=${() => {
          onCreate({ type: 'create' });
        }}
      >
        ${words.create()}
      </button>`
    : nothing;
  return field({
    id: 'access',
    label: '',
    help,
    problem,
    control: html`<div class="head">${control}${create}</div>`,
  });
}

export function renderNotice(notice: Notice): TemplateResult {
  return html`<div class="status" role="status">${renderSaid(notice)}</div>`;
}

function renderSaid({ ending, fetching, problem, onFetchAgain }: Notice): unknown {
  if (fetching === 'loading') return html`<span class="muted">${common.loading()}</span>`;
  if (fetching === 'failed')
    return html`${renderProblem(words.dialogMissing())}
      <button type="button" class="quiet" @click=${onFetchAgain}>${common.tryAgain()}</button>`;
  if (ending === 'old-stays') return renderProblem(words.oldStays());
  if (ending === 'secret-lapsed') return renderProblem(words.secretLapsed());
  if (ending)
    return html`<span class="done"
      >${icon(icons.check)}<span>${words.revokedNow(ending.revoked)}</span></span
    >`;
  return problem ? renderProblem(problem) : nothing;
}

function renderProblem(sentence: string): TemplateResult {
  return html`<span class="problem">${icon(icons.warning)}<span>${sentence}</span></span>`;
}
