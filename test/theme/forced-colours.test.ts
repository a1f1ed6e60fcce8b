/** Forced colours: what colour says must be said by shape too. Only Chromium lets a test force them. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../src/define/all.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { byRole } from '../support/find.ts';
import { control, edit, open } from '../support/panel.ts';
import { undress, wear } from './wear.ts';

async function force(value: 'active' | 'none'): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, unknown>('media-features', [
    { name: 'forced-colors', value },
  ]);
  return done;
}

/** A system colour as this browser resolves it now. */
function system(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const inside = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector) as E;

const isForced = await force('active');
await force('none');

(isForced ? describe : () => undefined)('under forced colours', () => {
  before(() => force('active'));
  afterEach(undress);
  after(() => force('none'));

  it('the focused control has a ring of its own colour', async () => {
    const { panel } = await open();
    const login = control(panel, 'login');
    login.focus();
    await sendKeys({ press: 'End' });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(inside(login, '.control'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    expect(outlineColor).to.not.equal(system('Canvas'));
  });

  it('the chosen of three, and a switch that is on, are highlighted', async () => {
    const { panel } = await open();
    const choice = inside(control(panel, 'twofa'), '.choice:has(:checked)');
    expect(getComputedStyle(choice).outlineColor).to.equal(system('Highlight'));
    const on = inside(control(panel, 'trustedIps'), '[role=switch]');
    expect(getComputedStyle(on).backgroundColor).to.equal(system('Highlight'));
  });

  it('what cannot be pressed is grey, and dashed', async () => {
    const { panel } = await open();
    await edit(panel, 'login', 'changed');
    const button = byRole(control(panel, 'login'), 'button', /Log in as/);
    const { borderTopStyle, color } = getComputedStyle(button);
    expect([borderTopStyle, color]).to.deep.equal(['dashed', system('GrayText')]);
  });

  it('a problem is a picture in the colour of the text, and words', async () => {
    const { panel } = await open();
    panel.problems = [{ path: ['login'], code: 'login.taken', login: 'taken' }];
    await panel.updateComplete;
    const login = control(panel, 'login') as unknown as SelfCarePanel;
    await login.updateComplete;
    const problem = inside(login, '.problem');
    const icon = problem.querySelector('.icon') as Element;
    expect(icon.checkVisibility()).to.equal(true);
    expect(getComputedStyle(icon).color).to.equal(system('CanvasText'));
    expect(problem.textContent).to.contain('taken');
  });

  it('cards without a line have one, and so has the save bar', async () => {
    await wear('clay', 'light');
    const { panel } = await open();
    await edit(panel, 'twofa', 'yes');
    for (const part of ['[part=section]', '[part=bar]']) {
      expect(getComputedStyle(inside(panel, part)).borderInlineStartWidth, part).to.equal('1px');
    }
  });

  it('only the chosen tab is underlined', async () => {
    const { tabsStyles } = await import('../../src/ui/tabs/tabs.styles.ts');
    const box = await fixture(html`<div></div>`);
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = `<div class="tabs" role="tablist">
      <button role="tab" aria-selected="true">One</button><button role="tab" aria-selected="false">Two</button>
    </div>`;
    root.adoptedStyleSheets = [tabsStyles.styleSheet as CSSStyleSheet];
    const lines = [...root.querySelectorAll('button')].map(
      (tab) => getComputedStyle(tab).borderBlockEndColor,
    );
    expect(lines).to.deep.equal([system('Highlight'), system('Canvas')]);
  });
});
