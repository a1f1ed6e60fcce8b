import { html } from 'lit';
import { openDialog } from '../shared/dialog.ts';
import { field, Form } from '../shared/form.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { go } from '../shared/router.ts';
import { words as common } from '../shared/words.ts';
import { api, readClasses } from './api.ts';
import { words } from './words.ts';

/** Asks for name and class, and goes to the new reseller's access settings. */
export async function newReseller(): Promise<void> {
  const id = await openDialog<number>({
    title: () => words().newReseller,
    content: (close) => {
      const classes = resource(readClasses);
      const form = new Form(async (data) => {
        const ask = { name: data.get('name'), customerClassId: Number(data.get('customerClassId')) };
        close((await api.post<{ id: number }>('/resellers', ask)).id);
      });
      return () =>
        html`<form class="stack" @submit=${form.onSubmit}>
          <p>${words().newResellerLead}</p>
          ${form.notice(['name', 'customerClassId'])}
          ${field({
            id: 'name',
            label: words().colName,
            problem: form.problemAt('name'),
            control: ({ id, describedBy, invalid }) =>
              html`<input
                id=${id}
                name="name"
                maxlength="255"
                pattern=".*\\S.*"
                autocomplete="off"
                aria-describedby=${describedBy}
                aria-invalid=${invalid}
                required
                autofocus
              />`,
          })}
          ${whenLoaded(classes, (list) =>
            field({
              id: 'class',
              label: words().class,
              problem: form.problemAt('customerClassId'),
              control: ({ id, describedBy, invalid }) =>
                html`<select
                  id=${id}
                  name="customerClassId"
                  aria-describedby=${describedBy}
                  aria-invalid=${invalid}
                  required
                >
                  <option value="">${words().chooseClass}</option>
                  ${list.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
                </select>`,
            }),
          )}
          <footer>
            <button type="button" @click=${() => close()}>${common().cancel}</button>
            ${form.submit(words().create, words().creating, 'primary')}
          </footer>
        </form>`;
    },
  });
  if (id !== undefined) await go(`/admin/resellers/${id}?tab=self-care`);
}
