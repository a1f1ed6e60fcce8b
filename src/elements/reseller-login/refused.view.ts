/** The last refused sign-ins, the newest first: a few at once, more when asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RefusedSignIn } from '../../contract/settings.ts';
import * as words from '../../messages/reseller-login.ts';

export interface RefusedSignIns {
  /** The newest first. */
  readonly signIns: readonly RefusedSignIn[];
  readonly timeZone: string | null;
  /** Whether more than the first few are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

const few = 3;
/** More is no longer something to read. */
const most = 100;

/** Roles are written out: laid out in lines, a table, its rows and cells would lose their own. */
export function refusedSignIns(parts: RefusedSignIns): TemplateResult | typeof nothing {
  const { signIns, timeZone, open } = parts;
  if (signIns.length === 0) return nothing;
  const row = ({ at, address, reason }: RefusedSignIn) =>
    html`<tr role="row">
      <td role="cell" class="when">${words.moment(at, timeZone)}</td>
      <td role="cell"><span class="mono address" title=${address}>${address}</span></td>
      <td role="cell" class="why">${words.refusalReason(reason)}</td>
    </tr>`;
  return html`<div class="refused">
    <span id="refused">${words.refused()}</span>
    <table role="table" aria-labelledby="refused">
      <thead class="visually-hidden">
        <tr role="row">
          <th role="columnheader" scope="col">${words.columnWhen()}</th>
          <th role="columnheader" scope="col">${words.columnFrom()}</th>
          <th role="columnheader" scope="col">${words.columnWhy()}</th>
        </tr>
      </thead>
      <tbody>
        ${signIns.slice(0, open ? most : few).map(row)}
      </tbody>
    </table>
    ${signIns.length > few ? renderMore(parts) : nothing}
  </div>`;
}

function renderMore({ signIns: { length }, open, onToggle }: RefusedSignIns): TemplateResult {
  const text = open ? words.showLatest(few) : length > most ? words.showLatest(most) : words.showAll(length);
  return html`<button type="button" class="quiet" @click=${onToggle}>${text}</button>`;
}
