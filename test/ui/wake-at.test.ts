import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { WakeAt } from '../../src/ui/wake-at.ts';
import { waitUntil } from '../support/patience.ts';

describe('WakeAt', () => {
  function start() {
    let updates = 0;
    const host = { addController: () => undefined, requestUpdate: () => (updates += 1) };
    const clock = new WakeAt(host as unknown as ReactiveControllerHost);
    clock.hostConnected();
    return { clock, updates: () => updates };
  }

  it('renders the host again at the moment, not before', async () => {
    const { clock, updates } = start();
    const moment = Date.now() + 100;
    clock.set(moment);
    await waitUntil(() => updates() > 0);
    expect(Date.now()).to.be.at.least(moment);
  });

  it('does so once, however often it is told the same moment', async () => {
    const { clock, updates } = start();
    const moment = Date.now() + 50;
    clock.set(moment);
    clock.set(moment);
    await aTimeout(150);
    clock.set(moment);
    await aTimeout(50);
    expect(updates()).to.equal(1);
  });

  it('takes the newer moment in place of the older', async () => {
    const { clock, updates } = start();
    clock.set(Date.now() + 50);
    clock.set(null);
    await aTimeout(100);
    expect(updates()).to.equal(0);
  });

  it('waits for years, longer than a timer of the browser can', async () => {
    const { clock, updates } = start();
    clock.set(Date.now() + 400 * 24 * 3600 * 1000);
    await aTimeout(50);
    expect(updates()).to.equal(0);
    clock.set(null);
  });

  it('does nothing after a disconnect, and goes on after a move', async () => {
    const { clock, updates } = start();
    clock.set(Date.now() + 50);
    clock.hostDisconnected();
    await aTimeout(100);
    const meanwhile = updates();
    clock.hostConnected();
    await waitUntil(() => updates() === 1);
    expect(meanwhile).to.equal(0);
  });
});
