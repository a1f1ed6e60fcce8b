/** The list of a combobox: rows in their groups, with what matched marked. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import * as icons from '../icons.ts';
import { listId, optionId } from './ids.ts';
import { markRanges } from './match.ts';
import type { OpenList } from './open-list.ts';
import type { ComboboxOption, Row } from './options.ts';

/** The option that an event happened in, if there is one. */
export function optionAt<O extends ComboboxOption>(
  { id, rows }: OpenList<O>,
  { target }: Event,
): O | undefined {
  const element = target instanceof Element ? target.closest('.option') : null;
  const row = rows.find((each) => each.kind === 'option' && optionId(id, each.index) === element?.id);
  return row?.kind === 'option' ? row.option : undefined;
}

export function listView<O extends ComboboxOption>(list: OpenList<O>): TemplateResult {
  const { id, parts } = list;
  return html`<div
    id=${listId(id)}
    class="combobox-list ${list.fixed ? 'fixed' : ''}"
    role="listbox"
    tabindex="-1"
    aria-label=${parts.name ?? parts.label ?? nothing}
    aria-busy=${list.pending}
    @scroll=${list.onScroll}
    @mousemove=${(event: Event) => {
      const option = optionAt(list, event);
      if (option) list.onHover(option);
    }}
  >
    ${list.fixed ? gap(list.before) : nothing}
    ${byGroup(list.rows).map(({ group, rows }) =>
      group
        ? html`<div role="group" aria-label=${group}>${rows.map((row) => renderRow(list, row))}</div>`
        : rows.map((row) => renderRow(list, row)),
    )}
    ${Array.from({ length: list.placeholders }, renderPlaceholder)} ${list.fixed ? gap(list.after) : nothing}
  </div>`;
}

/**
 * Room of rows that are not there: an attribute, since a strict page allows no style attribute. Stays where it has
 * none, for WebKit scrolls back when it comes and goes.
 */
function gap(height: number): TemplateResult {
  return html`<svg class="combobox-gap" width="1" height=${height} aria-hidden="true"></svg>`;
}

function renderPlaceholder(): TemplateResult {
  return html`<div class="option placeholder" aria-hidden="true"><span></span></div>`;
}

/** Neighbouring rows of one group, also where the heading itself is not among them. */
function byGroup<O extends ComboboxOption>(rows: readonly Row<O>[]): { group: string; rows: Row<O>[] }[] {
  const groups: { group: string; rows: Row<O>[] }[] = [];
  for (const row of rows) {
    const group = row.kind === 'heading' ? row.group : (row.option.group ?? '');
    const last = groups.at(-1);
    if (last?.group === group) last.rows.push(row);
    else groups.push({ group, rows: [row] });
  }
  return groups;
}

function renderRow<O extends ComboboxOption>(list: OpenList<O>, row: Row<O>): TemplateResult {
  if (row.kind === 'heading') {
    return html`<div class="combobox-heading" aria-hidden="true"><bdi>${row.group}</bdi></div>`;
  }
  const { option, index } = row;
  const detail = option.locked ?? option.detail;
  return html`<div
    id=${optionId(list.id, index)}
    class="option ${option === list.active ? 'active' : ''}"
    role="option"
    aria-selected=${option.id === list.parts.chosen}
    aria-disabled=${option.locked !== undefined}
    aria-setsize=${list.total}
    aria-posinset=${index + 1}
  >
    <span class="option-check">${option.id === list.parts.chosen ? icon(icons.check) : nothing}</span>
    <span class="option-text">
      <span class="option-label"><bdi>${marked(option.label, list.query)}</bdi></span>
      ${option.badge ? html`<span class="badge">${option.badge}</span>` : nothing}
      ${option.description ? html`<span class="option-description"><bdi>${option.description}</bdi></span>` : nothing}
    </span>
    ${
      detail
        ? html`<span class="option-detail"
            >${option.locked === undefined ? nothing : icon(icons.lock)}<bdi>${detail}</bdi></span
          >`
        : nothing
    }
  </div>`;
}

function marked(label: string, query: string): unknown {
  const ranges = markRanges(label, query);
  if (ranges.length === 0) return breakable(label);
  const ends = [0, ...ranges.map(([, end]) => end)];
  return html`${ranges.map(
    ([start, end], index) =>
      html`${breakable(label.slice(ends[index], start))}<mark>${breakable(label.slice(start, end))}</mark>`,
  )}${breakable(label.slice(ends.at(-1)))}`;
}

/** May break after the signs that join words, as in `America/Argentina/Buenos_Aires`, and not inside one. */
function breakable(text: string): unknown {
  const [first = '', ...rest] = text.split(/(?<=[/_])/);
  return rest.length === 0 ? first : html`${first}${rest.map((part) => html`<wbr />${part}`)}`;
}
