/**
 * The part below the login: what the host tells of the account's sign-ins and sessions, and the two things that
 * act on them at once, unlock and end all sessions. What was done shows at once, in the element's own facts.
 */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Answer, HostProblem } from '../../contract/problem.ts';
import type { RefusedSignIn, SignIn } from '../../contract/settings.ts';
import { lockEnd } from '../../domain/login/lock.ts';
import { newestFirst } from '../../domain/login/newest-first.ts';
import { DialogController, type DialogParts } from '../../ui/dialog/dialog.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Lazy } from '../../ui/lazy.ts';
import { OutcomeUnknownEvent } from '../../ui/outcome-unknown.ts';
import { requestProblem } from '../../ui/request-problem.ts';
import { RequestController, type Outcome } from '../../ui/request.ts';
import { WakeAt } from '../../ui/wake-at.ts';
import { accountFacts, factsId, type Done } from './facts.view.ts';
import { refusedSignIns } from './refused.view.ts';
import {
  AccountUnlockedEvent,
  SessionsEndedEvent,
  SessionsEndRequestEvent,
  UnlockRequestEvent,
} from './reseller-login.events.ts';

/** The element: what it was told, and where it is shown. */
export interface AccountHost extends HTMLElement, ReactiveControllerHost {
  readonly ownAccount: boolean;
  readonly lastSignIn: SignIn | null | undefined;
  lockedUntil: string | null | undefined;
  readonly unlockOffered: boolean;
  openSessions: number | undefined;
  readonly endSessionsOffered: boolean;
  readonly refusedSignIns: readonly RefusedSignIn[];
  readonly timeZone: string | null;
}

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const loadQuestion = () => import('./end-sessions.view.ts');

export class AccountPart {
  readonly #host: AccountHost;
  readonly #unlock: RequestController;
  readonly #end: RequestController;
  readonly #question: Lazy<Awaited<ReturnType<typeof loadQuestion>>>;
  readonly #dialog: DialogController;
  readonly #lockEnd: WakeAt;
  readonly #newestFirst = lastAnswer(newestFirst<RefusedSignIn>);
  /** The last act that succeeded, until the next one. */
  #done: Done | undefined;
  /** Why the host refused the last one. */
  #refusal: HostProblem | undefined;
  #isAbandoned = false;
  #allRefused = false;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#unlock = new RequestController(host);
    this.#end = new RequestController(host);
    this.#question = new Lazy(host, loadQuestion);
    this.#lockEnd = new WakeAt(host);
    this.#dialog = new DialogController(host, {
      onClosed: () => {
        if (!this.#done) this.#leave();
      },
    });
  }

  /** Cancelled while sessions were being ended: they may have ended all the same. */
  #leave(): void {
    const isAbandoned = this.#end.pending && this.#host.isConnected;
    this.forget();
    if (!isAbandoned) return;
    this.#isAbandoned = true;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new OutcomeUnknownEvent());
  }

  /** Drops what runs and what came of the last act. */
  forget(): void {
    this.#isAbandoned = false;
    this.#unlock.abort();
    this.#end.abort();
    this.#done = undefined;
    this.#refusal = undefined;
  }

  readonly #onUnlock = async () => {
    this.forget();
    const outcome = await this.#unlock.send(new UnlockRequestEvent(), {});
    this.#note(outcome, { kind: 'unlocked' });
    if (outcome.kind !== 'granted') return;
    this.#host.lockedUntil = null;
    this.#keepFocus();
    this.#host.dispatchEvent(new AccountUnlockedEvent());
  };

  readonly #onAsk = async () => {
    this.forget();
    const fetched = this.#question.load();
    this.#host.requestUpdate();
    await fetched;
    if (this.#question.value && this.#host.isConnected) this.#dialog.show();
  };

  readonly #onEnd = async () => {
    this.forget();
    const outcome = await this.#end.send(new SessionsEndRequestEvent(), {});
    const count = outcome.kind === 'granted' ? outcome.reply.ended : 0;
    this.#note(outcome, { kind: 'ended', count });
    if (outcome.kind !== 'granted') return;
    this.#host.openSessions = 0;
    this.#dialog.close();
    this.#keepFocus();
    this.#host.dispatchEvent(new SessionsEndedEvent(count));
  };

  #note(outcome: Outcome<Answer>, done: Done): void {
    if (outcome.kind === 'granted') this.#done = done;
    if (outcome.kind === 'refused') this.#refusal = outcome.problems[0];
    if (outcome.kind === 'failed') this.#host.dispatchEvent(new OutcomeUnknownEvent());
    this.#host.requestUpdate();
  }

  /** The button that had the focus goes: what it was about takes it. */
  #keepFocus(): void {
    const root = this.#host.shadowRoot;
    if (!root?.activeElement) return;
    void this.#host.updateComplete.then(() => {
      if (!root.activeElement) root.getElementById(factsId)?.focus();
    });
  }

  render(disabled: boolean): TemplateResult {
    const host = this.#host;
    const { ownAccount, timeZone, lockedUntil, lastSignIn, openSessions } = host;
    const locked = lockEnd(lockedUntil, Date.now());
    this.#lockEnd.set(locked);
    const stillSo = this.#done?.kind === 'unlocked' ? locked === null : openSessions === 0;
    return accountFacts({
      lockedUntil: locked === null ? null : (lockedUntil ?? null),
      lastSignIn,
      openSessions,
      timeZone,
      disabled,
      busy: this.#unlock.pending,
      onUnlock: host.unlockOffered && !ownAccount ? this.#onUnlock : null,
      onEndSessions: host.endSessionsOffered && !ownAccount ? this.#onAsk : null,
      refused: refusedSignIns({
        signIns: ownAccount ? [] : this.#newestFirst(host.refusedSignIns),
        timeZone,
        open: this.#allRefused,
        onToggle: () => {
          this.#allRefused = !this.#allRefused;
          this.#host.requestUpdate();
        },
      }),
      status: {
        done: stillSo ? this.#done : undefined,
        problem: this.#problem,
        fetching: this.#question.state,
        onFetchAgain: this.#onAsk,
      },
    });
  }

  /** Of the last act, where no dialog says it. */
  get #problem(): string {
    const abandoned = this.#isAbandoned ? this.#question.value?.abandoned() : undefined;
    return abandoned ?? requestProblem(this.#unlock.state, this.#refusal?.text);
  }

  renderDialog(): TemplateResult {
    return this.#dialog.render(() => this.#renderQuestion());
  }

  #renderQuestion(): DialogParts {
    const parts = this.#question.value?.endSessionsDialog({
      pending: this.#end.pending,
      problem: requestProblem(this.#end.state, this.#refusal?.text),
      onConfirm: this.#onEnd,
      onCancel: () => {
        this.#dialog.close();
      },
    });
    return parts ?? { heading: '', body: nothing, actions: nothing };
  }
}
