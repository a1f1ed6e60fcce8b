import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SaveAsk } from '../../src/contract/requests.ts';
import '../../src/define/self-care-panel.ts';
import { connectClient } from '../../src/panel/connect-client.ts';
import {
  DraftChangedEvent,
  SettingsSaveRequestEvent,
  SettingsSavedEvent,
} from '../../src/panel/self-care-panel.events.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { capabilities, context, fakeHost, settings, values } from '../../stories/fake-host.ts';
import { deep } from '../suites/check.ts';
import { all, byRole, clean, findByRole, textOf } from '../support/find.ts';
import { control, edit, open, pressSave, saveBar, typeLogin, type Control } from '../support/panel.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

describe('<self-care-panel>', () => {
  it('shows every saved value in its element', async () => {
    const { panel } = await open();
    const shown = ['login', 'twofa', 'trustedIps', 'apiAccess', 'role', 'locale'].map(
      (field) => control(panel, field).value,
    );
    expect(shown).to.deep.equal([
      values.login,
      values.twofa,
      values.trustedIps,
      values.apiAccess,
      values.role,
      values.locale,
    ]);
  });

  it('tells the list where the account comes from, and who was refused for the address alone', async () => {
    const { panel } = await open();
    const list = control(panel, 'trustedIps') as Control & {
      knownAddresses: { kind: string; address: string }[];
    };
    expect(list.knownAddresses.map(({ kind, address }) => `${kind} ${address}`)).to.deep.equal([
      'last-sign-in 203.0.113.7',
      'earlier-sign-in 10.10.10.1',
      'refused-sign-in 192.0.2.80',
    ]);
  });

  it('offers Save only on a real difference, and names it', async () => {
    const { panel } = await open();
    expect(saveBar(panel)).to.equal(null);
    await typeLogin(panel, 'southwind');
    expect(saveBar(panel)?.textContent).to.match(/1 change\s+Login/);
    await typeLogin(panel, values.login);
    expect(saveBar(panel)).to.equal(null);
  });

  it('sends only the changed fields, of the locale only the changed keys', async () => {
    let asked: SaveAsk | undefined;
    const { panel, host } = await open();
    const { save } = host;
    panel.addEventListener(
      SettingsSaveRequestEvent.type,
      (event) => {
        event.respondWith((ask, options) => {
          asked = ask;
          return save(ask, options);
        });
      },
      { capture: true },
    );
    await edit(panel, 'apiAccess', false);
    await edit(panel, 'locale', { ...values.locale, timeZone: null });
    await pressSave(panel);
    await waitUntil(() => asked);
    expect(asked).to.deep.equal({ version: '7', changes: { apiAccess: false, locale: { timeZone: null } } });
  });

  it('sends with a new password what is wished of open sessions', async () => {
    const asks: SaveAsk[] = [];
    const { panel } = await open({
      save: (ask) => {
        asks.push(ask);
        return Promise.reject(new Error('down'));
      },
    });
    await edit(panel, 'password', 'correct-horse-battery');
    const password = control(panel, 'password');
    await pressSave(panel);
    await waitUntil(() => asks.length === 1);
    (await findByRole(password, 'switch', /^End open sessions/)).click();
    await waitUntil(() => textOf(panel).includes('Try again'));
    await pressSave(panel);
    await waitUntil(() => asks.length === 2);
    expect(asks.map(({ endSessions }) => endSessions)).to.deep.equal([true, false]);
  });

  it('ends open sessions by default again after a discarded wish', async () => {
    const asks: SaveAsk[] = [];
    const { panel } = await open({
      save: (ask, options) => {
        asks.push(ask);
        return fakeHost().save(ask, options);
      },
    });
    const password = control(panel, 'password');
    await edit(panel, 'password', 'correct-horse-battery');
    (await findByRole(password, 'switch', /^End open sessions/)).click();
    byRole(panel, 'button', 'Discard').click();
    await panel.updateComplete;
    await edit(panel, 'password', 'another-horse-battery');
    await password.updateComplete;
    await pressSave(panel);
    await waitUntil(() => asks.length === 1);
    expect(asks[0]?.endSessions).to.equal(true);
  });

  it('refuses at once to switch two-factor off over a password that cannot stand alone', async () => {
    const { panel, host } = await open();
    panel.settings = {
      ...host.settings,
      facts: { ...host.settings.facts, password: { ...settings.facts.password, validWithout2fa: false } },
    };
    await panel.updateComplete;
    const twofa = control(panel, 'twofa');
    byRole(twofa, 'radio', 'No').click();
    await panel.updateComplete;
    await twofa.updateComplete;
    expect(textOf(twofa)).to.contain('too short to stand alone (length 15 or more)');
    await edit(panel, 'password', 'correct-horse-battery');
    await twofa.updateComplete;
    expect(textOf(twofa)).to.not.contain('too short');
  });

  it('leaves no password readable behind when somebody goes elsewhere', async () => {
    const { panel } = await open();
    const password = control(panel, 'password');
    const generate = await findByRole(password, 'button', 'Generate password');
    generate.focus();
    await sendKeys({ press: 'Enter' });
    const readable = () => password.shadowRoot?.querySelector('input[type=text]') ?? null;
    await waitUntil(readable);
    await aTimeout(50);
    expect(readable()).to.not.equal(null); // the pressed button gave way to another, no one went anywhere
    const elsewhere = document.createElement('button');
    panel.after(elsewhere);
    elsewhere.focus();
    await waitUntil(() => readable() === null);
  });

  it('starts afresh from the answer of a save, and says that it saved', async () => {
    const { panel } = await open();
    const saved = new Promise<readonly string[]>((resolve) => {
      panel.addEventListener(SettingsSavedEvent.type, ({ fields }) => {
        resolve(fields);
      });
    });
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    expect(await saved).to.deep.equal(['login']);
    await panel.updateComplete;
    expect(panel.changedFields).to.deep.equal([]);
    expect(panel.settings?.values.login).to.equal('southwind');
    expect(textOf(panel)).to.contain('Saved');
  });

  it('goes on with what is edited while it saves: the answer does not take it back', async () => {
    let give: () => void = () => undefined;
    const { panel, host } = await open();
    const { save } = host;
    panel.addEventListener(
      SettingsSaveRequestEvent.type,
      (event) => {
        event.respondWith(async (ask, options) => {
          await new Promise<void>((resolve) => (give = resolve));
          return save(ask, options);
        });
      },
      { capture: true },
    );
    await edit(panel, 'password', 'correct-horse-battery');
    await edit(panel, 'locale', { ...values.locale, language: 'de' });
    const saving = panel.save();
    await edit(panel, 'locale', { ...values.locale, language: 'de', timeZone: null });
    await edit(panel, 'apiAccess', false);
    give();
    expect(await saving).to.equal(true);
    expect(panel.changes).to.deep.equal({ apiAccess: false, locale: { timeZone: null } });
    expect(host.settings.values.locale.language).to.equal('de');
    await panel.updateComplete;
    expect(textOf(panel)).to.contain('2 changes');
  });

  it('goes back to what was saved on Discard', async () => {
    const { panel } = await open();
    await typeLogin(panel, 'southwind');
    byRole(panel, 'button', 'Discard').click();
    await panel.updateComplete;
    expect(control(panel, 'login').value).to.equal(values.login);
    expect(saveBar(panel)).to.equal(null);
  });

  it('does not send what is not valid: it goes to the field', async () => {
    let asked = false;
    const { panel } = await open({
      save: () => {
        asked = true;
        return Promise.reject(new Error());
      },
    });
    await typeLogin(panel, 'south wind');
    byRole(panel, 'button', 'Save').click();
    await panel.updateComplete;
    expect(asked).to.equal(false);
    expect(control(panel, 'login').matches(':focus-within')).to.equal(true);
    expect(textOf(control(panel, 'login'))).to.contain('cannot be used');
  });

  it('names all that is to be mended, leads there, and marks its section', async () => {
    const { panel } = await open();
    await typeLogin(panel, 'south wind');
    await edit(panel, 'locale', { ...values.locale, outputDate: 'nonsense' });
    byRole(panel, 'button', 'Sign-in').click();
    await panel.updateComplete;
    expect(control(panel, 'login').checkVisibility()).to.equal(false);
    byRole(panel, 'button', 'Save').click();
    await panel.updateComplete;
    const summary = () => clean(panel.shadowRoot?.querySelector('.notices')?.textContent);
    expect(summary()).to.match(/Mend what is marked: Login\s+Time zone, language and formats/);
    expect(control(panel, 'login').checkVisibility()).to.equal(true);
    const marks = () =>
      [...(panel.shadowRoot?.querySelectorAll('h2') ?? [])].map(({ textContent }) => clean(textContent));
    expect(marks()).to.deep.equal([
      'Sign-in to mend',
      'Trusted addresses',
      'API access',
      'Role and language to mend',
    ]);
    byRole(panel, 'button', 'Time zone, language and formats').click();
    await panel.updateComplete;
    await waitUntil(() => control(panel, 'locale').matches(':focus-within'));
    await typeLogin(panel, 'southwind');
    expect(summary()).to.not.contain('Login');
    expect(marks()[0]).to.equal('Sign-in changed');
  });

  it('folds a section, and keeps what stands in it', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    const fold = byRole(panel, 'button', 'API access');
    fold.click();
    await panel.updateComplete;
    expect(fold.ariaExpanded).to.equal('false');
    expect(control(panel, 'apiAccess').checkVisibility()).to.equal(false);
    expect(panel.changes).to.deep.equal({ apiAccess: false });
    fold.click();
    await panel.updateComplete;
    expect(control(panel, 'apiAccess').checkVisibility()).to.equal(true);
  });

  it('gives way to a section of the host’s own, and takes further ones', async () => {
    const { panel } = await open();
    const own = document.createElement('p');
    own.slot = 'section-api';
    own.textContent = 'Tokens are made elsewhere.';
    const further = document.createElement('p');
    further.slot = 'sections';
    further.textContent = 'Billing';
    panel.append(own, further);
    await waitUntil(() => !panel.shadowRoot?.querySelector('[data-field="apiAccess"]'));
    expect(own.checkVisibility() && further.checkVisibility()).to.equal(true);
    own.remove();
    await waitUntil(() => panel.shadowRoot?.querySelector('[data-field="apiAccess"]'));
  });

  it('lands each refusal at its field, marks it in the summary, and keeps the draft', async () => {
    const { panel } = await open({
      save: () => Promise.resolve({ ok: false, problems: [{ path: ['login'], code: 'login.taken' }] }),
    });
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    await waitUntil(() => textOf(panel).includes('Nothing was saved yet'));
    await control(panel, 'login').updateComplete;
    expect(textOf(control(panel, 'login'))).to.contain('This login is taken');
    expect(panel.changes).to.deep.equal({ login: 'southwind' });
    byRole(panel, 'button', 'Login').click();
    expect(control(panel, 'login').matches(':focus-within')).to.equal(true);
  });

  it('keeps the draft, secrets included, when saving fails, and tries again', async () => {
    let tries = 0;
    const { panel, host } = await open();
    const { save } = host;
    panel.addEventListener(
      SettingsSaveRequestEvent.type,
      (event) => {
        event.respondWith((ask, options) =>
          ++tries === 1 ? Promise.reject(new Error('down')) : save(ask, options),
        );
      },
      { capture: true },
    );
    await edit(panel, 'password', 'a long enough passphrase');
    await pressSave(panel);
    await waitUntil(() => textOf(panel).includes('Your changes are still here'));
    expect(panel.changes).to.deep.equal({ password: 'a long enough passphrase' });
    byRole(panel, 'button', 'Try again').click();
    await waitUntil(() => panel.changedFields.length === 0);
    expect(tries).to.equal(2);
  });

  it('says that the session ended, and goes on after signing in again', async () => {
    const { panel } = await open({
      save: () => Promise.resolve({ ok: false, problems: [{ path: [], code: 'session.ended' }] }),
    });
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    await waitUntil(() => textOf(panel).includes('Your session has ended'));
    expect(byRole(panel, 'button', 'Try again').checkVisibility()).to.equal(true);
    expect(panel.changes).to.deep.equal({ login: 'southwind' });
  });

  it('shows what both changed when someone else saved, and loses nothing of either', async () => {
    const { panel, host } = await open();
    host.settings = { ...settings, version: '8', values: { ...values, twofa: 'no', apiAccess: false } };
    await edit(panel, 'twofa', 'yes');
    await typeLogin(panel, 'southwind');
    await pressSave(panel);
    await waitUntil(() => textOf(panel).includes('Someone else saved'));
    await panel.updateComplete;
    expect(control(panel, 'apiAccess').value).to.equal(false);
    expect(panel.changes).to.deep.equal({ login: 'southwind', twofa: 'yes' });
    const both = () => clean(panel.shadowRoot?.querySelector('.notices tbody')?.textContent);
    await waitUntil(() => both() === 'Two-factor authentication No Yes');
    byRole(panel, 'button', 'Take theirs').click();
    await panel.updateComplete;
    expect(panel.changes).to.deep.equal({ login: 'southwind' });
    await panel.save();
    expect(host.settings.values).to.deep.include({ login: 'southwind', twofa: 'no', apiAccess: false });
  });

  it('names the fields in its events, never a value', async () => {
    const heard: Event[] = [];
    const { panel } = await open();
    for (const type of [
      DraftChangedEvent.type,
      SettingsSaveRequestEvent.type,
      SettingsSavedEvent.type,
      'input',
    ])
      document.addEventListener(type, (event) => heard.push(event), { capture: true, once: true });
    await edit(panel, 'password', 'canary-correct-horse');
    await panel.save();
    expect(heard.map(({ type }) => type)).to.include('settings-save-request');
    for (const event of heard) expect(reachable(event)).to.not.contain('canary-correct-horse');
  });

  it('leaves no password in the page after a save', async () => {
    const { panel } = await open();
    await edit(panel, 'password', 'canary-correct-horse');
    await panel.save();
    await panel.updateComplete;
    const texts = [...deep(panel.shadowRoot as ShadowRoot)].flatMap((element) => [
      (element as HTMLInputElement).value,
      element.textContent,
      ...element.getAttributeNames().map((name) => element.getAttribute(name)),
    ]);
    expect(texts.filter((text) => String(text).includes('canary-correct-horse'))).to.deep.equal([]);
  });

  it('offers log in as only for saved credentials, and says why not', async () => {
    const { panel } = await open();
    const login = control(panel, 'login');
    expect(byRole(login, 'button', 'Log in as reseller').getAttribute('aria-disabled')).to.equal('false');
    await typeLogin(panel, 'southwind');
    await login.updateComplete;
    expect(byRole(login, 'button', 'Log in as reseller').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(login)).to.contain('Save or discard the changed login');
  });

  it('keeps what an act of the login changed, until the host tells something newer', async () => {
    const { panel, host } = await open();
    const login = control(panel, 'login');
    await typeLogin(panel, 'southwind');
    byRole(login, 'button', 'End all sessions…').click();
    await waitUntil(() => all(login, 'dialog').length > 0);
    await login.updateComplete;
    byRole(login, 'button', 'End all sessions').click();
    await waitUntil(() => textOf(login).includes('No open sessions.'));
    await edit(panel, 'apiAccess', false);
    expect(textOf(login)).to.contain('No open sessions.');
    expect(panel.changes).to.deep.equal({ login: 'southwind', apiAccess: false });
    host.settings = { ...settings, facts: { ...settings.facts, openSessions: 1 } };
    await panel.reload();
    await panel.updateComplete;
    await login.updateComplete;
    expect(textOf(login)).to.contain('1 open session.');
  });

  it('unlocks the account by the client, and knows it from then on', async () => {
    const { panel, host } = await open();
    const lockedUntil = '2126-11-24T08:00:00.000Z';
    host.settings = { ...settings, facts: { ...settings.facts, lockedUntil } };
    await panel.reload();
    await panel.updateComplete;
    const login = control(panel, 'login');
    await login.updateComplete;
    byRole(login, 'button', 'Unlock').click();
    await waitUntil(() => panel.settings?.facts.lockedUntil === null);
    expect(host.settings.facts.lockedUntil).to.equal(null);
    await panel.updateComplete;
    expect(textOf(login)).to.contain('Unlocked');
  });

  it('acts on the account only where the host can, and never from a panel to look at', async () => {
    const acts = ['Log in as reseller', 'Unlock', 'End all sessions…'];
    const facts = { ...settings.facts, lockedUntil: '2126-11-24T08:00:00.000Z' };
    const { panel } = await open({
      load: () => Promise.resolve({ ok: true, settings: { ...settings, facts }, capabilities, context }),
    });
    const login = control(panel, 'login');
    await login.updateComplete;
    const offered = () => acts.filter((act) => textOf(login).includes(act));
    const seen = [offered()];
    panel.capabilities = { ...capabilities, logInAs: [], unlock: false, endSessions: false };
    await panel.updateComplete;
    await login.updateComplete;
    seen.push(offered());
    panel.capabilities = capabilities;
    panel.readonly = true;
    await panel.updateComplete;
    await login.updateComplete;
    seen.push(offered());
    expect(seen).to.deep.equal([acts, [], []]);
  });

  it('asks for a reason where the host keeps one', async () => {
    const { panel } = await open();
    panel.capabilities = { ...capabilities, logInAsReason: true };
    await panel.updateComplete;
    const login = control(panel, 'login');
    await login.updateComplete;
    expect(byRole(login, 'textbox', /^Reason for logging in/).checkVisibility()).to.equal(true);
  });

  it('hides what the host lacks, and explains what is read-only', async () => {
    const { panel } = await open({
      load: () =>
        Promise.resolve({
          ok: true,
          settings,
          capabilities: { ...capabilities, hidden: ['apiAccess'], readonly: { role: 'Set by the provider' } },
          context,
        }),
    });
    expect(() => control(panel, 'apiAccess')).to.throw();
    expect(textOf(panel)).to.not.contain('API access');
    expect(control(panel, 'role').readonly).to.equal(true);
    expect(control(panel, 'role').readonlyReason).to.equal('Set by the provider');
  });

  it('says once, above all fields, why the whole of it is only to be looked at', async () => {
    const { panel } = await open();
    panel.readonly = true;
    panel.readonlyReason = 'Only administrators of your level may change this.';
    await panel.updateComplete;
    expect(textOf(panel).split(panel.readonlyReason).length - 1).to.equal(1);
    expect(control(panel, 'role').readonly).to.equal(true);
  });

  it('shows that it is saved where the button was, also when the panel ends below what is seen', async () => {
    const { panel } = await open();
    await edit(panel, 'apiAccess', false);
    window.scrollTo(0, 0);
    await pressSave(panel);
    await waitUntil(() => textOf(panel).includes('Saved'));
    const { bottom } = (panel.shadowRoot?.querySelector('.foot') as Element).getBoundingClientRect();
    expect(panel.getBoundingClientRect().bottom).to.be.greaterThan(window.innerHeight);
    expect(bottom).to.be.at.most(window.innerHeight);
  });

  it('offers to try again when the settings cannot be loaded', async () => {
    let tries = 0;
    const panel = await fixture<SelfCarePanel>(html`<self-care-panel></self-care-panel>`);
    const good = fakeHost();
    connectClient(
      panel,
      fakeHost({
        load: (ask, options) => (++tries === 1 ? Promise.reject(new Error()) : good.load(ask, options)),
      }),
    );
    await waitUntil(() => textOf(panel).includes('could not be loaded'));
    byRole(panel, 'button', 'Try again').click();
    await waitUntil(() => panel.settings);
    expect(tries).to.equal(2);
  });

  it('asks the host how things stand when somebody stopped waiting for an act, and keeps the draft', async () => {
    const { panel, host } = await open({ resetTwofa: () => new Promise(() => undefined) });
    await edit(panel, 'apiAccess', false);
    const element = control(panel, 'twofa');
    byRole(element, 'button', 'Reset 2FA key…').click();
    (await findByRole(element, 'button', 'Reset 2FA key')).click();
    await element.updateComplete;
    const { facts } = host.settings;
    const twofa = { ...facts.twofa, enrolment: { state: 'pending', since: null } as const };
    host.settings = { ...host.settings, facts: { ...facts, twofa } };
    byRole(element, 'button', 'Cancel').click();
    await waitUntil(() => panel.settings?.facts.twofa.enrolment.state === 'pending');
    await element.updateComplete;
    expect(textOf(element)).to.contain('may have been done all the same');
    expect(panel.changes).to.deep.equal({ apiAccess: false });
  });

  it('asks the host how things stand when the answer to an act never came', async () => {
    let loads = 0;
    const { panel, host } = await open({ resetTwofa: () => Promise.reject(new Error('cut')) });
    panel.addEventListener('settings-load-request', () => (loads += 1), { capture: true });
    const { facts } = host.settings;
    const enrolment = { state: 'pending', since: null } as const;
    host.settings = { ...host.settings, facts: { ...facts, twofa: { ...facts.twofa, enrolment } } };
    const element = control(panel, 'twofa');
    byRole(element, 'button', 'Reset 2FA key…').click();
    (await findByRole(element, 'button', 'Reset 2FA key')).click();
    await waitUntil(() => panel.settings?.facts.twofa.enrolment.state === 'pending');
    expect(loads).to.equal(1);
  });

  it('knows that the sessions ended with a reset key', async () => {
    const { panel } = await open();
    const element = control(panel, 'twofa');
    byRole(element, 'button', 'Reset 2FA key…').click();
    (await findByRole(element, 'button', 'Reset 2FA key')).click();
    await waitUntil(() => panel.settings?.facts.twofa.enrolment.state === 'pending');
    expect(panel.settings?.facts.openSessions).to.equal(0);
  });

  describe('reviewing changes', () => {
    const shown = (panel: SelfCarePanel) =>
      [...(panel.shadowRoot?.querySelectorAll('dialog tbody tr') ?? [])].map((row) =>
        [...row.children].map(({ textContent }) => clean(textContent)).join(' | '),
      );

    it('shows what each becomes before it is saved, and never a password', async () => {
      let asked = 0;
      const { panel } = await open({ save: () => ((asked += 1), new Promise(() => undefined)) });
      const [first, ...rest] = values.trustedIps.entries;
      await edit(panel, 'password', 'canary-correct-horse');
      await edit(panel, 'twofa', 'yes');
      await edit(panel, 'trustedIps', {
        enabled: false,
        entries: [...rest, { ...first, id: 'new', network: '192.0.2.0/24', note: 'Depot' }],
      });
      await edit(panel, 'role', 'auditor');
      await edit(panel, 'locale', { ...values.locale, timeZone: null });
      byRole(panel, 'button', 'Save').click();
      await findByRole(panel, 'button', 'Save changes');
      expect(shown(panel)).to.deep.equal([
        'Password | a new password · Open sessions of this account end.',
        'Two-factor authentication | As defined by the customer class | Yes',
        'Allow access only from trusted IP addresses | on | off',
        'Trusted addresses | Added 192.0.2.0/24 · Depot Removed 10.10.10.1 · Head office',
        'Role | Reseller standard | auditor',
        'Time zone | Europe/Kyiv | As the provider (Europe/Berlin)',
      ]);
      expect(asked).to.equal(0);
    });

    it('goes back with nothing saved and nothing lost, by Escape too', async () => {
      const { panel } = await open();
      for (const leave of [
        () => {
          byRole(panel, 'button', 'Back').click();
        },
        () => sendKeys({ press: 'Escape' }),
      ]) {
        await edit(panel, 'apiAccess', false);
        byRole(panel, 'button', 'Save').click();
        await findByRole(panel, 'button', 'Save changes');
        await leave();
        await waitUntil(() => all(panel, 'dialog').length === 0);
        expect(panel.changes).to.deep.equal({ apiAccess: false });
      }
    });

    it('is not asked for where nothing concerns security, nor where the host does without', async () => {
      const { panel, host } = await open();
      await edit(panel, 'locale', { ...values.locale, timeZone: null });
      byRole(panel, 'button', 'Save').click();
      await waitUntil(() => panel.settings?.values.locale.timeZone === null);
      panel.review = 'never';
      await edit(panel, 'apiAccess', false);
      byRole(panel, 'button', 'Save').click();
      await waitUntil(() => !host.settings.values.apiAccess);
    });

    it('does not open over a field that is not valid', async () => {
      const { panel } = await open();
      await typeLogin(panel, 'south wind');
      byRole(panel, 'button', 'Save').click();
      await aTimeout(100);
      expect(all(panel, 'dialog')).to.deep.equal([]);
    });
  });

  it('says that it is not connected when nobody answers', async () => {
    const panel = await fixture<SelfCarePanel>(html`<self-care-panel></self-care-panel>`);
    await panel.reload();
    await panel.updateComplete;
    expect(textOf(panel)).to.contain('Not connected');
  });

  it('asks before the page is left with unsaved changes', async () => {
    const { panel } = await open();
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    await edit(panel, 'twofa', 'yes');
    expect(leave()).to.equal(true);
    panel.discard();
  });

  describe('asked by a router whether it may be left', () => {
    it('says yes at once where nothing is unsaved', async () => {
      const { panel } = await open();
      expect(await panel.confirmLeave()).to.equal(true);
    });

    for (const [name, may] of [
      ['Stay', false],
      ['Leave without saving', true],
    ] as const)
      it(`asks, and “${name}” is ${may ? 'yes' : 'no'}`, async () => {
        const { panel } = await open();
        await edit(panel, 'apiAccess', false);
        const answered = panel.confirmLeave();
        (await findByRole(panel, 'button', name)).click();
        expect(await answered).to.equal(may);
        expect(panel.changes).to.deep.equal(may ? {} : { apiAccess: false });
      });

    it('takes Escape for no', async () => {
      const { panel } = await open();
      await edit(panel, 'apiAccess', false);
      const answered = panel.confirmLeave();
      await findByRole(panel, 'button', 'Stay');
      await sendKeys({ press: 'Escape' });
      expect(await answered).to.equal(false);
    });
  });

  it('is accessible', async () => {
    const { panel } = await open();
    await expect(panel).to.be.accessible();
    expect(
      all(panel, 'region').length + (panel.shadowRoot?.querySelectorAll('section').length ?? 0),
    ).to.equal(4);
  });

  it('fits into 320 px', async () => {
    const { panel } = await open();
    const box = panel.parentElement as HTMLElement;
    box.style.cssText = 'inline-size: 320px; overflow: auto';
    await panel.updateComplete;
    expect(box.scrollWidth).to.be.at.most(320);
  });
});

