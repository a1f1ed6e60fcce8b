/** Access control > Roles: what each grants, and which one new resellers get. */
import { html, nothing, type TemplateResult } from 'lit';
import { confirmDialog } from '../shared/dialog.ts';
import { icon } from '../shared/icons.ts';
import { formatNumber, isolate } from '../shared/language.ts';
import { whenLoaded } from '../shared/resource.ts';
import { queryValue, type Page } from '../shared/router.ts';
import { emptyState, table } from '../shared/table.ts';
import { describeFailure } from '../shared/words.ts';
import { api, type ListedRole, type RolePage } from './api.ts';
import { mayChange } from './may-change.ts';
import { createRole, editRole } from './role-dialog.ts';
import { roleList, type RoleList } from './role-list.ts';
import { searchBox } from './search-box.ts';
import { words } from './words.ts';

export function rolesPage(): Page {
  const list = roleList();
  const search = searchBox(100);

  const create = async () => {
    const role = await createRole(list.loaded.value?.defaultRole?.group ?? '');
    if (role) await list.created(role);
  };

  return {
    title: () => words().roles,
    moved: () => void list.loaded.reload(),
    mayLeave: async () => {
      search.stop();
      return true;
    },
    content: () =>
      html`<header class="page-head">
          <div>
            <h1>${words().roles}</h1>
            <p class="lead">${words().rolesLead} ${defaultLead(list.loaded.value)}</p>
          </div>
          ${mayChange() ? html`<button class="primary" @click=${create}>${icon('plus')}${words().newRole}</button>` : null}
        </header>
        ${mayChange() ? null : html`<p class="note">${words().readOnly}</p>`}
        <div class="toolbar">
          ${search.content({ label: words().searchRoles, placeholder: words().searchRolesBy })}
          <span class="muted figures" role="status">${list.loaded.value && shown(list.loaded.value)}</span>
        </div>
        ${whenLoaded(list.loaded, (page) => (page.roles.length > 0 ? results(list, page) : noRoles(search.clear)))}`,
  };
}

function defaultLead(page: RolePage | undefined): string {
  return page?.defaultRole ? words().defaultLead(isolate(page.defaultRole.name)) : '';
}

function noRoles(onClear: () => void): TemplateResult {
  const text = words();
  const clear = html`<button @click=${onClear}>${text.clearSearch}</button>`;
  return emptyState(text.noRoles, text.noRolesText(isolate(queryValue('query'))), clear);
}

/** `1–50 of 100,000`. */
function shown({ roles, total }: RolePage): string {
  return roles.length === 0 ? '' : words().showing('1', formatNumber(roles.length), formatNumber(total));
}

function results(list: RoleList, page: RolePage): TemplateResult {
  const { roles, nextCursor } = page;
  return html`${roleTable(roles, list.change)}
    <div class="pager">
      <span class="muted">${shown(page)}</span>
      ${
        nextCursor === null
          ? nothing
          : html`<button ?disabled=${list.isLoadingMore} @click=${list.loadMore}>${words().showMore}</button>`
      }
    </div>
    ${list.failure === undefined ? nothing : html`<p class="note danger in-sight" role="alert">${describeFailure(list.failure)}</p>`}`;
}

function roleTable(roles: readonly ListedRole[], change: RoleList['change']): TemplateResult {
  const text = words();
  return table<ListedRole>(
    text.roles,
    [
      {
        label: text.colName,
        cell: ({ name, description, isDefault }) =>
          html`<bdi class="name">${name}</bdi>
            ${isDefault ? html`<span class="badge accent">${text.default}</span>` : null}
            ${description ? html`<div class="muted small"><bdi>${description}</bdi></div>` : null}`,
      },
      { label: text.colLevel, cell: ({ level }) => formatNumber(level), kind: 'figure' },
      {
        label: text.colPermissions,
        cell: ({ permissions }) => formatNumber(permissions.length),
        kind: 'figure',
      },
      { label: text.colUsedBy, cell: ({ usedBy }) => formatNumber(usedBy), kind: 'figure' },
      {
        label: text.colActions,
        kind: 'actions',
        cell: (role) =>
          mayChange(role.level)
            ? html`<div class="row-actions">
                ${role.isDefault ? null : html`<button class="quiet" @click=${() => change(makeDefault(role))}>${text.makeDefault}</button>`}
                <button
                  class="quiet"
                  aria-label="${text.edit}: ${role.name}"
                  @click=${() => change(editRole(role))}
                >
                  ${text.edit}
                </button>
              </div>`
            : null,
      },
    ],
    roles,
    ({ group }) => group,
  );
}

async function makeDefault({ id, name }: ListedRole): Promise<ListedRole | undefined> {
  const isSure = await confirmDialog({
    title: () => words().makeDefaultTitle,
    text: () => words().makeDefaultText(isolate(name)),
    action: () => words().makeDefault,
  });
  if (!isSure) return undefined;
  return (await api.patch<{ role: ListedRole }>(`/roles/${id}`, { isDefault: true })).role;
}
