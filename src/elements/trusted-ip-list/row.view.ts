/** One entry as it stands: an own one with its switch and acts, an inherited one under lock. */
import { html, nothing, type TemplateResult } from 'lit';
import { isActive, type InheritedIpEntry, type TrustedIpEntry } from '../../domain/network/entry-list.ts';
import type { Mark } from '../../domain/network/explain.ts';
import { parseNetwork } from '../../domain/network/network.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { switchControl } from '../../ui/switch/switch.ts';
import { badges } from './badges.view.ts';

export interface RowParts {
  /** Place in the table, from 0. */
  readonly index: number;
  readonly now: number;
  readonly timeZone: string | null;
  readonly disabled: boolean;
  /** Shown without ways to change it. */
  readonly readonly: boolean;
  /** Of one height: the note is on one line until it is opened. */
  readonly fixed: boolean;
  readonly noteOpen: boolean;
  readonly onToggle: (id: string, enabled: boolean) => void;
  /** `index`: of the row. */
  readonly onRemove: (index: number) => void;
  readonly onOpen: (entry: TrustedIpEntry) => void;
  readonly onNote: (index: number) => void;
}

export function entryRow(
  entry: TrustedIpEntry,
  mark: Mark | undefined,
  problem: string,
  parts: RowParts,
): TemplateResult {
  const { index, now, readonly, disabled } = parts;
  const { id, network, enabled } = entry;
  return html`<div
    class="line ${parts.fixed && !parts.noteOpen && !problem ? 'fixed' : ''} ${isActive(entry, now) ? '' : 'inactive'}"
    role="row"
    aria-rowindex=${index + 2}
  >
    <span class="network" role="cell"
      ><span class="mono">${network}</span> ${badges(entry, mark, parts)}
      ${
        problem
          ? html`<span class="problem small">${icon(icons.warning)}<span>${problem}</span></span>`
          : nothing
      }</span
    >
    ${sizeCell(network)} ${noteCell(entry.note, parts)}
    <span class="on" role="cell"
      >${switchControl({
        id: `on-${index}`,
        label: '',
        name: network,
        checked: enabled,
        disabled,
        readonly,
        onChange: (checked) => {
          parts.onToggle(id, checked);
        },
      })}</span
    >
    <span class="acts" role="cell"
      >${
        readonly
          ? nothing
          : html`${act(icons.pencil, words.edit(network), disabled, () => {
              parts.onOpen(entry);
            })}
            ${act(icons.trash, words.remove(network), disabled, () => {
              parts.onRemove(index);
            })}`
      }</span
    >
  </div>`;
}

export function inheritedRow(entry: InheritedIpEntry, parts: RowParts): TemplateResult {
  return html`<div
    class="line ${parts.fixed && !parts.noteOpen ? 'fixed' : ''}"
    role="row"
    aria-rowindex=${parts.index + 2}
  >
    <span class="network" role="cell"
      ><span class="mono">${entry.network}</span>
      <span class="badge">${words.givenBy(entry.source)}</span></span
    >
    ${sizeCell(entry.network)} ${noteCell(entry.note, parts)}
    <span class="on" role="cell">${icon(icons.lock)}</span><span class="acts" role="cell"></span>
  </div>`;
}

function sizeCell(network: string): TemplateResult {
  const read = parseNetwork(network);
  return html`<span class="size" role="cell">${read.ok ? words.count(read.value.size) : '–'}</span>`;
}

function noteCell(note: string, { fixed, noteOpen, index, onNote }: RowParts): TemplateResult {
  const text = html`<bdi>${note}</bdi>`;
  const openable = html`<button
    type="button"
    class="note-text ${noteOpen ? '' : 'clip'}"
    aria-expanded=${noteOpen}
    @click=${() => {
      onNote(index);
    }}
  >
    ${text}
  </button>`;
  return html`<span class="about" role="cell">${fixed && note ? openable : text}</span>`;
}

function act(shape: string, label: string, disabled: boolean, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-only"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon(shape)}
  </button>`;
}
