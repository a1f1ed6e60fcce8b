/** The whole panel in every language, on a narrow page: nothing scrolls sideways, no button loses its words. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { directionOf, languages, setLanguage } from '../../locales/index.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { facts, values } from '../../stories/fake-host.ts';
import { tooWide } from '../suites/languages.ts';
import { byRole, findByRole } from '../support/find.ts';
import { edit, open } from '../support/panel.ts';

beforeEach(() => setViewport({ width: 320, height: 640 }));
afterEach(async () => {
  await setLanguage('en');
  document.documentElement.dir = 'ltr';
  await setViewport({ width: 800, height: 600 });
});

async function expectToFit(panel: SelfCarePanel): Promise<void> {
  const box = panel.parentElement as HTMLElement;
  box.style.cssText = 'overflow: auto';
  for (const language of languages) {
    await setLanguage(language);
    document.documentElement.dir = directionOf(language);
    await panel.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(tooWide(box), language).to.deep.equal([]);
  }
}

describe('the panel in every language at 320 px', () => {
  it('fits as it was saved', async () => {
    const { panel } = await open();
    await expectToFit(panel);
  }).timeout(30_000);

  it('fits with changes to save and a problem to mend', async () => {
    const { panel } = await open();
    await edit(panel, 'twofa', 'no');
    await edit(panel, 'role', 'auditor');
    await edit(panel, 'locale', { ...values.locale, outputTime: 'HH12:MI' });
    byRole(panel, 'button', 'Save').click();
    await panel.updateComplete;
    await expectToFit(panel);
  }).timeout(30_000);

  it('fits while its changes are reviewed', async () => {
    const { panel } = await open();
    await edit(panel, 'twofa', 'no');
    await edit(panel, 'trustedIps', { enabled: false, entries: values.trustedIps.entries.slice(1) });
    byRole(panel, 'button', 'Save').click();
    await findByRole(panel, 'button', 'Save changes');
    await expectToFit(panel);
  }).timeout(30_000);

  it('fits when someone else saved meanwhile', async () => {
    const { panel } = await open({
      save: () =>
        Promise.resolve({
          ok: false,
          problems: [{ path: [], code: 'version.conflict' }],
          current: {
            version: '8',
            values: { ...values, role: 'sales', twofa: 'no' },
            facts,
          },
        }),
    });
    await edit(panel, 'role', 'auditor');
    byRole(panel, 'button', 'Save').click();
    (await findByRole(panel, 'button', 'Save changes')).click();
    await findByRole(panel, 'button', 'Take theirs');
    await expectToFit(panel);
  }).timeout(30_000);
});
