/** Forms: one that sends itself, and a field with its label, help and problem. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostProblem } from 'self-care-elements/contract';
import { Refused } from './http.ts';
import { update } from './surface.ts';
import { describeFailure, describeProblem } from './words.ts';

/** Busy while it is sent; afterwards it knows what the server refused, and where. */
export class Form {
  isBusy = false;
  #failure: unknown;
  readonly #send: (data: FormData) => Promise<unknown>;

  constructor(send: (data: FormData) => Promise<unknown>) {
    this.#send = send;
  }

  readonly onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const form = event.currentTarget as HTMLFormElement;
    this.isBusy = true;
    this.#failure = undefined;
    update();
    try {
      await this.#send(new FormData(form));
    } catch (failure) {
      this.#failure = failure;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    }
    this.isBusy = false;
    update();
  };

  /** What was refused at a field. */
  problemAt(name: string): string | undefined {
    const problem = this.problems.find(({ path }) => path[0] === name);
    return problem && describeProblem(problem);
  }

  get problems(): readonly HostProblem[] {
    return this.#failure instanceof Refused ? this.#failure.problems : [];
  }

  /** The button that sends it, which says so while it does. */
  submit(text: string, busyText: string, look = 'primary wide'): TemplateResult {
    return html`<button class=${look} ?disabled=${this.isBusy}>${this.isBusy ? busyText : text}</button>`;
  }

  /** What concerns no field that the form shows. */
  notice(names: readonly string[] = []): TemplateResult | typeof nothing {
    if (this.#failure === undefined) return nothing;
    if (this.problems.some(({ path }) => names.includes(String(path[0])))) return nothing;
    return html`<p class="note danger" role="alert">${describeFailure(this.#failure)}</p>`;
  }
}

interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly problem?: string | undefined;
  /** Draws the control with these attributes. */
  readonly control: (control: {
    readonly id: string;
    readonly describedBy: string;
    readonly invalid: 'true' | 'false';
  }) => TemplateResult;
}

/** The problem takes the place of the help, so that nothing jumps. */
export function field({ id, label, help, problem, control }: FieldOptions): TemplateResult {
  const describedBy = `${id}-support`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control({ id, describedBy, invalid: problem === undefined ? 'false' : 'true' })}
    <div class=${problem === undefined ? 'help' : 'problem'} id=${describedBy} aria-live="polite">
      ${problem ?? help ?? nothing}
    </div>
  </div>`;
}
