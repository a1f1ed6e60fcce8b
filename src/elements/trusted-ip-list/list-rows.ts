/** The rows of the table: which entries are shown in which order, and where the focus goes among them. */
import type { ReactiveControllerHost } from 'lit';
import { arrange, type Arrangement, type SortKey } from '../../domain/network/arrange.ts';
import type { InheritedIpEntry, TrustedIpEntry, TrustedIps } from '../../domain/network/entry-list.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { VirtualList } from '../../ui/virtual-list/virtual-list.ts';
import { controlsOf, rowKeys } from './row-keys.ts';

/** Lists up to here are seen at one glance. */
const glance = 10;

/** One row: an own entry with its place in the list, or one of another level. */
export type ShownRow =
  | { readonly kind: 'own'; readonly entry: TrustedIpEntry; readonly place: number }
  | { readonly kind: 'inherited'; readonly entry: InheritedIpEntry };

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly value: TrustedIps;
  readonly inherited: readonly InheritedIpEntry[];
};

export interface RowDeeds {
  readonly onOpen: (entry: TrustedIpEntry) => void;
  /** `next`: the entry that is shown in its place then. */
  readonly onRemove: (entry: TrustedIpEntry, next: TrustedIpEntry | undefined) => void;
}

export class ListRows {
  filter = '';
  sort: Arrangement['sort'] = null;
  readonly window: VirtualList;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly #host: Host;
  readonly #deeds: RowDeeds;
  readonly #arranged = lastAnswer(arranged);

  constructor(host: Host, deeds: RowDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.window = new VirtualList(host);
    this.keydown = rowKeys({
      count: () => this.shown.length,
      goTo: (row, fromEnd) => void this.#goTo(row, fromEnd),
      onEdit: (row) => {
        const entry = this.#ownAt(row);
        if (entry) deeds.onOpen(entry);
      },
      onRemove: this.remove,
    });
  }

  /** Own entries in the order asked for, then those of other levels. */
  get shown(): readonly ShownRow[] {
    return this.#arranged(this.#host.value.entries, this.#host.inherited, this.filter, this.sort);
  }

  /** Whether a filter is offered: it stays as long as something stands in it. */
  get offersFilter(): boolean {
    return this.#host.value.entries.length + this.#host.inherited.length > glance || this.filter !== '';
  }

  readonly filterFor = (filter: string): void => {
    this.filter = filter;
    this.#host.requestUpdate();
  };

  /** Ascending, then descending, then the order typed. */
  readonly sortBy = (by: SortKey): void => {
    if (this.sort?.by !== by) this.sort = { by, descending: false };
    else this.sort = this.sort.descending ? null : { by, descending: true };
    this.#host.requestUpdate();
  };

  readonly remove = (row: number): void => {
    const entry = this.#ownAt(row);
    if (entry) this.#deeds.onRemove(entry, this.#ownAt(row + 1) ?? this.#ownAt(row - 1));
  };

  /** Focuses a control of the row that shows this entry; the last control is 1. */
  async focusEntry(id: string, fromEnd: number): Promise<void> {
    await this.#host.updateComplete;
    const row = this.shown.findIndex((shown) => shown.kind === 'own' && shown.entry.id === id);
    if (row >= 0) await this.#goTo(row, fromEnd);
  }

  /** Brings the entry at that place of the list into sight, whatever was filtered for. */
  show(place: number): void {
    const { id } = this.#host.value.entries[place] ?? {};
    if (!this.shown.some((shown) => shown.kind === 'own' && shown.place === place)) this.filterFor('');
    if (id !== undefined) void this.focusEntry(id, 2);
  }

  #ownAt(row: number): TrustedIpEntry | undefined {
    const shown = this.shown[row];
    return shown?.kind === 'own' ? shown.entry : undefined;
  }

  async #goTo(row: number, fromEnd: number): Promise<void> {
    const find = () => this.#host.renderRoot.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"]`);
    await this.#host.updateComplete;
    if (!find()) await this.window.scrollTo(row);
    const line = find();
    const control = line ? controlsOf(line).at(-fromEnd) : undefined;
    // A row given by another level has nothing to go to.
    if (!control && row > 0) return this.#goTo(row - 1, fromEnd);
    control?.focus();
  }
}

function arranged(
  entries: readonly TrustedIpEntry[],
  inherited: readonly InheritedIpEntry[],
  filter: string,
  sort: Arrangement['sort'],
): readonly ShownRow[] {
  const own = arrange(entries, { filter, sort }).flatMap((place): ShownRow[] => {
    const entry = entries[place];
    return entry ? [{ kind: 'own', entry, place }] : [];
  });
  const given = arrange(inherited, { filter, sort }).flatMap((place): ShownRow[] => {
    const entry = inherited[place];
    return entry ? [{ kind: 'inherited', entry }] : [];
  });
  return [...own, ...given];
}