/** Everything that a listener could read from an event: own and inherited properties, as text. */
function reachable(event: Event): string {
  const found: string[] = [];
  for (let level: object | null = event; level && level !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(level)) {
      const value: unknown = Reflect.get(event, name);
      if (typeof value !== 'function' && !(value instanceof Node) && !(value instanceof Window))
        found.push(`${name}=${JSON.stringify(value) ?? ''}`);
    }
    level = Object.getPrototypeOf(level) as object | null;
  }
  return found.join('\n');
}

describe('<self-care-panel>: an authenticator app set up at once', () => {
  it('goes by the client, is known to the panel since, and leaves the draft as it is', async () => {
    const { panel, host } = await open();
    host.settings = {
      ...settings,
      facts: {
        ...settings.facts,
        twofa: { inherited: settings.facts.twofa.inherited, enrolment: { state: 'pending', since: null } },
      },
    };
    await panel.reload();
    await edit(panel, 'apiAccess', false);
    const twofa = control(panel, 'twofa');
    byRole(twofa, 'button', 'Set up now…').click();
    const code = await findByRole<HTMLInputElement>(twofa, 'textbox', /Code/);
    code.focus();
    await sendKeys({ type: '123456' });
    await sendKeys({ press: 'Enter' });
    (await findByRole(twofa, 'checkbox', 'I have stored them')).click();
    byRole(twofa, 'button', 'Done').click();
    await twofa.updateComplete;
    const { enrolment, recoveryCodesLeft } = panel.settings?.facts.twofa ?? {};
    expect([enrolment?.state, recoveryCodesLeft]).to.deep.equal(['active', 10]);
    expect(textOf(twofa)).to.contain('10 recovery codes are left.');
    expect(panel.changes).to.deep.equal({ apiAccess: false });
  });

  it('hides what the host’s backend lacks', async () => {
    const { panel } = await open({
      load: () =>
        Promise.resolve({
          ok: true,
          settings,
          capabilities: { ...capabilities, twofaReset: false, twofaSetup: false, recoveryCodes: false },
          context,
        }),
    });
    expect(all(control(panel, 'twofa'), 'button')).to.deep.equal([]);
  });
});
