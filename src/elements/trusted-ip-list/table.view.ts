/** The list as a table: a window on its rows, what a whole list says about itself below. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InheritedIpEntry, TrustedIpEntry } from '../../domain/network/entry-list.ts';
import type { Mark } from '../../domain/network/explain.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import type { VirtualList } from '../../ui/virtual-list/virtual-list.ts';
import type { EditDraft } from './edit-draft.ts';
import { editRow, type EditParts } from './edit.view.ts';
import { entryRow, inheritedRow, type RowParts } from './row.view.ts';

type PerRow = 'index' | 'fixed' | 'noteOpen';

export interface TableParts extends Omit<RowParts, PerRow>, EditParts {
  readonly list: VirtualList;
  readonly entries: readonly TrustedIpEntry[];
  readonly inherited: readonly InheritedIpEntry[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is wrong with the entry of an index; empty when nothing is. */
  readonly problemOf: (index: number) => string;
  readonly edited: EditDraft | null;
  readonly openNote: number | null;
  readonly onEdit: (draft: EditDraft | null) => void;
}

export function table(parts: TableParts): TemplateResult {
  const count = parts.entries.length + parts.inherited.length;
  const { start, end, partial } = parts.list.window(count);
  const places = Array.from({ length: end - start }, (_, offset) => start + offset);
  return html`<div
      class="table ${partial ? 'scrolling' : ''}"
      role="table"
      aria-label=${words.table()}
      aria-rowcount=${count + 1}
      tabindex=${partial && !parts.disabled ? '0' : nothing}
      ${ref(parts.list.scroller)}
    >
      <div class="line head" role="row" aria-rowindex="1">
        <span class="network" role="columnheader">${words.network()}</span>
        <span class="size" role="columnheader">${words.addresses()}</span>
        <span class="about" role="columnheader">${words.note()}</span>
        <span class="on" role="columnheader">${words.on()}</span>
        <span class="acts" role="columnheader"><span class="visually-hidden">${words.actions()}</span></span>
      </div>
      <div class="virtual-rows" role="rowgroup">
        ${repeat(
          places,
          (place) => place,
          (place) => row(place, partial, parts),
        )}
      </div>
    </div>
    ${
      count === 0
        ? html`<p class="empty">${parts.readonly ? words.emptyReadonly() : words.empty()}</p>`
        : nothing
    }`;
}

function row(index: number, fixed: boolean, parts: TableParts): unknown {
  const rowParts = { ...parts, index, fixed, noteOpen: parts.openNote === index };
  const entry = parts.entries[index];
  if (entry === undefined) {
    const inherited = parts.inherited[index - parts.entries.length];
    return inherited ? inheritedRow(inherited, rowParts) : nothing;
  }
  if (parts.edited?.id === entry.id) return editRow(parts.edited, index, parts);
  return entryRow(entry, parts.marks.get(entry.id), parts.problemOf(index), rowParts);
}
