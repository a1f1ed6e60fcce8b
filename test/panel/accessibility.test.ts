/** The panel for those who see it large, and for those who come by keyboard. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { connectClient } from '../../src/panel/connect-client.ts';
import { capabilities, context, fakeHost, settings, values } from '../../stories/fake-host.ts';
import type { AnySubject } from '../suites/check.ts';
import { zoomChecks } from '../suites/zoom.ts';
import { all, byRole, clean, findByRole, textOf } from '../support/find.ts';
import { press } from '../support/keys.ts';
import { control, edit, open, pressSave, saveBar, typeLogin } from '../support/panel.ts';
import { deepActive, isOnTop } from '../support/sight.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

const never = { signal: new AbortController().signal };

/** Somebody else saved login and two-factor meanwhile. */
const save = () =>
  Promise.resolve({
    ok: false,
    problems: [{ path: [], code: 'version.conflict' }],
    current: { ...settings, version: '8', values: { ...values, twofa: 'no', login: 'westwind' } },
  } as const);

async function runIntoConflict(panel: SelfCarePanel): Promise<void> {
  await edit(panel, 'twofa', 'yes');
  await edit(panel, 'login', 'southwind');
  await pressSave(panel);
  await waitUntil(() => textOf(panel).includes('Someone else saved'), 'no conflict', { timeout: 5000 });
}

const subject = {
  tag: 'self-care-panel',
  type: SelfCarePanel,
  prepare: (panel: SelfCarePanel) => void Object.assign(panel, { settings, capabilities, context }),
  states: [
    { name: 'something to save', enter: (panel: SelfCarePanel) => edit(panel, 'apiAccess', false) },
    {
      name: 'review',
      async enter(panel: SelfCarePanel) {
        await edit(panel, 'twofa', 'no');
        await edit(panel, 'trustedIps', { enabled: true, entries: values.trustedIps.entries.slice(1) });
        byRole(panel, 'button', 'Save').click();
        await findByRole(panel, 'button', 'Save changes');
      },
    },
    {
      name: 'problems',
      async enter(panel: SelfCarePanel) {
        await edit(panel, 'login', 'south wind');
        await edit(panel, 'locale', { ...values.locale, outputDate: 'nonsense' });
        byRole(panel, 'button', 'Save').click();
      },
    },
    {
      name: 'conflict',
      async enter(panel: SelfCarePanel) {
        connectClient(panel, { ...fakeHost(), save });
        await runIntoConflict(panel);
      },
    },
  ],
} as unknown as AnySubject;

describe('<self-care-panel> enlarged', () => {
  for (const check of zoomChecks) it(check.name, () => check.run(subject) as Promise<void>).timeout(40_000);
});

describe('<self-care-panel> on a low screen', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('leaves two thirds of it to what is not the save bar', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    for (const height of [256, 400, 600]) {
      await setViewport({ width: 320, height });
      const bar = saveBar(panel) as HTMLElement;
      const stuck = getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0;
      expect(stuck, `${height} px`).to.be.at.most(height / 3);
    }
  });
});

const hasFocus = (panel: SelfCarePanel) => panel.shadowRoot?.activeElement;

describe('<self-care-panel> and the focus', () => {
  it('scrolls whatever gets it clear of the save bar', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    panel.scrollIntoView();
    byRole(panel, 'button', 'Sign-in').focus();
    const covered: string[] = [];
    for (let tabs = 0; tabs < 80 && !deepActive()?.closest('.bar'); tabs += 1) {
      await press('Tab');
      const focused = deepActive();
      if (focused && !focused.closest('.bar') && !isWhollySeen(focused)) covered.push(focused.outerHTML);
    }
    expect(deepActive()?.closest('.bar')).to.not.equal(null);
    expect(covered).to.deep.equal([]);
  }).timeout(30_000);

  it('keeps it where the bar was when everything is saved', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    byRole(panel, 'button', 'Save').focus();
    await press('Enter');
    await findByRole(panel, 'button', 'Save changes');
    await press('Tab');
    await press('Enter');
    await waitUntil(() => textOf(panel).includes('Saved') && saveBar(panel) === null);
    expect(hasFocus(panel)?.className.trim()).to.equal('foot saved');
    await press('Shift+Tab');
    expect(control(panel, 'locale').matches(':focus-within')).to.equal(true);
  });

  it('keeps it there when everything is discarded', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    byRole(panel, 'button', 'Discard').focus();
    await press('Enter');
    await panel.updateComplete;
    expect(hasFocus(panel)?.className.trim()).to.equal('foot');
  });

  it('goes on to the next thing to decide in a conflict, and then to Save', async () => {
    const { panel } = await open({ save });
    await runIntoConflict(panel);
    await findByRole(panel, 'button', 'Save');
    all(panel, 'button')
      .find((button) => clean(button.textContent) === 'Keep mine')
      ?.focus();
    await press('Enter');
    await panel.updateComplete;
    expect(clean(hasFocus(panel)?.textContent)).to.equal('Keep mine');
    await press('Enter');
    await panel.updateComplete;
    expect(clean(hasFocus(panel)?.textContent)).to.equal('Save');
  });

  it('waits where the notice was when settings that did not load are asked for again', async () => {
    const panel = await fixture<SelfCarePanel>(html`<self-care-panel></self-care-panel>`);
    let tries = 0;
    const load = () => (tries++ === 0 ? Promise.reject(new Error('down')) : fakeHost().load({}, never));
    connectClient(panel, fakeHost({ load }));
    (await findByRole(panel, 'button', 'Try again')).focus();
    await press('Enter');
    await waitUntil(() => panel.settings);
    await waitUntil(() => hasFocus(panel)?.className === 'notices', 'the focus is lost');
    await press('Tab');
    expect(clean(hasFocus(panel)?.textContent)).to.contain('Sign-in');
  });

  it('stays at Save while a failed save is tried again', async () => {
    const { panel } = await open({ save: () => Promise.reject(new Error('down')) });
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    (await findByRole(panel, 'button', 'Try again')).focus();
    await press('Enter');
    await panel.updateComplete;
    expect(hasFocus(panel)).to.not.equal(null);
  });
});

/** Above the bar in whole, in the middle and at its lower edge. */
function isWhollySeen(focused: Element): boolean {
  const { bottom, left, right } = focused.getBoundingClientRect();
  const bar = document.querySelector('self-care-panel')?.shadowRoot?.querySelector('.bar');
  return (
    isOnTop(focused) &&
    right > 0 &&
    left < innerWidth &&
    bottom <= (bar?.getBoundingClientRect().top ?? innerHeight)
  );
}
