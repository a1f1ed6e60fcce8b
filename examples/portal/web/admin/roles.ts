/** Access control > Roles: what each grants, and which one new resellers get. */
import { html } from 'lit';
import { confirmDialog } from '../shared/dialog.ts';
import { icon } from '../shared/icons.ts';
import { formatNumber, isolate } from '../shared/language.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import type { Page } from '../shared/router.ts';
import { table } from '../shared/table.ts';
import { api, readRoles, type ListedRole } from './api.ts';
import { editRole } from './role-dialog.ts';
import { mayChange } from './may-change.ts';
import { words } from './words.ts';

export function rolesPage(): Page {
  const roles = resource(readRoles);

  const edit = async (role?: ListedRole) => {
    if (await editRole(role, roles.value ?? [])) await roles.reload();
  };
  const makeDefault = async ({ id, name }: ListedRole) => {
    const isSure = await confirmDialog({
      title: () => words().makeDefaultTitle,
      text: () => words().makeDefaultText(isolate(name)),
      action: () => words().makeDefault,
    });
    if (!isSure) return;
    await api.patch(`/roles/${id}`, { isDefault: true });
    await roles.reload();
  };

  return {
    title: () => words().roles,
    content: () =>
      html`<header class="page-head">
          <div>
            <h1>${words().roles}</h1>
            <p class="lead">${words().rolesLead} ${words().defaultLead}</p>
          </div>
          ${mayChange() ? html`<button class="primary" @click=${() => edit()}>${icon('plus')}${words().newRole}</button>` : null}
        </header>
        ${mayChange() ? null : html`<p class="note">${words().readOnly}</p>`}
        ${whenLoaded(roles, (list) =>
          [...Map.groupBy(list, ({ group }) => group)].map(
            ([group, members]) =>
              html`<section class="block">
                <h2><bdi>${group}</bdi></h2>
                ${roleTable(group, members, edit, makeDefault)}
              </section>`,
          ),
        )}`,
  };
}

function roleTable(
  caption: string,
  roles: readonly ListedRole[],
  edit: (role: ListedRole) => Promise<void>,
  makeDefault: (role: ListedRole) => Promise<void>,
) {
  const text = words();
  return table<ListedRole>(
    caption,
    [
      {
        label: text.colName,
        cell: ({ name, description, isDefault }) =>
          html`<bdi class="name">${name}</bdi>
            ${isDefault ? html`<span class="badge accent">${text.default}</span>` : null}
            <div class="muted small"><bdi>${description}</bdi></div>`,
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
                ${role.isDefault ? null : html`<button class="quiet" @click=${() => makeDefault(role)}>${text.makeDefault}</button>`}
                <button class="quiet" aria-label="${text.edit}: ${role.name}" @click=${() => edit(role)}>
                  ${text.edit}
                </button>
              </div>`
            : null,
      },
    ],
    roles,
  );
}
