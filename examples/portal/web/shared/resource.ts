/** What a page loads: a skeleton before, the last answer while asking again, a way on after a failure. */
import { html, type TemplateResult } from 'lit';
import { Refused } from './http.ts';
import { describeFailure, words } from './words.ts';
import { update } from './surface.ts';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly failure: unknown;
  readonly isLoading: boolean;
  readonly reload: () => Promise<void>;
  /** Takes the place of what was loaded, without asking. */
  readonly put: (value: T) => void;
}

/** Loads at once, and again with `reload()`; an answer that a later question overtook is dropped. */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  let latest = 0;
  const state = {
    value: undefined as T | undefined,
    failure: undefined as unknown,
    isLoading: false,
    async reload() {
      const mine = ++latest;
      Object.assign(state, { isLoading: true, failure: undefined });
      update();
      const result = await load().then(
        (value) => ({ value }),
        (failure: unknown) => ({ failure }),
      );
      if (mine !== latest) return;
      Object.assign(state, result, { isLoading: false });
      update();
    },
    put(value: T) {
      Object.assign(state, { value });
      update();
    },
  };
  void state.reload();
  return state;
}

export function whenLoaded<T>(resource: Resource<T>, content: (value: T) => unknown): TemplateResult {
  const { value, failure, isLoading, reload } = resource;
  if (failure !== undefined)
    return html`<div class="note danger" role="alert">
      <span>${describeFailure(failure)}</span>
      ${
        failure instanceof Refused && failure.has('permission.missing')
          ? null
          : html`<button class="quiet" @click=${reload}>${words().tryAgain}</button>`
      }
    </div>`;
  if (value === undefined)
    return html`<div class="skeleton" role="status" aria-label=${words().loading}>
      <i></i><i></i><i></i>
    </div>`;
  return html`<div class="loaded" aria-busy=${isLoading}>${content(value)}</div>`;
}
