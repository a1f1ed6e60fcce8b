/** Themes as files: what is written is read back, what is wrong is named with its place, nothing slips through. */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { tokenKind, type TokenKind } from '../../src/theme/token-kinds.ts';
import { tokens, type TokenName } from '../../src/theme/tokens.ts';
import { readCss, writeCss } from '../../stories/theme-builder/css-format.ts';
import { readDesignTokens, writeDesignTokens } from '../../stories/theme-builder/design-tokens.ts';
import type { Imported } from '../../stories/theme-builder/reading.ts';
import { apply, change, tokenNames, type Theme } from '../../stories/theme-builder/theme.ts';
import { brands, cssOf } from './wear.ts';

const hex = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((bytes) => `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
const through = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 999 }))
  .map(([byte, alpha]) => `rgb(${byte} ${byte} 0 / ${alpha / 1000})`);
const colour = fc.oneof(hex, through);
const number = fc.integer({ min: 0, max: 99_999 }).map((n) => n / 10);
const families = ['Georgia, "Noto Serif", serif', 'system-ui, sans-serif', 'monospace', '"IBM Plex 2"'];

const valueFor: Readonly<Record<TokenKind, fc.Arbitrary<string | readonly [string, string]>>> = {
  color: fc.tuple(colour, colour),
  dimension: fc.tuple(number, fc.constantFrom('px', 'rem')).map((parts) => parts.join('')),
  duration: fc.tuple(number, fc.constantFrom('ms', 's')).map((parts) => parts.join('')),
  number: fc.constantFrom('0', '1'),
  fontWeight: fc.integer({ min: 1, max: 1000 }).map(String),
  fontFamily: fc.constantFrom(...families),
};

const themes: fc.Arbitrary<Theme> = fc
  .record(Object.fromEntries(tokenNames.map((name) => [name, valueFor[tokenKind(name)]])), {
    requiredKeys: [],
  })
  .map((values) => change({}, values as Theme));

function faultsOf(read: Imported): string[] {
  return read.ok ? [] : read.faults.map(({ where, reason }) => `${where}: ${reason}`);
}

describe('a theme as CSS', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(themes, (theme) => {
        const read = readCss(writeCss(theme));
        const isEmpty = Object.keys(theme).length === 0;
        expect(read.ok ? read.theme : {}).to.deep.equal(theme);
        expect(read.ok).to.equal(!isEmpty);
      }),
    );
  });

  it('holds only what differs from the defaults', () => {
    const theme = change({}, { radius: '6px', accent: ['#0a7a5c', '#4ad3a5'] });
    expect(writeCss(theme)).to.equal(':root {\n  --sc-accent: light-dark(#0a7a5c, #4ad3a5);\n}\n');
  });

  for (const name of [...brands, 'compact']) {
    it(`${name}.css is read whole`, async () => {
      const css = await cssOf(name);
      const read = readCss(css);
      expect(faultsOf(read)).to.deep.equal([]);
      const set = [...css.matchAll(/^\s*--sc-([\w-]+):/gm)].map(([, each]) => each);
      expect(read.ok && Object.keys(read.theme).sort()).to.deep.equal(set.sort());
      expect(read.ok && read.notes).to.deep.equal([]);
    });
  }

  it('names each mistake with its line', () => {
    const css = `:root {
      --sc-accent: #12345;
      --sc-acent: red; /* --sc-nothing: red; */
      --sc-radius: 4px; --sc-radius: 5px;
      --sc-surface: var(--page);
      --sc-text: light-dark(#000);
      --sc-frame: 1em
    }`;
    expect(faultsOf(readCss(css))).to.deep.equal([
      'line 2: “#12345” is not a colour.',
      'line 3: There is no token --sc-acent.',
      'line 4: --sc-radius is set twice. The builder knows one value; light-dark() holds both of a colour.',
      'line 5: “var(--page)” is computed in the page; the builder needs the value itself.',
      'line 6: “light-dark(#000)” needs one colour for light and one for dark.',
      'line 7: “1em” is not a length in px or rem.',
    ]);
  });

  it('says what it leaves out', () => {
    const read = readCss(':root { --sc-radius: 4px }\nself-care-panel::part(section) { padding: 0 }');
    expect(read.ok && read.notes).to.deep.equal(['What stands in line 2 is no token and was left out.']);
  });

  it('without a token is no theme', () => {
    expect(faultsOf(readCss('body { color: red }'))).to.deep.equal(['the file: It sets no --sc- property.']);
  });
});

describe('a theme as design tokens', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(themes, (theme) => {
        const read = readDesignTokens(writeDesignTokens(theme));
        expect(faultsOf(read)).to.deep.equal([]);
        expect(read.ok && read.theme).to.deep.equal(theme);
      }),
    );
  });

  it('has the shapes of the format of 2025.10', () => {
    const file = JSON.parse(writeDesignTokens({ accent: ['#0a7a5c', 'rgb(255 0 51 / 0.5)'] }));
    expect(file.light.$type).to.equal('color');
    expect(file.light.accent).to.deep.equal({
      $value: { colorSpace: 'srgb', components: [0.0392, 0.4784, 0.3608], alpha: 1, hex: '#0a7a5c' },
      $description: 'Primary action, selection, focus ring',
    });
    expect(file.dark.accent.$value).to.deep.equal({
      colorSpace: 'srgb',
      components: [1, 0, 0.2],
      alpha: 0.5,
      hex: '#ff0033',
    });
    expect(file.light['control-fill'].$value).to.equal('{light.surface}');
    expect(file.base.radius).to.include({ $type: 'dimension' });
    expect(file.base.radius.$value).to.deep.equal({ value: 6, unit: 'px' });
    expect(file.base['radius-button'].$value).to.equal('{base.radius}');
    expect(file.base.duration.$value).to.deep.equal({ value: 120, unit: 'ms' });
    expect(file.base['weight-title']).to.deep.include({ $type: 'fontWeight', $value: 600 });
    expect(file.base['font-mono'].$value).to.include('Noto Sans Mono');
    expect(file.base.cards).to.deep.include({ $type: 'number', $value: 0 });
  });

  it('holds every token, colours for light and dark', () => {
    const { light, dark, base } = JSON.parse(writeDesignTokens({}));
    const names = (group: object) => Object.keys(group).filter((name) => !name.startsWith('$'));
    expect([...names(light), ...names(base)].sort()).to.deep.equal(Object.keys(tokens).sort());
    expect(names(dark)).to.deep.equal(names(light));
  });

  it('is read from other colour spaces, aliases, inherited types and older drafts too', () => {
    const read = readDesignTokens(
      JSON.stringify({
        light: {
          $type: 'color',
          accent: { $value: { colorSpace: 'oklch', components: [0.5, 0.1, 240] } },
          text: { $value: { colorSpace: 'hsl', components: ['none', 0, 10], alpha: 1 } },
          surface: { $value: { colorSpace: 'display-p3', components: [1, 1, 1] } },
          muted: { $value: '{light.text}' },
          danger: { $value: '#a00' },
        },
        base: {
          radius: { $type: 'dimension', $value: '4px' },
          'weight-title': { $type: 'fontWeight', $value: 'bold' },
        },
      }),
    );
    expect(faultsOf(read)).to.deep.equal([]);
    const light = (name: TokenName) => read.ok && read.theme[name]?.[0];
    expect([light('accent'), light('text'), light('muted'), light('danger')]).to.deep.equal([
      '#1f6a96',
      '#1a1a1a',
      '#1a1a1a',
      '#aa0000',
    ]);
    expect(read.ok && [read.theme.surface, read.theme.radius, read.theme['weight-title']]).to.deep.equal([
      undefined,
      '4px',
      '700',
    ]);
  });

  it('names each mistake with the way to it', () => {
    const file = {
      light: {
        $type: 'color',
        accent: { $value: { colorSpace: 'cmyk', components: [0, 0, 0] } },
        text: { $value: { colorSpace: 'srgb', components: [0, 0] } },
        muted: { $value: { colorSpace: 'srgb', components: [0, 0, 0], alpha: 2 } },
        line: { $value: '{light.hover}' },
        hover: { $value: '{light.line}' },
        danger: { $value: '{light.nothing}' },
        warning: {},
        brand: { $value: '#fff' },
      },
      base: {
        radius: { $value: { value: 4, unit: 'px' } },
        space: { $type: 'dimension', $value: { value: 4, unit: 'vw' } },
        duration: { $type: 'duration', $value: 120 },
      },
      night: {},
    };
    expect(faultsOf(readDesignTokens(JSON.stringify(file)))).to.deep.equal([
      'night: There is no such group; those read are light, dark and base.',
      'light.accent: “cmyk” is no colour space of the format.',
      'light.text: “[0,0]” are not three components of a colour.',
      'light.muted: The alpha “2” is not between 0 and 1.',
      'light.line: The aliases light.line → light.hover → light.line run in a circle.',
      'light.hover: The aliases light.hover → light.line → light.hover run in a circle.',
      'light.danger: The alias leads to light.nothing, where no token is.',
      'light.warning: It has no $value.',
      'light.brand: There is no such token.',
      'base.radius: Its $type is “nothing”; a “dimension” is needed.',
      'base.space: “4vw” is not a length in px or rem.',
      'base.duration: “120” is no value of the type “duration”.',
    ]);
  });

  for (const [what, text, said] of [
    ['no JSON', '{', /^the file: It is no JSON: /],
    ['no object', '[]', /^the file: It holds no groups of tokens\.$/],
    ['empty', '{}', /^the file: It holds no token\.$/],
    ['too long', ' '.repeat(200_001), /^the file: It is too long for a theme\.$/],
  ] as const) {
    it(`is refused where it is ${what}`, () => {
      expect(faultsOf(readDesignTokens(text)).join()).to.match(said);
    });
  }
});

describe('a hostile file', () => {
  const evil = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc.constantFrom(
      '#fff; } body { display: none',
      'url(https://evil.example/x)',
      'red !important',
      '4px) } * { all: unset',
      '"a", b; background: url(//evil.example)',
      'Georgia\\";}*{color:red}',
      '</style><script>alert(1)</script>',
      'image-set("https://evil.example/x" 1x)',
    ),
  );

  it('puts nothing into the page but values of its kind', () => {
    const inert = /^[\p{L}\p{N} #.,%"()/-]+$/u;
    fc.assert(
      fc.property(fc.constantFrom(...tokenNames), evil, (name, text) => {
        const group = tokenKind(name) === 'color' ? 'light' : 'base';
        const file = { [group]: { [name]: { $type: tokenKind(name), $value: text } } };
        const box = document.createElement('div');
        for (const read of [
          readDesignTokens(JSON.stringify(file)),
          readCss(`:root { --sc-${name}: ${text} }`),
        ]) {
          if (!read.ok) continue;
          apply(read.theme, box);
          const values = Object.values(read.theme).flat();
          expect(values.filter((value) => !inert.test(value) || /url|image|\/\//i.test(value))).to.deep.equal(
            [],
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches no prototype', () => {
    const read = readDesignTokens('{"light": {"__proto__": {"$value": "#fff"}}, "__proto__": {"x": 1}}');
    expect(faultsOf(read)).to.deep.equal([
      '__proto__: There is no such group; those read are light, dark and base.',
      'light.__proto__: There is no such token.',
    ]);
    expect(Object.hasOwn(Object.prototype, 'x')).to.equal(false);
  });

  it('of any length is refused at once', () => {
    const began = performance.now();
    readCss(`:root {${'--sc-a:'.repeat(28_000)}}`);
    readCss(`:root {${'--sc-text: light-dark('.repeat(9000)}}`);
    readCss('/*'.repeat(99_000));
    expect(performance.now() - began).to.be.below(1000);
  });
});
