/** What a role allows, and what changes against the saved one. */
import { html, nothing, type TemplateResult } from 'lit';
import { permissionDifference, type Permission, type Role } from '../../domain/role/role.ts';
import * as words from '../../messages/role-picker.ts';

/** One sentence about the change from `saved` to `role`; empty where there is nothing to compare. */
export function differenceLine(role: Role, saved: Role | undefined): string {
  if (!saved || saved.id === role.id) return '';
  const { gains, losses } = permissionDifference(saved.permissions, role.permissions);
  if (gains.length === 0 && losses.length === 0) return words.samePermissions();
  return `${words.gains(gains.map(labelOf))} ${words.losses(losses.map(labelOf))}`;
}

/** About the role that the keys or the pointer are at. */
export function previewView(role: Role, saved: Role | undefined): TemplateResult {
  return html`<div class="preview">
    <strong><bdi>${role.name}</bdi></strong>
    ${role.description ? html`<span class="muted"><bdi>${role.description}</bdi></span>` : nothing}
    <span>${words.permissionCount(role.permissions.length)}. ${differenceLine(role, saved)}</span>
  </div>`;
}

/** Every permission of the chosen role in its group, gained and lost ones marked. */
export function permissionsView(role: Role, saved: Role | undefined): TemplateResult {
  const changes = saved
    ? permissionDifference(saved.permissions, role.permissions)
    : { gains: [], losses: [] };
  const gained = new Set(changes.gains);
  const groups = byGroup([...role.permissions, ...changes.losses]);
  return html`<details class="permissions" part="permissions">
    <summary>${words.permissionCount(role.permissions.length)}</summary>
    ${role.description ? html`<p><bdi>${role.description}</bdi></p>` : nothing}
    <dl>
      ${[...groups].map(
        ([group, permissions]) =>
          html`<div>
            <dt><bdi>${group}</bdi></dt>
            ${permissions.map((permission) =>
              renderPermission(permission, gained.has(permission), changes.losses.includes(permission)),
            )}
          </div>`,
      )}
    </dl>
  </details>`;
}

function renderPermission({ label }: Permission, gained: boolean, lost: boolean): TemplateResult {
  return html`<dd class=${lost ? 'lost' : ''}>
    <bdi>${label}</bdi>
    ${gained ? html`<span class="badge success">${words.gained()}</span>` : nothing}
    ${lost ? html`<span class="badge danger">${words.lost()}</span>` : nothing}
  </dd>`;
}

function byGroup(permissions: readonly Permission[]): Map<string, Permission[]> {
  const groups = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const group = groups.get(permission.group);
    if (group) group.push(permission);
    else groups.set(permission.group, [permission]);
  }
  return groups;
}

function labelOf({ label }: Permission): string {
  return label;
}
