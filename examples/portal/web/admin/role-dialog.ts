import { html, type TemplateResult } from 'lit';
import type { Permission } from 'self-care-elements/domain';
import { openDialog } from '../shared/dialog.ts';
import { field, Form } from '../shared/form.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { words as common } from '../shared/words.ts';
import { api, readPermissions, type ListedRole } from './api.ts';
import { currentEditor } from './sign-in.ts';
import { words } from './words.ts';

/** Creates a role, or changes a given one; true when something was saved. Group and level are for ever. */
export async function editRole(role: ListedRole | undefined, all: readonly ListedRole[]): Promise<boolean> {
  const answer = await openDialog<true>({
    title: () => (role ? words().editRole : words().newRole),
    content: (close) => {
      const permissions = resource(readPermissions);
      const form = new Form(async (data) => {
        const ask = {
          name: data.get('name'),
          description: data.get('description'),
          permissions: data.getAll('permission'),
        };
        if (role) await api.patch(`/roles/${role.id}`, ask);
        else await api.post('/roles', { ...ask, group: data.get('group'), level: Number(data.get('level')) });
        close(true);
      });
      return () =>
        html`<form class="stack" @submit=${form.onSubmit}>
          ${form.notice(['name', 'description', 'group', 'level'])} ${nameFields(form, role)}
          ${role ? null : placeFields(form, all)}
          ${whenLoaded(permissions, (list) => permissionFields(list, role))}
          <footer>
            <button type="button" @click=${() => close()}>${common().cancel}</button>
            ${form.submit(role ? words().save : words().create, words().saving, 'primary')}
          </footer>
        </form>`;
    },
  });
  return answer ?? false;
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

function placeFields(form: Form, all: readonly ListedRole[]): TemplateResult {
  const groups = [...new Set(all.map(({ group }) => group))];
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
            value=${all.find(({ isDefault }) => isDefault)?.group ?? ''}
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
