/** What the tests of `<twofa-select>` share. */
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/twofa-select.ts';
import type { TwofaMode } from '../../src/domain/twofa/twofa.ts';
import { TwofaSelect } from '../../src/elements/twofa-select/twofa-select.ts';
import type { Subject } from '../suites/check.ts';

export const active = { state: 'active', since: '2026-03-14T10:20:00.000Z' } as const;

/** Of a class that has two-factor on; `facts` are what the host tells more. */
export function twofaSubject(
  facts: Partial<TwofaSelect>,
  more: Pick<Subject<TwofaMode, TwofaSelect>, 'requests' | 'states' | 'data'>,
): Subject<TwofaMode, TwofaSelect> {
  return {
    tag: 'twofa-select',
    type: TwofaSelect,
    prepare(element) {
      element.label = 'Two-factor authentication';
      element.inherited = { value: true, source: 'Wholesale EU' };
      element.resetOffered = true;
      element.timeZone = 'Europe/Kyiv';
      Object.assign(element, facts);
    },
    values: ['yes', 'no'],
    submits: 'yes',
    control: (element) => element.shadowRoot?.querySelector('input:checked') as HTMLElement,
    edit: () => sendKeys({ press: 'ArrowDown' }),
    ...more,
  };
}
