/** What stands there until the settings have come, and that it stays where it is when they come. */
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { LoadReply } from '../../src/contract/requests.ts';
import '../../src/define/self-care-panel.ts';
import { connectClient } from '../../src/panel/connect-client.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { capabilities, context, fakeHost, settings } from '../../stories/fake-host.ts';
import { byRole, textOf } from '../support/find.ts';
import '../support/password-parts.ts';
import { waitUntil } from '../support/patience.ts';

/** A panel that waits, and what lets it go on. */
async function waiting(): Promise<{ panel: SelfCarePanel; arrive: () => Promise<void> }> {
  let answer: (reply: LoadReply) => void = () => undefined;
  const panel = await fixture<SelfCarePanel>(html`<self-care-panel></self-care-panel>`);
  connectClient(panel, fakeHost({ load: () => new Promise((resolve) => (answer = resolve)) }));
  await panel.updateComplete;
  const arrive = async () => {
    answer({ ok: true, settings, capabilities, context });
    await waitUntil(() => panel.settings);
    await panel.updateComplete;
    await aTimeout(500); // what the elements fetch ahead is there too
  };
  return { panel, arrive };
}

const sectionsOf = (panel: SelfCarePanel) => [...(panel.shadowRoot?.querySelectorAll('section') ?? [])];
const top = (element: Element) => element.getBoundingClientRect().top + scrollY;
const live = (panel: SelfCarePanel) => panel.shadowRoot?.querySelector('[aria-live]')?.textContent;
const busy = (panel: SelfCarePanel) => panel.shadowRoot?.querySelector('.panel')?.getAttribute('aria-busy');
const lessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Chromium's measure of what moved without being asked to (web.dev/cls). */
function layoutShift(): () => number {
  let sum = 0;
  const add = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return () => {
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  };
}

describe('<self-care-panel> that waits for its settings', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const width of [1200, 360])
    it(`moves no title by more than a twentieth of what stands above it, ${width} px wide`, async () => {
      await setViewport({ width, height: 4000 });
      const { panel, arrive } = await waiting();
      const sections = sectionsOf(panel);
      const before = sections.map(top);
      const shifted = layoutShift();
      await arrive();
      const moved = sections.map((section, index) => Math.abs(top(section) / (before[index] ?? NaN) - 1));
      expect(Math.max(...moved)).to.be.below(0.05); // 2 px with the fonts it was measured with
      expect(shifted()).to.be.below(0.03); // a tenth is what is held to be good
    });

  it('leaves the sections as they were drawn, the focus in them, and one that was folded', async () => {
    const { panel, arrive } = await waiting();
    const sections = sectionsOf(panel);
    const fold = byRole(panel, 'button', 'API access');
    fold.focus();
    fold.click();
    await arrive();
    expect(sectionsOf(panel)).to.deep.equal(sections);
    expect(panel.shadowRoot?.activeElement).to.equal(fold);
    expect(fold.ariaExpanded).to.equal('false');
  });

  it('shows what the host puts in the place of a section from the first', async () => {
    const { panel } = await waiting();
    const own = document.createElement('p');
    own.slot = 'section-api';
    own.textContent = 'Tokens are made elsewhere.';
    panel.append(own);
    await waitUntil(() => own.checkVisibility());
    expect(textOf(panel)).to.not.contain('API access');
  });

  it('is busy and says so once, and then no more', async () => {
    const { panel, arrive } = await waiting();
    expect([busy(panel), live(panel)]).to.deep.equal(['true', 'Loading…']);
    expect(textOf(panel).match(/Loading…/g)).to.have.length(1);
    await arrive();
    expect([busy(panel), live(panel)]).to.deep.equal(['false', '']);
  });

  it('shows nothing in the place of the fields for 200 ms', async () => {
    const { panel } = await waiting();
    const skeleton = panel.shadowRoot?.querySelector('.skeleton') as HTMLElement;
    const [appears] = skeleton.getAnimations();
    appears?.pause();
    const opacities = [0, 199, 400].map((time) => {
      if (appears) appears.currentTime = time;
      return getComputedStyle(skeleton).opacity;
    });
    expect(opacities).to.deep.equal(lessMotion() ? ['1', '1', '1'] : ['0', '0', '1']);
  });

  it('moves nothing where less motion is wanted', async () => {
    const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    await executeServerCommand('media-features', features); // Firefox is launched with it
    try {
      const { panel } = await waiting();
      expect([lessMotion(), panel.shadowRoot?.getAnimations()]).to.deep.equal([true, []]);
    } finally {
      await executeServerCommand('media-features', []);
    }
  });
});
