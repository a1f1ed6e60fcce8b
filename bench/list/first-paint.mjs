/**
 * Ten thousand entries, from `append` to the first painted rows: the whole element (switch, tools, marks, sums,
 * forecast, ten thousand checked entries) beside a bare list of the same rows by @tanstack/lit-virtual.
 */
import { html, LitElement } from 'lit';
import { VirtualizerController } from '@tanstack/lit-virtual';
import { createRef, ref } from 'lit/directives/ref.js';
import '../../src/define/trusted-ip-list.ts';
import { entries } from './entries.mjs';
import { painted } from '../painted.mjs';

class BareList extends LitElement {
  #scroller = createRef();
  #virtualizer = new VirtualizerController(this, {
    getScrollElement: () => this.#scroller.value,
    count: entries.length,
    estimateSize: () => 45,
    overscan: 8,
  });

  render() {
    const virtualizer = this.#virtualizer.getVirtualizer();
    const place = (start) =>
      `position: absolute; inset-inline: 0; height: 45px; transform: translateY(${start}px)`;
    return html`<div style="height: 480px; overflow: auto" ${ref(this.#scroller)}>
      <div style="position: relative; height: ${virtualizer.getTotalSize()}px">
        ${virtualizer.getVirtualItems().map(({ index, start }) => {
          const { network, note, enabled } = entries[index];
          return html`<div style=${place(start)} role="row">
            <span role="cell">${network}</span><span role="cell">1</span><span role="cell">${note}</span>
            <span role="cell"><input type="checkbox" role="switch" .checked=${enabled} /></span>
            <span role="cell"><button>Edit</button><button>Remove</button></span>
          </div>`;
        })}
      </div>
    </div>`;
  }
}
customElements.define('bare-list', BareList);

async function show(element) {
  document.body.append(element);
  do await element.updateComplete;
  while (element.isUpdatePending);
  await painted();
  element.remove();
}

export const rows = [
  {
    name: '10,000 entries, first paint',
    beside: '@tanstack/lit-virtual',
    // Each time another value: what was learnt of the last one does not help.
    input: () => {
      document.body.replaceChildren();
      return { enabled: true, entries: entries.map((entry) => ({ ...entry })) };
    },
    ours: (value) => {
      const element = document.createElement('trusted-ip-list');
      element.label = 'Trusted addresses only';
      element.knownAddresses = [{ address: '10.0.0.1', at: '2026-11-20T09:12:00Z' }];
      element.value = value;
      return show(element);
    },
    baseline: () => show(document.createElement('bare-list')),
    goal: { ms: 33, ratio: 1 },
  },
];
