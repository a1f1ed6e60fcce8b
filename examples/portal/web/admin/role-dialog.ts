import { html, type TemplateResult } from 'lit';
import type { Permission } from 'self-care-elements/domain';
import { openDialog } from '../shared/dialog.ts';
import { field, Form } from '../shared/form.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { words as common } from '../shared/words.ts';
import { api, readPermissions, readRoleGroups, type ListedRole } from './api.ts';
import { currentEditor } from './sign-in.ts';
import { words } from './words.ts';

/** Creates a role, in `usualGroup` unless said otherwise; undefined when it was not. */
export function createRole(usualGroup: string): Promise<ListedRole | undefined> {
  return roleDialog(undefined, usualGroup);
}

/** Changes a role. Group and level are for ever. */
export function editRole(role: ListedRole): Promise<ListedRole | undefined> {
  return roleDialog(role, role.group);
}

function roleDialog(role: ListedRole | undefined, usualGroup: string): Promise<ListedRole | undefined> {
  return openDialog<ListedRole>({
    title: () => (role ? words().editRole : words().newRole),
    content: (close) => {
      const permissions = resource(readPermissions);
      const groups = role ? undefined : resource(readRoleGroups);
      const form = new Form(async (data) => {
        const ask = {
          name: data.get('name'),
          description: data.get('description'),
          permissions: data.getAll('permission'),
        };
        const place = { group: data.get('group'), level: Number(data.get('level')) };
        const saved = await (role
          ? api.patch<{ role: ListedRole }>(`/roles/${role.id}`, ask)
          : api.post<{ role: ListedRole }>('/roles', { ...ask, ...place }));
        close(saved.role);
      });
      return () =>
        html`<form class="stack" @submit=${form.onSubmit}>
          ${form.notice(['name', 'description', 'group', 'level'])} ${nameFields(form, role)}
          ${groups ? placeFields(form, usualGroup, groups.value ?? []) : null}
          ${whenLoaded(permissions, (list) => permissionFields(list, role))}
          <footer>
            <button type="button" @click=${() => close()}>${common().cancel}</button>
            ${form.submit(role ? words().save : words().create, words().saving, 'primary')}
          </footer>
        </form>`;
    },
  });
}

function nameFields(form: Form, role: ListedRole | undefined): TemplateResult {
  return html`${field({
    id: 'name',
    label: words().colName,
    problem: form.problemAt('name'),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        id=${id}
        name="name"
        value=${role?.name ?? ''}
        maxlength="255"
        pattern=".*\\S.*"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        required
        autofocus
      />`,
  })}
  ${field({
    id: 'description',
    label: words().description,
    problem: form.problemAt('description'),
    control: ({ id, describedBy, invalid }) =>
      html`<textarea
        id=${id}
        name="description"
        rows="2"
        maxlength="2000"
        .defaultValue=${role?.description ?? ''}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      ></textarea>`,
  })}`;
}

function placeFields(form: Form, usualGroup: string, groups: readonly string[]): TemplateResult {
  return html`<div class="columns">
    ${field({
      id: 'group',
      label: words().group,
      help: words().groupHelp,
      problem: form.problemAt('group'),
      control: ({ id, describedBy, invalid }) =>
        html`<input
            id=${id}
            name="group"
            list="groups"
            value=${usualGroup}
            maxlength="255"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            required
          />
          <datalist id="groups">${groups.map((group) => html`<option value=${group}></option>`)}</datalist>`,
    })}
    ${field({
      id: 'level',
      label: words().colLevel,
      help: words().levelHelp,
      problem: form.problemAt('level'),
      control: ({ id, describedBy, invalid }) =>
        html`<input
          id=${id}
          name="level"
          type="number"
          value="0"
          min="0"
          max=${currentEditor()?.level ?? 0}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          required
        />`,
    })}
  </div>`;
}

function permissionFields(all: readonly Permission[], role: ListedRole | undefined): TemplateResult {
  const granted = new Set(role?.permissions.map(({ id }) => id));
  return html`<div class="permissions" role="group" aria-label=${words().permissions}>
    ${[...Map.groupBy(all, ({ group }) => group)].map(
      ([group, members]) =>
        html`<fieldset>
          <legend><bdi>${group}</bdi></legend>
          ${members.map(
            ({ id, label }) =>
              html`<label class="check">
                <input type="checkbox" name="permission" value=${id} ?checked=${granted.has(id)} />
                <bdi>${label}</bdi>
              </label>`,
          )}
        </fieldset>`,
    )}
  </div>`;
}
