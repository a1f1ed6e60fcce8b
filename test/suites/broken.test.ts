import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BrokenElement } from '../fixtures/broken-element.ts';
import type { AnySubject } from './check.ts';
import { suites } from './run.ts';

customElements.define('broken-element', BrokenElement);

const subject: AnySubject = {
  tag: 'broken-element',
  type: BrokenElement,
  prepare: () => undefined,
  values: ['one', 'two'],
  submits: 'one',
  restores: null,
  broken: { value: 'bad', code: 'login.character' },
  control: (element) => element.shadowRoot?.querySelector('input') as HTMLInputElement,
  async edit() {
    await sendKeys({ type: 'typed' });
  },
  requests: [
    {
      type: 'broken-request',
      async send(element) {
        element.shadowRoot?.querySelector('button')?.click();
      },
      granted: { ok: true },
    },
  ],
  states: [{ name: 'as it is', enter: () => undefined }],
};

/** What even the broken element does right, being an element at all. */
const kept = ['can be cloned', 'is disabled by its fieldset: submits nothing, its control cannot be reached'];

for (const [name, checks] of Object.entries(suites)) {
  describe(`the ${name} suite fails a broken element`, () => {
    for (const check of checks.filter((each) => !kept.includes(each.name))) {
      it(`because it does not hold: ${check.name}`, async function () {
        this.timeout(15_000);
        let failed = false;
        try {
          await check.run(subject);
        } catch {
          failed = true;
        }
        expect(failed).to.equal(true);
      });
    }
  });
}
