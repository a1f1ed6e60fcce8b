/** What a role allows, tab by tab, and what changes against the saved one. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  permissionDifference,
  permissionTree,
  type PermissionBranch,
  type PermissionChange,
} from '../../domain/role/permissions.ts';
import type { Permission, Role } from '../../domain/role/role.ts';
import * as words from '../../messages/role-permissions.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

/** What is gained and what is lost, in a line each; nothing where there is nothing to compare. */
export function differenceView(role: Role, saved: Role | undefined): unknown {
  if (!saved || saved.id === role.id) return nothing;
  const { gains, losses } = permissionDifference(saved.permissions, role.permissions);
  if (gains.length === 0 && losses.length === 0) return words.samePermissions();
  return html`${gains.length > 0 ? renderLine('gained', words.gains(gains.map(labelOf))) : nothing}
  ${losses.length > 0 ? renderLine('lost', words.losses(losses.map(labelOf))) : nothing}`;
}

/** About the role that the keys or the pointer are at. */
export function previewView(role: Role, saved: Role | undefined): TemplateResult {
  const tabs = permissionTree(role.permissions);
  return html`<div class="preview">
    <strong><bdi>${role.name}</bdi></strong>
    ${role.description ? html`<span class="muted"><bdi>${role.description}</bdi></span>` : nothing}
    ${tabs.length > 0 ? html`<span>${words.tabs(tabs.map(({ group, features }) => [group, features.length]))}</span>` : nothing}
    ${differenceView(role, saved)}
  </div>`;
}

/** Every permission of the chosen role below its tab. */
export function permissionsView(role: Role, saved: Role | undefined): TemplateResult {
  const tree = permissionTree(role.permissions, saved?.permissions);
  return html`${role.description ? html`<p><bdi>${role.description}</bdi></p>` : nothing}
    <ul class="tree">
      ${tree.map(renderBranch)}
    </ul>`;
}

function renderBranch({ group, features, change }: PermissionBranch): TemplateResult {
  return html`<li>
    <span class="tab ${change}"><bdi>${group}</bdi>${renderMark(change)}</span>
    <ul>
      ${features.map(
        (feature) =>
          html`<li class=${feature.change}>
            <bdi>${feature.permission.label}</bdi>${change === 'kept' ? renderMark(feature.change) : nothing}
          </li>`,
      )}
    </ul>
  </li>`;
}

/** A whole tab is marked once, not at each of its features. */
function renderMark(change: PermissionChange): unknown {
  if (change === 'kept') return nothing;
  return change === 'gained'
    ? html` <span class="badge success">${words.gained()}</span>`
    : html` <span class="badge danger">${words.lost()}</span>`;
}

function renderLine(change: 'gained' | 'lost', sentence: string): TemplateResult {
  return html`<span class="change ${change}"
    >${icon(change === 'gained' ? icons.plus : icons.minus)}<span>${sentence}</span></span
  >`;
}

function labelOf({ label }: Permission): string {
  return label;
}
