/** A table that turns into cards where there is no room for columns. */
import { html, type TemplateResult } from 'lit';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => unknown;
  /** Figures stand at the end of their column; actions need no heading that is seen. */
  readonly kind?: 'figure' | 'actions';
}

/** Roles are written out, since `display: block` takes them from rows and cells. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
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
      <tbody role="rowgroup">
        ${rows.map(
          (row) =>
            html`<tr role="row">
              ${columns.map(
                ({ label, cell, kind }) =>
                  html`<td role="cell" data-label=${label} class=${kind ?? ''}>
                    <div>${cell(row)}</div>
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function emptyState(title: string, text: string, action?: unknown): TemplateResult {
  return html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${action}
  </div>`;
}
