/** What is wrong with a pattern, marked in an echo of it, and the patterns that may be meant. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/locale-prefs-formats.ts';
import type { AnyProblem } from '../../ui/form-element.ts';

export interface Mistakes {
  readonly text: string;
  readonly problems: readonly AnyProblem[];
  readonly sentence: (problem: AnyProblem) => string;
  /** Patterns to take instead. */
  readonly mended: readonly string[];
  readonly onMend: (pattern: string) => void;
}

export function mistakesView({ text, problems, sentence, mended, onMend }: Mistakes): TemplateResult {
  return html`<span class="mistakes">
    ${renderEcho(text, problems)} ${problems.map((problem) => html`<span>${sentence(problem)}</span>`)}
    ${mended.length > 0 ? html`<span class="row">${mended.map((each) => renderCure(each, onMend))}</span>` : nothing}
  </span>`;
}

function renderCure(pattern: string, onMend: (pattern: string) => void): TemplateResult {
  return html`<button
    type="button"
    class="cure"
    @click=${() => {
      onMend(pattern);
    }}
  >
    ${words.useInstead(pattern)}
  </button>`;
}

/** Only for the eye: each sentence tells the place. */
function renderEcho(text: string, problems: readonly AnyProblem[]): unknown {
  const pieces = problems.flatMap(pieceOf);
  if (pieces.length === 0) return nothing;
  pieces.sort((a, b) => a.start - b.start);
  let end = 0;
  const parts = pieces.map((piece) => {
    const before = text.slice(end, piece.start);
    const marked = text.slice(Math.max(end, piece.start), piece.end);
    end = Math.max(end, piece.end);
    return html`${before}<mark>${marked}</mark>`;
  });
  return html`<span class="echo mono" aria-hidden="true">${parts}${text.slice(end)}</span>`;
}

function pieceOf(problem: AnyProblem): readonly { readonly start: number; readonly end: number }[] {
  const { position, text } = problem as { readonly position?: unknown; readonly text?: unknown };
  return typeof position === 'number' && typeof text === 'string'
    ? [{ start: position, end: position + text.length }]
    : [];
}
