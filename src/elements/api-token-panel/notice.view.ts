/** The line that says how the last act ended, where no dialog says it. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/api-token-dialogs.ts';
import { abandoned } from '../../messages/abandoned.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export type Ending =
  { readonly revoked: string } | { readonly renamed: string } | 'old-stays' | 'secret-lapsed' | 'abandoned';

export interface Notice {
  readonly ending: Ending | undefined;
  /** Sentences; empty when there is nothing to say. */
  readonly problem: string;
  readonly said: string;
}

export function renderNotice({ ending, problem, said }: Notice): unknown {
  if (ending === 'old-stays') return renderProblem(words.oldStays());
  if (ending === 'abandoned') return renderProblem(abandoned());
  if (ending === 'secret-lapsed') return renderProblem(words.secretLapsed());
  if (ending)
    return renderDone(
      'revoked' in ending ? words.revokedNow(ending.revoked) : words.renamedNow(ending.renamed),
    );
  if (problem) return renderProblem(problem);
  return said ? html`<span>${said}</span>` : nothing;
}

function renderDone(sentence: string): TemplateResult {
  return html`<span class="done">${icon(icons.check)}<span>${sentence}</span></span>`;
}

function renderProblem(sentence: string): TemplateResult {
  return html`<span class="problem">${icon(icons.warning)}<span>${sentence}</span></span>`;
}
