/** Contrast beside an independent reference, axe-core's own arithmetic; and what is proposed where it fails. */
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import * as fc from 'fast-check';
import { converter } from 'culori';
import { contrastPairs } from '../../src/theme/contrast-pairs.ts';
import { checkTheme, recolour } from '../../stories/theme-builder/check.ts';
import { contrast, nearestPassing, readColour, writeColour } from '../../stories/theme-builder/contrast.ts';
import { accentOf } from '../../stories/theme-builder/derive.ts';
import { brands, cssOf } from './wear.ts';
import { readCss } from '../../stories/theme-builder/css-format.ts';

interface AxeColour {
  parseString(text: string): void;
}
declare const axe: {
  commons: {
    color: {
      Color: new () => AxeColour;
      getContrast(back: AxeColour, front: AxeColour): number;
    };
  };
};

function byAxe(front: string, back: string): number {
  const [before, behind] = [new axe.commons.color.Color(), new axe.commons.color.Color()];
  before.parseString(front);
  behind.parseString(back);
  return axe.commons.color.getContrast(behind, before);
}

/** The bytes of red, green and blue on the screen. */
function paint(colour: string): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
}

const byte = fc.integer({ min: 0, max: 255 });
const hex = fc
  .tuple(byte, byte, byte)
  .map(([r, g, b]) => writeColour({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }));

describe('contrast', () => {
  for (const [front, back, ratio] of [
    ['#000', '#fff', 21],
    ['#777777', '#ffffff', 4.48],
    ['rgb(0 0 0 / 0.5)', '#ffffff', 3.98],
    ['hsl(0 100% 50%)', 'white', 4],
    ['#fff', '#fff', 1],
  ] as const) {
    it(`of ${front} on ${back} is ${ratio}`, () => {
      expect(contrast(front, back)).to.be.closeTo(ratio, 0.01);
    });
  }

  it('is what axe measures', () => {
    fc.assert(
      fc.property(hex, hex, (front, back) => {
        expect(contrast(front, back)).to.be.closeTo(byAxe(front, back), 0.005);
      }),
      { numRuns: 500 },
    );
  });

  for (const text of [
    '#2f5bd7',
    'oklch(0.5 0.1 240)',
    'hsl(0 60% 40%)',
    'rgb(10 200 30)',
    'lab(50 20 -30)',
    'teal',
  ]) {
    it(`reads ${text} as the browser paints it`, () => {
      const { r, g, b } = readColour(text) as { r: number; g: number; b: number };
      const painted = paint(text);
      for (const [index, part] of [r, g, b].entries()) {
        expect(part * 255).to.be.closeTo(painted[index] as number, 1);
      }
    });
  }

  it('of what shines through is what axe measures', () => {
    fc.assert(
      fc.property(byte, hex, fc.integer({ min: 0, max: 100 }), (grey, back, percent) => {
        const front = `rgb(${grey} ${grey} ${grey} / ${percent / 100})`;
        expect(contrast(front, back)).to.be.closeTo(byAxe(front, back), 0.1);
      }),
    );
  });

  it('knows no colour in what is none', () => {
    for (const text of ['', 'inherit', 'url(x)', '#12345', 'rgb(1 2)', 'var(--x)']) {
      expect(readColour(text), text).to.equal(undefined);
    }
  });

  it('of a colour outside sRGB keeps its lightness and hue', () => {
    const colour = writeColour(readColour('oklch(0.8 0.4 150)') as never);
    const { l, h } = converter('oklch')(colour) as { l: number; h: number };
    expect(l).to.be.closeTo(0.8, 0.02);
    expect(h).to.be.closeTo(150, 3);
  });
});

describe('the nearest colour that passes', () => {
  it('passes, and is the colour itself where that does', () => {
    fc.assert(
      fc.property(hex, hex, fc.constantFrom(3, 4.5), (front, back, ratio) => {
        const found = nearestPassing(front, [{ against: back, ratio }]);
        expect(found).to.be.a('string');
        expect(contrast(found as string, back)).to.be.at.least(ratio);
        if (contrast(front, back) >= ratio) expect(found).to.equal(front);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the hue', () => {
    const found = nearestPassing('#f5a623', [{ against: '#ffffff', ratio: 4.5 }]) as string;
    const hue = (colour: string) => (converter('oklch')(colour) as { h: number }).h;
    expect(hue(found)).to.be.closeTo(hue('#f5a623'), 4);
    expect(contrast(found, '#ffffff')).to.be.below(4.6);
  });

  it('goes the shorter way', () => {
    expect(nearestPassing('#808080', [{ against: '#000000', ratio: 4.5 }])).to.equal('#808080');
    expect(
      contrast(nearestPassing('#606060', [{ against: '#000000', ratio: 4.5 }]) as string, '#000'),
    ).to.be.below(4.7);
  });

  it('is not there where two needs exclude each other', () => {
    const needs = ['#000000', '#ffffff'].map((against) => ({ against, ratio: 7 }));
    expect(nearestPassing('#777777', needs)).to.equal(undefined);
  });
});

describe('the check of a theme', () => {
  it('measures every pair in light and dark', () => {
    expect(checkTheme({}).length).to.equal(2 * contrastPairs.length);
  });

  it('sees the surface through a background that lets it through', () => {
    const theme = recolour({}, 'light', 'hover', 'rgb(0 0 0 / 0.9)');
    const [row] = checkTheme(theme).filter(({ front, back }) => front === 'text' && back === 'hover');
    expect([row?.backColour, row?.passes]).to.deep.equal(['#191919', false]);
  });

  it('finds what fails, and proposals after which all passes', () => {
    let theme = recolour({}, 'light', 'muted', '#9aa1ab');
    theme = recolour(theme, 'dark', 'accent', '#3550b0');
    const failing = () => checkTheme(theme).filter(({ passes }) => !passes);
    expect(new Set(failing().map(({ front }) => front))).to.deep.equal(
      new Set(['muted', 'accent', 'on-accent']),
    );
    for (let turn = 0; failing().length > 0 && turn < 5; turn++) {
      const [{ scheme, proposal } = { scheme: 'light' as const, proposal: undefined }] = failing();
      if (proposal) theme = recolour(theme, scheme, proposal.token, proposal.colour);
    }
    expect(failing()).to.deep.equal([]);
  });

  for (const name of brands) {
    it(`finds nothing in ${name}, as the browser does`, async () => {
      const read = readCss(await cssOf(name));
      expect(read.ok && checkTheme(read.theme).filter(({ passes }) => !passes)).to.deep.equal([]);
    });
  }
});

describe('an accent made of one brand colour', () => {
  it('keeps it in light, and passes at once in dark', () => {
    fc.assert(
      fc.property(hex, (brand) => {
        const theme = accentOf({}, brand);
        expect(theme.accent?.[0]).to.equal(brand);
        expect(checkTheme(theme).filter(({ scheme, passes }) => scheme === 'dark' && !passes)).to.deep.equal(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('passes everywhere after at most three proposals', () => {
    fc.assert(
      fc.property(hex, (brand) => {
        let theme = accentOf({}, brand);
        const failing = () => checkTheme(theme).filter(({ passes }) => !passes);
        for (let turn = 0; turn < 3; turn++) {
          const [{ scheme, proposal } = { scheme: 'light' as const, proposal: undefined }] = failing();
          if (proposal) theme = recolour(theme, scheme, proposal.token, proposal.colour);
        }
        expect(failing()).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a colour of its own in dark where one is given', () => {
    expect(accentOf({}, '#0a7a5c', '#66e0b8').accent).to.deep.equal(['#0a7a5c', '#66e0b8']);
  });
});
