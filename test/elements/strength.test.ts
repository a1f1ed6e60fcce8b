/** How a typed password is rated: by the light estimate, by whoever is provided, by the worker. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/password-field.ts';
import type { Strength } from '../../src/domain/password/entropy.ts';
import type { PasswordField } from '../../src/elements/password-field/password-field.ts';
import { strengthEstimator } from '../../src/elements/password-field/strength.ts';
import { settled } from '../suites/check.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

/** In the words of the light estimate, and of zxcvbn. */
const ratings = [
  ['correcthorsebatterystaple', 'Fair', 'Weak'],
  ['Password1!Password1!', 'Fair', 'Very weak'],
  ['sheLovesBakingCookies', 'Very strong', 'Weak'],
  ['MondayTuesdayWednesday', 'Fair', 'Very weak'],
] as const;

const random = 'mT7%qv-9Kd#92.xW2~Vx';

async function create(given: Partial<PasswordField> = {}): Promise<PasswordField> {
  const element = await fixture<PasswordField>(html`<password-field label="Password"></password-field>`);
  Object.assign(element, given);
  await settled(element);
  if (given.value) await waitUntil(() => word(element), 'no meter');
  return element;
}

function word(element: Element): string | null | undefined {
  return element.shadowRoot?.querySelector('[role=meter]')?.getAttribute('aria-valuetext');
}

/** The word that stays: everything that was asked is answered. */
async function becomes(element: Element, expected: string): Promise<void> {
  await waitUntil(() => word(element) === expected, `${word(element)} becomes ${expected}`, {
    timeout: 9000,
  });
}

async function type(element: PasswordField, text: string): Promise<void> {
  element.focus();
  await waitUntil(() => element.shadowRoot?.querySelector('[part=meter]'), 'no meter');
  await sendKeys({ type: text });
  await settled(element);
}

describe('password strength without the entry', () => {
  for (const [text, light] of ratings)
    it(`calls ${text} ${light}`, async () => {
      const element = await create({ value: text });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(word(element)).to.equal(light);
    });

  it('is replaced in a field that was there before the import', async () => {
    const element = await create({ value: random });
    strengthEstimator.provide(() => Promise.resolve({ bits: 1, score: 0 }));
    await becomes(element, 'Very weak');
  });
});

describe('password strength, provided', () => {
  interface Question {
    readonly text: string;
    readonly login: string;
    readonly answer: (score?: Strength['score']) => Promise<void>;
  }
  let questions: Question[];

  beforeEach(() => {
    questions = [];
    strengthEstimator.provide(
      (text, { login }) =>
        new Promise((resolve) =>
          questions.push({
            text,
            login,
            answer: async (score) => {
              resolve(score === undefined ? undefined : { bits: 1, score });
              await new Promise((done) => setTimeout(done, 50));
            },
          }),
        ),
    );
  });

  const asked = () => questions.map(({ text }) => text);

  it('is the light one until the first answer', async () => {
    const element = await create({ value: random, login: 'northwind' });
    await becomes(element, 'Very strong');
    expect(questions[0]?.login).to.equal('northwind');
    await questions[0]?.answer(1);
    await becomes(element, 'Weak');
    expect(asked()).to.deep.equal([random]);
  });

  it('asks for the newest text only, and shows no answer to an older one', async () => {
    const element = await create();
    await type(element, 'abcd');
    expect(asked()).to.deep.equal(['a']);
    await questions[0]?.answer(4);
    await becomes(element, 'Very weak');
    expect(asked()).to.deep.equal(['a', 'abcd']);
    await questions[1]?.answer(3);
    await becomes(element, 'Strong');
  });

  it('keeps the last answer while the next is awaited', async () => {
    const element = await create({ value: 'aaaa' });
    await questions[0]?.answer(3);
    element.value = 'aaaaa';
    await settled(element);
    await becomes(element, 'Strong');
    await questions[1]?.answer(2);
    await becomes(element, 'Fair');
  });

  it('is nothing without a text, and begins anew with the next', async () => {
    const element = await create({ value: 'aaaa' });
    await questions[0]?.answer(3);
    element.value = 'aaaab';
    await settled(element);
    element.value = '';
    await settled(element);
    expect(word(element)).to.equal(undefined);
    await questions[1]?.answer(4);
    expect(word(element)).to.equal(undefined);
    element.value = 'aaaa';
    await settled(element);
    await becomes(element, 'Very weak');
  });

  it('is asked again for another login', async () => {
    const element = await create({ value: 'northwind-2026', login: 'southwind' });
    await questions[0]?.answer(3);
    element.login = 'northwind';
    await settled(element);
    expect(questions[1]?.login).to.equal('northwind');
  });

  it('stays the light one where there is no answer, without asking twice', async () => {
    const element = await create({ value: random });
    await questions[0]?.answer();
    await becomes(element, 'Very strong');
    expect(questions).to.have.length(1);
  });
});

describe('password strength by the worker', () => {
  before(async () => {
    await import('../../src/strength/index.ts');
  });

  for (const [text, , expected] of ratings)
    it(`calls ${text} ${expected}`, async () => {
      const element = await create({ value: text });
      await becomes(element, expected);
    });

  it('calls random characters what the light estimate calls them', async () => {
    const element = await create({ value: 'aaaa' });
    await becomes(element, 'Very weak');
    element.value = random;
    await becomes(element, 'Very strong');
  });

  it('counts the login and its parts as known words', async () => {
    const element = await create({ value: 'Zyvqen-Braxolit' });
    await becomes(element, 'Fair');
    element.login = 'zyvqen.braxolit';
    await becomes(element, 'Weak');
  });

  it('rates what is typed', async () => {
    const element = await create();
    await type(element, 'Password1!Password1!');
    await becomes(element, 'Very weak');
    await type(element, random);
    await becomes(element, 'Very strong');
  });

  it('answers two fields at once', async () => {
    const [one, other] = [await create(), await create()];
    one.value = ratings[0][0];
    other.value = ratings[1][0];
    await Promise.all([becomes(one, ratings[0][2]), becomes(other, ratings[1][2])]);
  });

  it('answers for 100,000 characters', async () => {
    const element = await create({ value: 'Password1!'.repeat(10_000) });
    await becomes(element, 'Very weak');
  });
});

describe('password strength where no worker may start', () => {
  it('stays the light one, and says so once without the password', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html>
      <meta http-equiv="Content-Security-Policy" content="worker-src 'none'">
      <script>window.warnings = []; console.warn = (...all) => warnings.push(all.join(' '));</script>
      <script type="module">
        import '/src/define/password-field.ts';
        import '/src/strength/index.ts';
        window.ready = true;
      </script>
      <password-field label="Password"></password-field>`;
    document.body.append(frame);
    const page = () => frame.contentWindow as unknown as { ready?: true; warnings: string[] };
    const warnings = () => page().warnings.filter((text) => text.startsWith('self-care-elements/strength: '));
    await waitUntil(() => page().ready, 'the frame loads', { timeout: 9000 });
    const element = frame.contentDocument?.querySelector('password-field') as PasswordField;
    const [[first, light], [second]] = ratings;
    element.value = first;
    await waitUntil(() => warnings().length > 0, 'it warns', { timeout: 9000 });
    expect(word(element)).to.equal(light);
    element.value = second;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(word(element)).to.equal(ratings[1][1]);
    expect(warnings()).to.have.length(1);
    expect(page().warnings.join()).to.not.contain(first).and.not.contain(second);
    frame.remove();
  });
});
