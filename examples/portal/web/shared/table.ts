/** A table that turns into cards where there is no room for columns. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** Figures stand at the end of their column; actions need no heading that is seen. */
  readonly kind?: 'figure' | 'actions';
}

/**
 * Rows with the same heading as the one before stand under it. Roles are written out, since
 * `display: block` takes them from rows and cells.
 */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  headingOf: (row: Row) => string = () => '',
): TemplateResult {
  return html`<div class="table-box">
    <table role="table" aria-label=${caption}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(
            ({ label, kind }) =>
              html`<th role="columnheader" scope="col" class=${kind ?? ''}>
                ${kind === 'actions' ? html`<span class="visually-hidden">${label}</span>` : label}
              </th>`,
          )}
        </tr>
      </thead>
      ${runsOf(rows, headingOf).map(
        ({ heading, members }) =>
          html`<tbody role="rowgroup">
            ${
              heading === ''
                ? nothing
                : html`<tr role="row" class="heading">
                    <th role="rowheader" scope="rowgroup" colspan=${columns.length}><bdi>${heading}</bdi></th>
                  </tr>`
            }
            ${members.map((row) => tableRow(columns, row))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function tableRow<Row>(columns: readonly Column<Row>[], row: Row): TemplateResult {
  return html`<tr role="row">
    ${columns.map(
      ({ label, cell, kind }) =>
        html`<td role="cell" data-label=${label} class=${kind ?? ''}>
          <div>${cell(row)}</div>
        </td>`,
    )}
  </tr>`;
}

function runsOf<Row>(rows: readonly Row[], headingOf: (row: Row) => string) {
  const runs: { readonly heading: string; readonly members: Row[] }[] = [];
  for (const row of rows) {
    const heading = headingOf(row);
    const last = runs.at(-1);
    if (last?.heading === heading) last.members.push(row);
    else runs.push({ heading, members: [row] });
  }
  return runs;
}

export function emptyState(title: string, text: string, action?: unknown): TemplateResult {
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${action}
  </div>`;
}
