import { expect } from '@open-wc/testing';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { control, edit, open } from '../support/panel.ts';
import { deep } from '../suites/check.ts';
import { brands, colourIn, cssOf, failures, mappings, schemes, shipped, undress, wear } from './wear.ts';

/** A panel with all it can say: a changed field, a problem, a note, the save bar. */
async function busyPanel(): Promise<SelfCarePanel> {
  const { panel } = await open();
  await edit(panel, 'twofa', 'yes');
  panel.problems = [{ path: ['login'], code: 'login.taken', login: 'taken' }];
  await panel.updateComplete;
  await (control(panel, 'login') as unknown as SelfCarePanel).updateComplete;
  return panel;
}

/** What a person points at, in the panel and in the elements inside. */
function targets(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .flatMap((each) => [each, ...(each.shadowRoot ? deep(each.shadowRoot) : [])] as HTMLElement[])
    .filter((each) => each.matches('button, select, a[href], input:not([type=radio], [type=checkbox])'))
    .filter((each) => each.checkVisibility());
}

afterEach(undress);

describe('the shipped themes', () => {
  for (const theme of shipped) {
    for (const scheme of schemes) {
      it(`${theme}, ${scheme}: every text and every border that matters has its contrast`, async () => {
        await wear(theme, scheme);
        const { panel } = await open();
        expect(failures(panel)).to.deep.equal([]);
      });

      it(`${theme}, ${scheme}: axe finds nothing in a panel with changes and problems`, async () => {
        await wear(theme, scheme);
        await expect(await busyPanel()).to.be.accessible();
      }).timeout(30_000);
    }

    it(`${theme}: targets are at least 24 × 24 px`, async () => {
      await wear(theme, 'light');
      const { panel } = await open();
      const small = targets(panel.shadowRoot as ShadowRoot).filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width < 24 || height < 24;
      });
      expect(small.map((each) => each.outerHTML)).to.deep.equal([]);
    });

    it(`${theme}: fits into 320 px`, async () => {
      await wear(theme, 'light');
      const { panel } = await open();
      const box = panel.parentElement as HTMLElement;
      box.style.cssText = 'inline-size: 320px; overflow: auto';
      await panel.updateComplete;
      expect(box.scrollWidth).to.equal(320);
    });

    it(`${theme}: sets only tokens there are`, async () => {
      const set = [...(await cssOf(theme)).matchAll(/^\s*--sc-([\w-]+):/gm)].map(([, name]) => name);
      expect(set.filter((name) => !Object.hasOwn(tokens, name as string))).to.deep.equal([]);
    });
  }

  it('a pair that fails would be found', async () => {
    await wear('default', 'light');
    const { panel } = await open();
    panel.style.setProperty('--sc-muted', '#9aa1ab');
    expect(failures(panel).join()).to.contain('muted #9aa1ab on surface #ffffff: 2.6');
  });
});

describe('the mappings', () => {
  for (const [theme, variable, token] of [
    ['bootstrap-5', '--bs-body-bg', 'surface'],
    ['lumo', '--lumo-primary-text-color', 'accent'],
    ['material-3', '--md-sys-color-primary', 'accent'],
  ] as const) {
    it(`${theme}: a part of the page with its own ${variable} has its own ${token}`, async () => {
      await wear(theme, 'light');
      const { panel } = await open();
      (panel.parentElement as HTMLElement).style.setProperty(variable, 'rgb(1, 2, 3)');
      expect(colourIn(panel, token)).to.equal('#010203');
    });
  }

  it('set nothing but what the host’s own variables say', async () => {
    for (const theme of mappings) {
      const colours = [...(await cssOf(theme)).matchAll(/:\s*(#\w+|rgb|hsl|oklch)/g)];
      expect(colours, theme).to.deep.equal([]);
    }
  });
});

describe('the brands', () => {
  const structure = [
    'radius',
    'control-height',
    'font-size-title',
    'font-title',
    'control-frame',
    'frame',
    'cards',
  ] as const;

  it('differ from each other in radius, density, type and surface structure, not only in hue', async () => {
    const shapes: string[][] = [];
    for (const theme of ['default', ...brands]) {
      await wear(theme, 'light');
      const { panel } = await open();
      const style = getComputedStyle(panel);
      shapes.push(structure.map((name) => style.getPropertyValue(`--_${name}`)));
    }
    for (const [index, one] of shapes.entries()) {
      for (const other of shapes.slice(index + 1)) {
        const differing = one.filter((value, at) => value !== other[at]);
        expect(differing.length, `${one.join()} and ${other.join()}`).to.be.at.least(3);
      }
    }
  });

  it('are files that a partner reads in a minute', async () => {
    for (const theme of brands) expect((await cssOf(theme)).split('\n').length, theme).to.be.within(20, 60);
  });
});
