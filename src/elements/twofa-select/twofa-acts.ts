/**
 * The acts of two-factor that need the host at once: reset the key, set up an app, make recovery codes, switch
 * off. Walks the model, asks the host what the model says, and holds what is shown once. Loaded when the first
 * act is near, with its dialogs and their sentences.
 */
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Answer, HostProblem } from '../../contract/problem.ts';
import type { RecoveryCodesReply, TwofaConfirmReply, TwofaResetReply } from '../../contract/requests.ts';
import type { TwofaAction, TwofaAsk } from '../../domain/twofa/actions.ts';
import { reduce } from '../../domain/twofa/model.ts';
import { shownKey, type TwofaSetup } from '../../domain/twofa/setup.ts';
import type { TwofaFacts, TwofaNotice, TwofaState, TwofaStep } from '../../domain/twofa/state.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { downloadText } from '../../ui/download.ts';
import { addStyles } from '../../ui/late-styles.ts';
import { OutcomeUnknownEvent } from '../../ui/outcome-unknown.ts';
import { blankQrCode, qrCode } from '../../ui/qr/qr.ts';
import { RequestController, type RequestEvent } from '../../ui/request.ts';
import { WakeAt } from '../../ui/wake-at.ts';
import { faultOf } from './fault.ts';
import type { SetupKey } from './key.view.ts';
import { renderNotice } from './notice.view.ts';
import { printCodes } from './print-codes.ts';
import { ShownOnce } from './shown-once.ts';
import { twofaDialog } from './twofa-dialogs.view.ts';
import { twofaDialogStyles } from './twofa-dialogs.styles.ts';
import {
  RecoveryCodesRenewedEvent,
  RecoveryCodesRequestEvent,
  TwofaConfirmRequestEvent,
  TwofaDisabledEvent,
  TwofaDisableRequestEvent,
  TwofaEnrolledEvent,
  TwofaResetEvent,
  TwofaResetRequestEvent,
  TwofaSetupRequestEvent,
} from './twofa-select.events.ts';

/** What the element lends to its acts. */
export interface TwofaPort {
  readonly state: () => TwofaState;
  /** Takes over what differs. */
  readonly adopt: (before: TwofaState, after: TwofaState) => void;
  readonly sentence: (problem: HostProblem) => string;
}

export type TwofaHost = LitElement & { readonly timeZone: string | null };

export class TwofaActs implements ReactiveController {
  readonly #host: TwofaHost;
  readonly #port: TwofaPort;
  readonly #dialog: DialogController;
  readonly #request: RequestController;
  readonly #wake: WakeAt;
  readonly #key: ShownOnce<SetupKey>;
  readonly #codes: ShownOnce<readonly string[]>;
  #state: TwofaState;

