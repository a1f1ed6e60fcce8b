/** Addresses, codes and names inside a sentence keep their own direction, and leave that of the sentence alone. */
import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, setLanguage } from '../../locales/index.ts';
import * as list from '../../src/messages/trusted-ip-list.ts';
import * as formats from '../../src/messages/locale-prefs-formats.ts';

afterEach(() => setLanguage('en'));

/** The characters of `part` inside the sentence, from left to right as they are painted. */
function painted(paragraph: HTMLElement, part: string): string {
  const text = paragraph.firstChild as Text;
  const from = text.data.indexOf(part);
  expect(from, text.data).to.be.at.least(0);
  const places = [...part].map((character, index) => {
    const range = document.createRange();
    range.setStart(text, from + index);
    range.setEnd(text, from + index + 1);
    return { character, at: range.getBoundingClientRect().left };
  });
  return places
    .sort((a, b) => a.at - b.at)
    .map(({ character }) => character)
    .join('');
}

function left(paragraph: HTMLElement, part: string): number {
  const text = paragraph.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(part));
  range.setEnd(text, text.data.indexOf(part) + part.length);
  return range.getBoundingClientRect().left;
}

async function sentence(language: string, say: () => string): Promise<HTMLElement> {
  await setLanguage(language);
  const text = say();
  const element = await fixture<HTMLElement>(html`<p style="white-space: nowrap"></p>`);
  element.lang = language;
  element.dir = directionOf(language);
  element.append(text);
  return element;
}

for (const language of ['ar', 'he', 'de']) {
  describe(`inside a sentence in ${language}`, () => {
    for (const code of ['10.10.10.1', '192.168.192.0/24', '2001:db8::/32']) {
      it(`${code} runs from left to right`, async () => {
        const text = await sentence(language, () => list.inListAlready(code));
        expect(painted(text, code)).to.equal(code);
      });
    }

    it('a name in Hebrew runs from right to left', async () => {
      const name = 'שרת';
      const text = await sentence(language, () => formats.notReadBack(name));
      expect(painted(text, name)).to.equal([...name].reverse().join(''));
    });

    it('two addresses stand in the order of the sentence', async () => {
      const text = await sentence(language, () => list.fromTo('10.0.0.1', '10.0.0.9', 9n));
      const [first, last] = ['10.0.0.1', '10.0.0.9'].map((code) => left(text, code)) as [number, number];
      expect(first < last).to.equal(directionOf(language) === 'ltr');
    });
  });
}
