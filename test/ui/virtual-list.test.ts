import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { VirtualList } from '../../src/ui/virtual-list/virtual-list.ts';
import { waitUntil } from '../support/patience.ts';

/** Rows of 30 px in a box of 300 px. */
class Rows extends LitElement {
  static override styles = css`
    .box {
      block-size: 300px;
      overflow: auto;
      overflow-anchor: none;
    }
    .fixed {
      block-size: 30px;
    }
  `;
  count = 0;
  readonly list = new VirtualList(this);

  override render() {
    const { start, end } = this.list.window(this.count);
    const places = Array.from({ length: end - start }, (_, offset) => start + offset);
    return html`<div class="box" ${ref(this.list.scroller)}>
      <div class="virtual-rows">
        ${repeat(
          places,
          (place) => place,
          (place) => html`<div class="fixed">${place}</div>`,
        )}
      </div>
    </div>`;
  }

  get box(): HTMLElement {
    return this.renderRoot.querySelector('.box') as HTMLElement;
  }
  get rendered(): number[] {
    return [...this.renderRoot.querySelectorAll('.fixed')].map((row) => Number(row.textContent));
  }
  /** What a person sees between the upper and the lower edge. */
  get seen(): number[] {
    const { top, bottom } = this.box.getBoundingClientRect();
    return [...this.renderRoot.querySelectorAll('.fixed')]
      .filter((row) => row.getBoundingClientRect().bottom > top + 1)
      .filter((row) => row.getBoundingClientRect().top < bottom - 1)
      .map((row) => Number(row.textContent));
  }
}
customElements.define('virtual-rows', Rows);

async function rows(count: number): Promise<Rows> {
  const element = await fixture<Rows>(html`<virtual-rows .count=${count}></virtual-rows>`);
  await waitUntil(() => count <= 50 || element.box.scrollHeight === 30 * count);
  return element;
}

const ten = (from: number) => Array.from({ length: 10 }, (_, index) => from + index);

describe('VirtualList', () => {
  it('renders a short list whole', async () => {
    expect((await rows(50)).rendered).to.have.length(50);
  });

  it('keeps few rows of a long list, and the space of all', async () => {
    const element = await rows(10_000);
    expect(element.rendered.length).to.be.below(40);
    expect(element.box.scrollHeight).to.equal(300_000);
    expect(element.seen).to.deep.equal(ten(0));
  });

  for (const place of [1, 37, 5_000, 9_990])
    it(`shows the rows that belong at row ${place}`, async () => {
      const element = await rows(10_000);
      element.box.scrollTop = 30 * place;
      await waitUntil(() => element.seen.length === 10);
      expect(element.seen).to.deep.equal(ten(place));
    });

  it('brings a row into the middle', async () => {
    const element = await rows(10_000);
    await element.list.scrollTo(7_000);
    expect(element.seen[5]).to.be.within(6_999, 7_001);
  });

  it('shows the end of a list that became shorter', async () => {
    const element = await rows(10_000);
    element.box.scrollTop = 300_000;
    await waitUntil(() => element.seen.includes(9_999));
    element.count = 100;
    element.requestUpdate();
    await waitUntil(() => element.seen.includes(99));
    expect(element.seen).to.deep.equal(ten(90));
  });

  it('renders whole again what became short', async () => {
    const element = await rows(10_000);
    element.count = 5;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.rendered).to.deep.equal([0, 1, 2, 3, 4]);
    expect(element.box.scrollHeight).to.equal(300);
  });
});
