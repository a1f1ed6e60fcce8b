/** Many entries at once: what becomes of each line is told before anything changes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportLine } from '../../domain/network/import.ts';
import type { Problem } from '../../domain/result.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/trusted-ip-dialogs.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { correctionButtons } from './add.view.ts';
import { fileLine, type FileParts } from './file.view.ts';
import { pasteText, type PasteTextParts } from './paste-text.view.ts';

export interface PasteParts extends FileParts, PasteTextParts {
  readonly plan: readonly ImportLine[] | null;
  /** The share of the text that is read; null while none is being read. */
  readonly progress: number | null;
  readonly onStop: () => void;
  readonly sentence: (problem: Problem) => string;
  readonly onCorrect: (refused: string, network: string) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** Refused lines first: they are the ones to mend. */
const order = ['refused', 'duplicate', 'covered', 'new'] as const;
const shownLines = 200;

export function pasteDialog(parts: PasteParts): DialogParts {
  const plan = parts.plan ?? [];
  const number = (verdict: ImportLine['verdict']) => plan.filter((line) => line.verdict === verdict).length;
  const entries = plan.reduce(
    (sum, line) => sum + (line.verdict === 'refused' ? 0 : line.networks.length),
    0,
  );
  const tally = parts.plan
    ? words.tally(number('new'), number('covered'), number('duplicate'), number('refused'))
    : nothing;
  return {
    heading: words.pasteHeading(),
    width: 'wide',
    body: html`${pasteText(parts)} ${fileLine(parts)}
      <div aria-live="polite">${tally}</div>
      ${parts.progress === null ? nothing : progressLine(parts.progress, parts.onStop)}
      ${plan.length > 0 ? report(plan, parts) : nothing}`,
    actions: html`<button type="button" class="quiet" @click=${parts.onCancel}>${common.cancel()}</button>
      <button
        type="button"
        class="primary"
        aria-disabled=${entries === 0}
        @click=${() => {
          if (entries > 0) parts.onAdd();
        }}
      >
        ${words.addCount(entries, number('refused'))}
      </button>`,
  };
}

function progressLine(share: number, onStop: () => void): TemplateResult {
  return html`<div class="row small">
    <progress max="1" .value=${share} aria-label=${words.reading(share)}></progress>
    <span class="muted" aria-hidden="true">${words.reading(share)}</span>
    <button type="button" class="quiet" @click=${onStop}>${words.stop()}</button>
  </div>`;
}

function report(plan: readonly ImportLine[], parts: PasteParts): TemplateResult {
  const sorted = order.flatMap((verdict) => plan.filter((line) => line.verdict === verdict));
  const rest = sorted.length - shownLines;
  return html`<ul class="report" aria-label=${words.report()} tabindex="0">
      ${sorted.slice(0, shownLines).map(
        (line) =>
          html`<li class=${line.verdict}>
            <span class="muted">${words.line(line.line)}</span>
            <span class="mono">${line.text.slice(0, 80)}</span>
            <span class="verdict">${verdict(line, parts)}</span>
          </li>`,
      )}
    </ul>
    ${rest > 0 ? html`<p class="muted">${words.furtherLines(rest)}</p>` : nothing}`;
}

function verdict(line: ImportLine, { sentence, onCorrect }: PasteParts): unknown {
  switch (line.verdict) {
    case 'refused':
      return html`${sentence(line.problem)}
      ${correctionButtons(line.problem, (network) => {
        onCorrect(line.text, network);
      })}`;
    case 'duplicate':
      return words.isDuplicate();
    case 'covered':
      return words.isCovered(line.of);
    case 'new': {
      const networks = line.networks.map(({ cidr }) => cidr);
      return networks.join() === line.text ? words.isNew() : words.isNewAs(networks);
    }
  }
}
