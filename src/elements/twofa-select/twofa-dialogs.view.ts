/** The dialog of the step that the model is in: two questions with a code, two without; key and codes by themselves. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TwofaAction } from '../../domain/twofa/actions.ts';
import type { TwofaFlow } from '../../domain/twofa/state.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-dialogs.ts';
import { codeField } from '../../ui/code-field/code-field.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { problemRegion } from '../../ui/problem-region.ts';
import type { FaultText } from './fault.ts';
import { keyDialog, type KeyParts } from './key.view.ts';
import { codesDialog, leaveDialog, type CodesParts } from './recovery-codes.view.ts';

export interface ActParts {
  readonly flow: TwofaFlow;
  readonly fault: FaultText;
  readonly onGo: (action: TwofaAction) => void;
}

export interface TwofaDialogs extends ActParts, KeyParts, CodesParts {
  /** Unused recovery codes of before; null where nobody knows. */
  readonly codesLeft: number | null;
}

export function twofaDialog(dialogs: TwofaDialogs): DialogParts {
  const [act] = dialogs.flow.step.split('-');
  switch (act) {
    case 'reset':
      return question(dialogs, {
        heading: words.resetHeading(),
        causes: html`${words.resetCauses()} ${words.resetKeeps()}`,
        confirm: words.reset(),
      });
    case 'codes':
      if (dialogs.flow.step === 'codes-shown') return codesDialog(dialogs);
      if (dialogs.flow.step === 'codes-leaving') return leaveDialog(dialogs);
      return question(dialogs, {
        heading: words.renewHeading(),
        causes: words.renewCauses(),
        confirm: words.renew(),
      });
    case 'setup':
    case 'key':
      return keyDialog(dialogs, {
        expected: act === 'setup',
        waiting: isRunning(dialogs.flow.step),
        code: renderCode(dialogs),
        fault: renderFault(dialogs.fault),
        actions: renderActions(
          dialogs,
          act === 'key' ? words.confirm() : common.tryAgain(),
          act === 'key' || dialogs.flow.step === 'setup-failed' ? 'primary' : undefined,
        ),
      });
    case 'off':
      return {
        heading: words.disableHeading(),
        body: html`<p>${words.disableCauses()} ${words.atOnce()}</p>
          ${renderCode(dialogs)} ${renderFault(dialogs.fault)}`,
        actions: renderActions(dialogs, words.disable(), 'danger'),
      };
    default:
      return { heading: '', body: nothing, actions: nothing };
  }
}

interface Question {
  readonly heading: string;
  readonly causes: unknown;
  readonly confirm: string;
}

function question(parts: ActParts, { heading, causes, confirm }: Question): DialogParts {
  return {
    heading,
    body: html`<p>${causes}</p>
      <p class="muted small">${words.atOnce()}</p>
      ${renderFault(parts.fault)}`,
    actions: renderActions(parts, confirm, 'danger'),
  };
}

function renderCode({ flow, fault, onGo }: ActParts): TemplateResult {
  return codeField({
    id: 'code',
    label: words.code(),
    problem: fault.atCode ? fault.text : '',
    value: flow.code,
    readonly: isWaiting(flow),
    onInput: (code) => {
      onGo({ type: 'type', code });
    },
    onEnter: () => {
      onGo({ type: 'confirm' });
    },
  });
}

/** What is not about the code; a step that waits or is locked takes no confirmation, the model sees to that. */
function renderFault({ text, atCode }: FaultText): TemplateResult {
  return problemRegion(atCode ? '' : text);
}

function isWaiting({ step, lockedUntil }: TwofaFlow): boolean {
  return isRunning(step) || lockedUntil !== null;
}

function isRunning(step: TwofaFlow['step']): boolean {
  return /-(running|confirming)$/.test(step);
}

function renderActions(
  { flow, onGo }: ActParts,
  confirm: string,
  look: 'primary' | 'danger' | undefined,
): TemplateResult {
  const cancel = html`<button
    type="button"
    class="quiet"
    @click=${() => {
      onGo({ type: 'cancel' });
    }}
  >
    ${common.cancel()}
  </button>`;
  if (!look) return cancel;
  return html`${cancel}
    <button
      type="button"
      class=${look}
      aria-disabled=${isWaiting(flow)}
      @click=${() => {
        onGo({ type: 'confirm' });
      }}
    >
      ${isRunning(flow.step) ? common.working() : confirm}
    </button>`;
}
