import { a11yChecks } from './a11y.ts';
import type { AnySubject, Check } from './check.ts';
import { formChecks } from './form.ts';
import { languagesChecks } from './languages.ts';
import { looksChecks } from './looks.ts';
import { requestChecks } from './request.ts';
import { wordsChecks } from './words.ts';
import { zoomChecks } from './zoom.ts';

export const suites: Readonly<Record<string, readonly Check[]>> = {
  form: formChecks,
  request: requestChecks,
  accessibility: a11yChecks,
  words: wordsChecks,
  languages: languagesChecks,
  looks: looksChecks,
  zoom: zoomChecks,
};

/** Every shared promise as a test of this element. */
export function runSuites(subject: AnySubject): void {
  // A check may walk through every state; a busy machine takes a second for each.
  const longest = 10_000 + 5_000 * (subject.states?.length ?? 0);
  for (const [name, checks] of Object.entries(suites)) {
    if (name === 'request' && !subject.requests) continue;
    describe(`<${subject.tag}> as every element: ${name}`, () => {
      for (const check of checks) {
        it(check.name, async () => {
          await check.run(subject);
        }).timeout(longest);
      }
    });
  }
}
