/** Changes side by side: what stands there, and what takes its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Difference, EntriesDifference } from '../domain/draft/difference.ts';
import type { TrustedIpEntry } from '../domain/network/entry-list.ts';
import * as words from '../messages/panel-changes.ts';
import { icon } from '../ui/icon.ts';
import * as icons from '../ui/icons.ts';

export interface ChangesModel {
  readonly differences: readonly Difference[];
  /** Headings of the two sides. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string | null;
  /** Zone that "as the provider" means; empty where the host does not tell. */
  readonly providerTimeZone: string;
  /** The name of a role; its id where nobody knows it. */
  readonly roleName: (id: string) => string;
  /** A new password ends the sessions that are open. */
  readonly endsSessions: boolean;
}

/** Entries named of one kind; more are counted. */
const named = 5;

export function changesView(model: ChangesModel): TemplateResult {
  return html`<table class="changes">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${model.from}</th>
        <th scope="col">${model.to}</th>
      </tr>
    </thead>
    <tbody>
      ${model.differences.map((difference) => renderDifference(difference, model))}
    </tbody>
  </table>`;
}

function renderDifference(difference: Difference, model: ChangesModel): TemplateResult {
  const name = nameOf(difference);
  if (difference.field === 'password')
    return html`<tr>
      <th scope="row">${name}</th>
      <td colspan="2">
        ${words.newPassword()}${model.endsSessions ? html` · ${words.endsSessions()}` : nothing}
      </td>
    </tr>`;
  if (difference.field === 'trustedIps' && difference.part === 'entries')
    return html`<tr>
      <th scope="row">${name}</th>
      <td colspan="2">${renderEntries(difference, model)}</td>
    </tr>`;
  const side = (which: 'from' | 'to') => textOf(difference, which, model) || words.none();
  return html`<tr>
    <th scope="row">${name}</th>
    <td data-side=${model.from}><bdi>${side('from')}</bdi></td>
    <td data-side=${model.to}><bdi>${side('to')}</bdi></td>
  </tr>`;
}

function nameOf(difference: Difference): string {
  if (difference.field === 'locale') return words.localePart(difference.part);
  return difference.field === 'trustedIps' && difference.part === 'switch'
    ? words.trustedOnly()
    : words.fieldName(difference.field);
}

function textOf(
  difference: Exclude<Difference, { field: 'password' } | { part: 'entries' }>,
  side: 'from' | 'to',
  { roleName, providerTimeZone }: ChangesModel,
): string {
  switch (difference.field) {
    case 'login':
      return difference[side];
    case 'twofa':
      return words.mode(difference[side]);
    case 'role':
      return difference[side] === null ? '' : roleName(difference[side]);
    case 'locale':
      return words.localeValue(difference.part, difference[side], providerTimeZone);
    default:
      return words.isOn(difference[side]);
  }
}

function renderEntries({ added, removed, changed, reordered }: EntriesDifference, model: ChangesModel) {
  const text = (entry: TrustedIpEntry) => words.entry(entry, model.timeZone);
  return html`<ul>
    ${renderList(icons.plus, 'success', words.added(), added.map(text))}
    ${renderList(icons.minus, 'danger', words.removed(), removed.map(text))}
    ${renderList(
      icons.pencil,
      '',
      words.changed(),
      changed.map(({ from, to }) => `${text(from)} → ${text(to)}`),
    )}
    ${reordered ? html`<li><span>${words.reordered()}</span></li>` : nothing}
  </ul>`;
}

function renderList(sign: string, look: string, name: string, texts: readonly string[]): unknown {
  const rest = texts.length - named;
  return html`${texts.slice(0, named).map(
    (text) =>
      html`<li class=${look}>
        ${icon(sign)}<span><span class="visually-hidden">${name}</span> ${text}</span>
      </li>`,
  )}
  ${rest > 0 ? html`<li class=${look}>${icon(sign)}<span>${words.more(rest)}</span></li>` : nothing}`;
}
