/** The list as a table: a window on its rows, what a whole list says about itself below. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Arrangement, SortKey } from '../../domain/network/arrange.ts';
import type { Mark } from '../../domain/network/explain.ts';
import * as words from '../../messages/trusted-ip-list.ts';
import { sortDirection, sortHead } from '../../ui/sort-head/sort-head.ts';
import type { VirtualList } from '../../ui/virtual-list/virtual-list.ts';
import type { ShownRow } from './list-rows.ts';
import type { EditDraft } from './edit-draft.ts';
import { editRow, type EditParts } from './edit.view.ts';
import { entryRow, inheritedRow, type RowParts } from './row.view.ts';

type PerRow = 'index' | 'fixed' | 'noteOpen';

export interface TableParts extends Omit<RowParts, PerRow>, EditParts {
  readonly list: VirtualList;
  /** Own ones, then those of other levels. */
  readonly rows: readonly ShownRow[];
  /** Whether the list holds anything, shown or not. */
  readonly isEmpty: boolean;
  readonly sort: Arrangement['sort'];
  readonly onSort: (by: SortKey) => void;
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is wrong with the entry of an index; empty when nothing is. */
  readonly problemOf: (index: number) => string;
  readonly edited: EditDraft | null;
  readonly openNote: number | null;
  readonly onEdit: (draft: EditDraft | null) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

export function table(parts: TableParts): TemplateResult {
  const count = parts.rows.length;
  const { start, end, partial } = parts.list.window(count);
  const places = Array.from({ length: end - start }, (_, offset) => start + offset);
  return html`<div
      class="table ${partial ? 'scrolling' : ''}"
      role="table"
      aria-label=${words.table()}
      aria-rowcount=${count + 1}
      tabindex=${partial && !parts.disabled ? '0' : nothing}
      ${ref(parts.list.scroller)}
      @keydown=${parts.onKeydown}
    >
      <div class="line head" role="row" aria-rowindex="1">
        ${head('network', 'network', words.network(), parts)}
        ${head('size', 'size', words.addresses(), parts)} ${head('about', 'note', words.note(), parts)}
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
    ${count === 0 ? html`<p class="empty">${emptySentence(parts)}</p>` : nothing}`;
}

function emptySentence({ isEmpty, readonly }: TableParts): string {
  if (!isEmpty) return words.noneFound();
  return readonly ? words.emptyReadonly() : words.empty();
}

function head(
  column: string,
  by: SortKey,
  name: string,
  { sort, onSort, disabled }: TableParts,
): TemplateResult {
  return html`<span class=${column} role="columnheader" aria-sort=${sortDirection(sort, by)}
    >${sortHead(name, disabled, () => {
      onSort(by);
    })}</span
  >`;
}

function row(index: number, fixed: boolean, parts: TableParts): unknown {
  const rowParts = { ...parts, index, fixed, noteOpen: parts.openNote === index };
  const shown = parts.rows[index];
  if (!shown) return nothing;
  if (shown.kind === 'inherited') return inheritedRow(shown.entry, rowParts);
  const { entry, place } = shown;
  if (parts.edited?.id === entry.id) return editRow(parts.edited, index, parts);
  return entryRow(entry, parts.marks.get(entry.id), parts.problemOf(place), rowParts);
}
