/** Customer classes: one switch decides for all resellers whose two-factor follows their class. */
import { html, type TemplateResult } from 'lit';
import { confirmDialog } from '../shared/dialog.ts';
import { formatNumber, isolate } from '../shared/language.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import type { Page } from '../shared/router.ts';
import { update } from '../shared/surface.ts';
import { table } from '../shared/table.ts';
import { describeFailure } from '../shared/words.ts';
import { api, readClasses, type CustomerClass } from './api.ts';
import { mayChange } from './may-change.ts';
import { words } from './words.ts';

export function classesPage(): Page {
  const classes = resource(readClasses);
  let failure: unknown;

  const setTwofa = async ({ id, name }: CustomerClass, control: HTMLInputElement) => {
    const twofa = control.checked;
    // The switch shows what is saved until the server has said yes.
    control.checked = !twofa;
    if (!twofa && !(await confirmOff(name))) return;
    failure = undefined;
    await api.patch(`/classes/${id}`, { twofa }).catch((reason: unknown) => (failure = reason));
    await classes.reload();
    update();
  };

  return {
    title: () => words().classes,
    content: () =>
      html`<header class="page-head">
          <div>
            <h1>${words().classes}</h1>
            <p class="lead">${words().classesLead}</p>
          </div>
        </header>
        ${mayChange() ? null : html`<p class="note">${words().readOnly}</p>`}
        ${failure === undefined ? null : html`<p class="note danger" role="alert">${describeFailure(failure)}</p>`}
        ${whenLoaded(classes, (list) => classTable(list, setTwofa))}`,
  };
}

function confirmOff(name: string): Promise<boolean> {
  return confirmDialog({
    title: () => words().turnOffTitle,
    text: () => words().turnOffText(isolate(name)),
    action: () => words().turnOff,
  });
}

function classTable(
  classes: readonly CustomerClass[],
  setTwofa: (changed: CustomerClass, control: HTMLInputElement) => Promise<void>,
): TemplateResult {
  const text = words();
  return table<CustomerClass>(
    text.classes,
    [
      { label: text.colName, cell: ({ name }) => html`<bdi class="name">${name}</bdi>` },
      { label: text.colResellers, cell: ({ resellers }) => formatNumber(resellers), kind: 'figure' },
      {
        label: text.twofa,
        cell: (row) =>
          html`<label class="switch">
            <input
              type="checkbox"
              role="switch"
              aria-label=${text.twofaFor(isolate(row.name))}
              .checked=${row.twofa}
              ?disabled=${!mayChange()}
              @change=${({ target }: Event) => setTwofa(row, target as HTMLInputElement)}
            />
            <span>${row.twofa ? text.on : text.off}</span>
          </label>`,
      },
    ],
    classes,
  );
}
