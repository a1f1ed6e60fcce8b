import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { MinuteClock } from '../../src/ui/minute-clock.ts';

describe('MinuteClock', () => {
  const { setTimeout: realSet, clearTimeout: realClear } = window;
  let waiting: Map<number, { task: () => void; delay: number }>;

  beforeEach(() => {
    waiting = new Map();
    let next = 1;
    window.setTimeout = ((task: () => void, delay: number) => {
      waiting.set(next, { task, delay });
      return next++;
    }) as never;
    window.clearTimeout = (id) => {
      waiting.delete(id as number);
    };
  });

  afterEach(() => {
    window.setTimeout = realSet;
    window.clearTimeout = realClear;
  });

  function start() {
    let updates = 0;
    const host = { addController: () => undefined, requestUpdate: () => updates++ };
    const clock = new MinuteClock(host as unknown as ReactiveControllerHost);
    clock.hostConnected();
    return { clock, updates: () => updates };
  }

  it('waits for the next minute to begin, not a minute long', () => {
    const before = Date.now();
    start();
    const [{ delay } = { delay: 0 }] = waiting.values();
    expect(delay).to.be.within(1, 60_000);
    // A second either way: the clock was read a moment after ours.
    expect((before + delay + 1000) % 60_000).to.be.below(2000);
  });

  it('renders at each minute and waits for the one after', () => {
    const { updates } = start();
    const [[id, first] = [0, undefined]] = waiting;
    waiting.delete(id);
    first?.task();
    expect(updates()).to.equal(1);
    expect(waiting.size).to.equal(1);
  });

  it('ends when its host leaves the page', () => {
    const { clock } = start();
    clock.hostDisconnected();
    expect(waiting.size).to.equal(0);
  });
});
