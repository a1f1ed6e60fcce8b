/**
 * The strength that a field shows: the provided answer for its text. While that is awaited, the last one
 * stands, so that words do not flicker while a person types; before the first, the light estimate.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strength } from '../../domain/password/entropy.ts';
import { strengthEstimator, type StrengthEstimator } from './strength.ts';

interface Host extends ReactiveControllerHost {
  readonly value: string;
  readonly login: string;
}

interface Question {
  readonly text: string;
  readonly login: string;
}

export class StrengthSource implements ReactiveController {
  readonly #host: Host;
  /** Nothing of a text is kept when the field has left it. */
  #answer: { readonly to: Question; readonly strength: Strength | undefined } | undefined;
  /** One question at a time: what is typed meanwhile replaces itself, and only the newest is asked next. */
  #asking = false;
  #stopListening: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = strengthEstimator.onProvided(() => {
      this.#host.requestUpdate();
    }).stop;
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  hostUpdate(): void {
    const { value: text, login } = this.#host;
    const estimator = strengthEstimator.value;
    if (text === '') this.#answer = undefined;
    else if (estimator && !this.#asking && !this.#isFor(this.#answer?.to))
      void this.#ask(estimator, { text, login });
  }

  /** The provided answer; undefined where the light estimate stands. */
  get strength(): Strength | undefined {
    return this.#answer?.strength;
  }

  async #ask(estimator: StrengthEstimator, question: Question): Promise<void> {
    this.#asking = true;
    const strength = await estimator(question.text, question);
    this.#asking = false;
    if (this.#isFor(question)) this.#answer = { to: question, strength };
    this.#host.requestUpdate();
  }

  #isFor(question: Question | undefined): boolean {
    return question?.text === this.#host.value && question.login === this.#host.login;
  }
}
