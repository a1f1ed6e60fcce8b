import { aTimeout, expect } from '@open-wc/testing';
import type { FormElement } from '../../src/ui/form-element.ts';
import type { RequestEvent } from '../../src/ui/request.ts';
import { make, settled, type AnySubject, type Check, type RequestSubject } from './check.ts';
import { waitUntil } from '../support/patience.ts';

type Event = RequestEvent<unknown, never>;
type AnyElement = FormElement<unknown>;

/** P0.4: requests are answered once, in time, or the control says what is the matter. */
export const requestChecks: readonly Check[] = [
  {
    name: 'asks the host, and hands the complete ask to the one who answers',
    run: (subject) =>
      each(subject, async (asked) => {
        const { element, heard } = await listen(subject, asked, () => Promise.resolve(asked.granted));
        await asked.send(element);
        await waitUntil(() => heard.length > 0, `no ${asked.type}`);
        await settled(element);
        expect(heard[0]).to.be.an('object');
      }),
  },
  {
    name: 'refuses a second answer and a late one',
    run: (subject) =>
      each(subject, async (asked) => {
        const element = await make(subject);
        let event: Event | undefined;
        let second = '';
        element.addEventListener(asked.type, (heard) => {
          event = heard as Event;
          event.respondWith(forever);
          second = errorOf(() => event?.respondWith(forever));
        });
        await asked.send(element);
        await waitUntil(() => event, `no ${asked.type}`);
        await aTimeout(0);
        expect(second).to.contain('already answered');
        expect(errorOf(() => event?.respondWith(forever))).to.contain('synchronously');
      }),
  },
  {
    name: 'is :state(pending) while it waits, and no longer',
    run: (subject) =>
      each(subject, async (asked) => {
        let answer = () => undefined as unknown;
        const { element, heard } = await listen(
          subject,
          asked,
          () => new Promise((resolve) => (answer = () => resolve(asked.granted))),
        );
        const states = [element.matches(':state(pending)')];
        await asked.send(element);
        await waitUntil(() => heard.length > 0, `no ${asked.type}`);
        states.push(element.matches(':state(pending)'));
        answer();
        await aTimeout(0);
        await settled(element);
        states.push(element.matches(':state(pending)'));
        expect(states, asked.type).to.deep.equal([false, true, false]);
      }),
  },
  {
    name: 'says that it did not work when the answer fails, and stays usable',
    run: (subject) =>
      each(subject, async (asked) => {
        const { element, heard } = await listen(subject, asked, () => Promise.reject(new Error('down')));
        await asked.send(element);
        await waitUntil(() => heard.length > 0, `no ${asked.type}`);
        await aTimeout(0);
        await settled(element);
        expect(element.matches(':state(pending)')).to.equal(false);
        expect(element.shadowRoot?.querySelector('[aria-busy=true]')).to.equal(null);
      }),
  },
  {
    name: 'stays whole when nobody answers',
    run: (subject) =>
      each(subject, async (asked) => {
        const element = await make(subject);
        const warn = console.warn;
        const warned: string[] = [];
        console.warn = (text: string) => warned.push(text);
        try {
          await asked.send(element);
          await waitUntil(() => warned.length > 0, `no warning for ${asked.type}`);
        } finally {
          console.warn = warn;
        }
        expect(warned[0]).to.contain(asked.type);
      }),
  },
  {
    name: 'aborts what it asked when it leaves the page',
    run: (subject) =>
      each(subject, async (asked) => {
        const element = await make(subject);
        let signal: AbortSignal | undefined;
        element.addEventListener(asked.type, (heard) => {
          (heard as Event).respondWith((_, options) => {
            signal = options.signal;
            return new Promise<never>(() => undefined);
          });
        });
        await asked.send(element);
        await waitUntil(() => signal, `no ${asked.type}`);
        element.remove();
        expect(signal?.aborted).to.equal(true);
      }),
  },
];

async function each(
  subject: AnySubject,
  run: (asked: RequestSubject<AnyElement>) => Promise<void>,
): Promise<void> {
  for (const asked of subject.requests ?? []) await run(asked as RequestSubject<AnyElement>);
}

async function listen(
  subject: AnySubject,
  asked: RequestSubject<AnyElement>,
  answer: () => Promise<unknown>,
) {
  const element = await make(subject);
  const heard: unknown[] = [];
  element.addEventListener(asked.type, (event) => {
    (event as Event).respondWith((ask) => {
      heard.push(ask);
      return answer() as Promise<never>;
    });
  });
  return { element, heard };
}

const forever = () => new Promise<never>(() => undefined);

function errorOf(act: () => void): string {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
}
