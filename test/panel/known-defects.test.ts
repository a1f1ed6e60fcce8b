/** What panels of this kind are known to get wrong. */
import { expect } from '@open-wc/testing';
import { setLanguage } from '../../locales/index.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { settings, values } from '../../stories/fake-host.ts';
import { byRole, clean, textOf } from '../support/find.ts';
import { control, edit, open, pressSave, saveBar, typeLogin } from '../support/panel.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

/** Whether the browser would ask before the page is closed. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const titles = (panel: SelfCarePanel) =>
  [...(panel.shadowRoot?.querySelectorAll('h2') ?? [])].map(({ textContent }) => clean(textContent));

describe('<self-care-panel> does not', () => {
  it('offer Save without a change, nor after one that was taken back', async () => {
    const { panel } = await open();
    expect(saveBar(panel)).to.equal(null);
    await edit(panel, 'trustedIps', { ...values.trustedIps, enabled: false });
    await edit(panel, 'trustedIps', { ...values.trustedIps, entries: [...values.trustedIps.entries] });
    expect(saveBar(panel)).to.equal(null);
  });

  it('leave Save dead after an error', async () => {
    let tries = 0;
    const { panel, host } = await open({
      save: () => {
        tries += 1;
        return Promise.reject(new Error('down'));
      },
    });
    await edit(panel, 'locale', { ...values.locale, timeZone: null });
    for (const count of [1, 2]) {
      byRole(panel, 'button', 'Save').click();
      await waitUntil(() => tries === count && textOf(panel).includes('Saving did not work'));
    }
    expect(host.settings.version).to.equal('7');
  });

  it('ask before leaving when all is saved', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    expect(asks()).to.equal(true);
    await pressSave(panel);
    await waitUntil(() => panel.changedFields.length === 0);
    expect(asks()).to.equal(false);
  });

  it('forget to ask about a change deep inside a value', async () => {
    const { panel } = await open();
    const [first, ...rest] = values.trustedIps.entries;
    await edit(panel, 'trustedIps', {
      ...values.trustedIps,
      entries: [{ ...first, note: 'Another note' }, ...rest],
    });
    expect(asks()).to.equal(true);
    panel.discard();
    expect(asks()).to.equal(false);
  });

  it('mark a section in which nothing changed', async () => {
    const { panel } = await open();
    await edit(panel, 'role', 'auditor');
    expect(titles(panel)).to.deep.equal([
      'Sign-in',
      'Trusted addresses',
      'API access',
      'Role and language changed',
    ]);
  });

  it('need a second try to speak another language', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    try {
      await setLanguage('de');
      await panel.updateComplete;
      expect(clean(saveBar(panel)?.textContent)).to.contain('Speichern');
      const twofa = control(panel, 'twofa');
      await twofa.updateComplete;
      expect(textOf(twofa)).to.contain('Wie in der Kundenklasse festgelegt');
      expect(panel.changes).to.deep.equal({ apiAccess: false });
    } finally {
      await setLanguage('en');
    }
  });

  it('lose what the server said of one field when another is edited', async () => {
    const { panel } = await open({
      save: () => Promise.resolve({ ok: false, problems: [{ path: ['login'], code: 'login.taken' }] }),
    });
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    const login = control(panel, 'login');
    await waitUntil(() => textOf(login).includes('This login is taken'));
    await edit(panel, 'apiAccess', false);
    await login.updateComplete;
    expect(textOf(login)).to.contain('This login is taken');
    await typeLogin(panel, 'westwind');
    await login.updateComplete;
    expect(textOf(login)).to.not.contain('This login is taken');
  });

  it('send twice what is being saved', async () => {
    let asked = 0;
    const { panel } = await open({ save: () => ((asked += 1), new Promise(() => undefined)) });
    await edit(panel, 'locale', { ...values.locale, timeZone: null });
    for (let times = 0; times < 3; times += 1)
      panel.shadowRoot?.querySelector<HTMLElement>('.bar .primary')?.click();
    await panel.updateComplete;
    expect(asked).to.equal(1);
  });

  it('begin anew when the host tells the same settings again', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    panel.settings = panel.settings ?? settings;
    await panel.updateComplete;
    expect(panel.changes).to.deep.equal({ apiAccess: false });
  });
});
