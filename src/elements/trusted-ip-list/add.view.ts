/** The field that adds, and under it what was understood or what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { corrections } from '../../domain/network/explain.ts';
import type { ImportLine, RefusedLine } from '../../domain/network/import.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Problem } from '../../domain/result.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

export interface AddParts {
  readonly text: string;
  readonly plan: readonly ImportLine[] | null;
  readonly disabled: boolean;
  /** What was done last, while nothing is typed. */
  readonly notice: string;
  /** Another one is read out again, although it may say the same. */
  readonly turn: number;
  readonly sentence: (problem: Problem) => string;
  readonly onInput: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onAdd: () => void;
  /** Puts a correction in the place of the refused text. */
  readonly onCorrect: (refused: string, network: string) => void;
}

export function addField(parts: AddParts): TemplateResult {
  const { plan } = parts;
  const refused = plan?.find((line) => line.verdict === 'refused');
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    parts.onAdd();
  };
  return html`<div class="control add ${refused ? 'invalid' : ''}">
      <input
        id="add"
        class="mono"
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-label=${words.addLabel()}
        aria-invalid=${refused !== undefined}
        aria-describedby="add-help"
        .value=${live(parts.text)}
        ?disabled=${parts.disabled}
        @input=${({ target }: InputEvent) => {
          parts.onInput((target as HTMLInputElement).value);
        }}
        @paste=${parts.onPaste}
        @keydown=${onKeydown}
      />
    </div>
    <button type="button" class="add-button" ?disabled=${parts.disabled} @click=${parts.onAdd}>
      ${words.add()}
    </button>`;
}

export function reading(parts: AddParts): TemplateResult {
  const refused = parts.plan?.find((line) => line.verdict === 'refused');
  const news = refused ? problem(refused, parts) : parts.plan ? understood(parts.plan) : said(parts);
  return html`<div class="reading ${refused ? 'refused' : ''}" id="add-help">
    <div class="news" aria-live="polite">${news}</div>
    ${news === nothing ? words.addHelp() : nothing}
  </div>`;
}

function said({ notice, turn }: AddParts): unknown {
  return notice === '' ? nothing : keyed(turn, html`<span>${notice}</span>`);
}

function problem(line: RefusedLine, { sentence, onCorrect }: AddParts): TemplateResult {
  return html`<span class="problem">${icon(icons.warning)}<span>${sentence(line.problem)}</span></span>
    ${correctionButtons(line.problem, (network) => {
      onCorrect(line.text, network);
    })}`;
}

/** One click for each thing that was probably meant, with what it opens. */
export function correctionButtons(problem: Problem, onUse: (network: string) => void): unknown {
  return corrections(problem).map(
    ({ cidr, size }) =>
      html`<button
        type="button"
        class="quiet"
        @click=${() => {
          onUse(cidr);
        }}
      >
        ${words.use(cidr, size)}
      </button>`,
  );
}

function understood(plan: readonly ImportLine[]): unknown {
  const read = plan.filter((line) => line.verdict !== 'refused');
  const needless = read.find((line) => line.verdict !== 'new');
  const networks = read.flatMap((line) => line.networks);
  return html`${networks.length === 0 ? nothing : html`<span>${icon(icons.check)}${meaning(networks)}</span>`}
  ${
    needless === undefined
      ? nothing
      : html`<span
          >${icon(icons.info)}${
            needless.verdict === 'duplicate'
              ? words.inListAlready(needless.of)
              : words.addsNothing(needless.of)
          }</span
        >`
  }`;
}

function meaning(networks: readonly Network[]): string {
  const [only] = networks;
  const size = networks.reduce((sum, network) => sum + network.size, 0n);
  if (networks.length > 1 || !only)
    return words.understoodAs(
      networks.map(({ cidr }) => cidr),
      size,
    );
  return size === 1n ? words.oneAddress(only.cidr) : words.fromTo(only.first, only.last, size);
}