  constructor(host: TwofaHost, port: TwofaPort) {
    this.#host = host;
    this.#port = port;
    this.#state = port.state();
    this.#request = new RequestController(host);
    this.#wake = new WakeAt(host);
    this.#dialog = new DialogController(host, {
      mayClose: () => {
        this.#go({ type: 'cancel' });
        return false; // if it may close, it is closed by now
      },
      onClosed: () => {
        this.#go({ type: 'leave' }); // taken off the page; else it is closed already
      },
    });
    const onLapsed = () => {
      this.#go({ type: 'lapse' });
    };
    this.#key = new ShownOnce(host, {
      onLapsed,
      onForgotten: ({ picture }) => {
        blankQrCode(picture);
      },
    });
    this.#codes = new ShownOnce(host, { onLapsed });
    addStyles(host.renderRoot, twofaDialogStyles);
    host.addController(this);
  }

  /** Begins an act; nothing where one is under way. */
  begin(action: TwofaAction): void {
    if (this.#state.flow.step !== 'closed') return;
    this.#state = this.#port.state();
    this.#go(action);
  }

  /** The host told anew. */
  tell(facts: TwofaFacts): void {
    const known: TwofaFacts = this.#state;
    const isNew = (Object.keys(facts) as (keyof TwofaFacts)[]).some((name) => known[name] !== facts[name]);
    if (isNew && this.#state.flow.step !== 'closed') this.#go({ type: 'facts', facts });
  }

  hostUpdate(): void {
    const { lockedUntil } = this.#state.flow;
    if (lockedUntil !== null && lockedUntil <= Date.now()) this.#go({ type: 'unlock' });
  }

  /** What became of the last act. */
  renderNotice(notice: Exclude<TwofaNotice, 'password-in-the-way'>): TemplateResult {
    return renderNotice(notice);
  }

  render(): TemplateResult {
    return this.#dialog.render(() => this.#parts());
  }

  #go = (action: TwofaAction) => {
    const before = this.#state;
    const { state, ask } = reduce(before, action, { now: Date.now() });
    if (state === before) return;
    this.#state = state;
    this.#port.adopt(before, state);
    this.#keepOnly(state.flow.step);
    this.#wake.set(state.flow.lockedUntil);
    if (state.flow.step === 'closed') this.#close();
    else this.#dialog.show();
    if (action.type === 'cancel' && state.notice === 'abandoned')
      this.#host.dispatchEvent(new OutcomeUnknownEvent());
    if (ask) void this.#ask(ask);
    else void this.#leadFocus(before.flow.step, action.type);
    this.#host.requestUpdate();
  };

  /** What no longer stands on the page is forgotten. */
  #keepOnly(step: TwofaStep): void {
    if (!step.startsWith('key-')) this.#key.forget();
    if (step !== 'codes-shown' && step !== 'codes-leaving') this.#codes.forget();
  }

  #close(): void {
    this.#request.abort();
    this.#dialog.close();
  }

  async #leadFocus(from: TwofaStep, by: TwofaAction['type']): Promise<void> {
    await this.#host.updateComplete;
    const { step } = this.#state.flow;
    if (step === 'closed') {
      // What opened the dialog may be gone.
      if (by !== 'leave' && !this.#host.matches(':focus-within')) this.#host.focus();
    } else if (by === 'confirm' || (by === 'refused' && /-(wrong|locked)$/.test(step))) {
      const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#code');
      input?.focus();
      input?.select();
    } else if (by === 'granted' || (by === 'cancel' && from !== step)) {
      this.#dialog.focusHeading(); // not what holds the secret: it would be read out
    }
  }

  #ask(ask: TwofaAsk): Promise<void> {
    switch (ask.kind) {
      case 'reset':
        return this.#send(new TwofaResetRequestEvent(), {}, (reply) => {
          this.#onReset(reply);
        });
      case 'setup':
        return this.#send(new TwofaSetupRequestEvent(), {}, ({ setup }) => {
          if (this.#keepKey(setup)) this.#go({ type: 'granted', shows: 'key' });
          else this.#go({ type: 'failed', how: 'failed' });
        });
      case 'confirm':
        return this.#send(new TwofaConfirmRequestEvent(), { code: ask.code }, (reply) => {
          this.#onConfirmed(reply);
        });
      case 'codes':
        return this.#send(new RecoveryCodesRequestEvent(), {}, (reply) => {
          this.#onCodes(reply);
        });
      case 'disable':
        return this.#send(new TwofaDisableRequestEvent(), { code: ask.code }, ({ settings }) => {
          this.#go({ type: 'granted', changes: { saved: 'no', staged: 'no' } });
          this.#host.dispatchEvent(new TwofaDisabledEvent(settings));
        });
    }
  }

  async #send<Ask, A extends Answer>(
    event: RequestEvent<Ask, A>,
    ask: Ask,
    onGranted: (reply: Extract<A, { readonly ok: true }>) => void,
  ): Promise<void> {
    const outcome = await this.#request.send(event, ask);
    switch (outcome.kind) {
      case 'granted':
        onGranted(outcome.reply);
        break;
      case 'refused':
        this.#go({ type: 'refused', problem: outcome.problems[0] });
        break;
      case 'failed':
      case 'unanswered':
        this.#go({ type: 'failed', how: outcome.kind });
        if (outcome.kind === 'failed') this.#host.dispatchEvent(new OutcomeUnknownEvent());
        break;
      case 'stale':
    }
  }

  /** A key that cannot be read is none: the next sign-in sets the app up. */
  #onReset({ enrolment, setup }: TwofaResetReply): void {
    const shows = setup !== undefined && this.#keepKey(setup);
    this.#go({ type: 'granted', changes: { enrolment }, ...(shows ? { shows: 'key' } : {}) });
    this.#host.dispatchEvent(new TwofaResetEvent(enrolment));
  }

  #keepKey(setup: TwofaSetup): boolean {
    const key = shownKey(setup);
    if (key.ok) this.#key.keep({ ...key.value, picture: qrCode(key.value.uri) });
    return key.ok;
  }

  #onConfirmed({ enrolment, recoveryCodes = [] }: TwofaConfirmReply): void {
    const codesLeft = recoveryCodes.length || null;
    if (codesLeft) this.#codes.keep(recoveryCodes);
    const changes = codesLeft ? { enrolment, codesLeft } : { enrolment };
    this.#go({ type: 'granted', changes, ...(codesLeft ? { shows: 'codes' } : {}) });
    this.#host.dispatchEvent(new TwofaEnrolledEvent(enrolment, codesLeft));
  }

  #onCodes({ recoveryCodes }: RecoveryCodesReply): void {
    const codesLeft = recoveryCodes.length;
    if (codesLeft === 0) {
      this.#go({ type: 'failed', how: 'failed' });
      return;
    }
    this.#codes.keep(recoveryCodes);
    this.#go({ type: 'granted', changes: { codesLeft }, shows: 'codes' });
    this.#host.dispatchEvent(new RecoveryCodesRenewedEvent(codesLeft));
  }

  #parts(): DialogParts {
    const { flow, codesLeft } = this.#state;
    const shown = (selector: string) => this.#host.renderRoot.querySelector(selector);
    return twofaDialog({
      flow,
      codesLeft,
      fault: faultOf(flow, this.#host.timeZone, this.#port.sentence),
      key: this.#key.value,
      keyCopy: this.#key.copyState,
      codes: this.#codes.value ?? [],
      codesCopy: this.#codes.copyState,
      onGo: this.#go,
      onCopyKey: (key) => void this.#key.copy(key.groups.join(''), shown('#key')),
      onCopyCodes: (codes) => void this.#codes.copy(codes.join('\n'), shown('#codes')),
      onDownload: (codes) => {
        downloadText('recovery-codes.txt', 'text/plain', `${codes.join('\n')}\n`);
      },
      onPrint: (codes) => {
        printCodes(codes, shown('.dialog-body'));
      },
    });
  }
}
