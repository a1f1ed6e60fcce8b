/** `self-care-elements/locales`: which language, which way it is written, and one catalogue at a time. */
import { expect } from '@open-wc/testing';
import { closestLanguage, directionOf, languages, loadLocale, setLanguage } from '../../locales/index.ts';
import * as common from '../../src/messages/common.ts';
import * as login from '../../src/messages/reseller-login.ts';
import { activeLanguage, overrideMessages } from '../../src/messages/words.ts';

afterEach(() => setLanguage('en'));

describe('the languages', () => {
  it('are fourteen, and the pseudo-locale', () => {
    expect([...languages].sort()).to.deep.equal(
      [
        'ar',
        'de',
        'en',
        'en-XA',
        'es',
        'fr',
        'he',
        'it',
        'ja',
        'nl',
        'pl',
        'pt-BR',
        'tr',
        'uk',
        'zh-Hans',
      ].sort(),
    );
  });

  const closest: [readonly string[], string][] = [
    [['fr-CA'], 'fr'],
    [['de-AT', 'en'], 'de'],
    [['pt-PT'], 'pt-BR'],
    [['pt-BR'], 'pt-BR'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-TW', 'ja'], 'ja'],
    [['zh-Hant'], 'en'],
    [['iw'], 'he'],
    [['en-GB', 'fr'], 'en'],
    [['ar-EG'], 'ar'],
    [['sr', 'sv', 'nl-BE'], 'nl'],
    [['not a tag', '', 'uk'], 'uk'],
    [['en-XA'], 'en-XA'],
    [[], 'en'],
  ];
  for (const [preferred, own] of closest) {
    it(`answer a wish for ${preferred.join(', ') || 'nothing'} with ${own}`, () => {
      expect(closestLanguage(preferred)).to.equal(own);
    });
  }

  it('run from the right where they are written so', () => {
    expect(languages.filter((language) => directionOf(language) === 'rtl')).to.deep.equal(['ar', 'he']);
    expect(directionOf('fa-IR')).to.equal('rtl');
    expect(directionOf('no tag at all')).to.equal('ltr');
  });

  it('come one at a time', async () => {
    const catalogues = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /locales\/generated\/([^.]+)\.ts/.exec(name)?.[1])
        .filter((name) => name !== undefined);
    const before = new Set(catalogues());
    await setLanguage('tr');
    expect(catalogues().filter((name) => !before.has(name))).to.deep.equal(['tr']);
  });

  it('refuse one that there is none of, naming those there are', async () => {
    const refused = await loadLocale('xx').catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(RangeError);
    expect(String(refused)).to.contain('zh-Hans');
  });
});

describe('words of the host', () => {
  it('stand in the place of ours in their language alone', async () => {
    overrideMessages('fr', { 'sc.common.cancel': 'Laisser' });
    await setLanguage('fr');
    expect(activeLanguage()).to.equal('fr');
    expect(common.cancel()).to.equal('Laisser');
    await setLanguage('es');
    expect(common.cancel()).to.not.equal('Laisser');
  });

  it('get the values of the sentence', async () => {
    overrideMessages('it', { 'sc.reseller-login.log-in-as': '{0}: entra' });
    await setLanguage('it');
    expect(login.logInAs('assigned-role', 'first', 'X')).to.match(/X.*: entra/);
  });
});

describe('counts', () => {
  const forms: [string, number, number][] = [
    ['pl', 2, 5],
    ['uk', 3, 11],
    ['ar', 2, 7],
    ['fr', 1, 2],
    ['he', 1, 2],
  ];
  for (const [language, one, other] of forms) {
    it(`are said in the forms of ${language}: ${one} otherwise than ${other}`, async () => {
      await setLanguage(language);
      const words = (count: number) => login.openSessions(count).replace(/[\p{Nd}\s]/gu, '');
      expect(words(one)).to.not.equal(words(other));
    });
  }

  for (const language of ['ja', 'zh-Hans']) {
    it(`are said in the one form of ${language}`, async () => {
      await setLanguage(language);
      const words = (count: number) => login.openSessions(count).replace(/\d/g, '');
      expect(words(1)).to.equal(words(5));
    });
  }
});
