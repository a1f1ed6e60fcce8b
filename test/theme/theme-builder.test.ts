import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ThemeBuilder } from '../../stories/theme-builder/theme-builder.ts';
import { byRole, clean } from '../support/find.ts';
import { brands, colourIn, cssOf } from './wear.ts';
import { waitUntil } from '../support/patience.ts';

if (!customElements.get('theme-builder')) customElements.define('theme-builder', ThemeBuilder);

async function open(): Promise<ThemeBuilder> {
  const shipped = [{ name: 'default', css: '' }];
  for (const name of brands) shipped.push({ name, css: await cssOf(name) });
  const builder = await fixture<ThemeBuilder>(html`<theme-builder .shipped=${shipped}></theme-builder>`);
  await waitUntil(() => panels(builder)[0]?.settings);
  return builder;
}

const panels = (builder: ThemeBuilder) => [
  ...(builder.shadowRoot as ShadowRoot).querySelectorAll('self-care-panel'),
];
const panel = (builder: ThemeBuilder) => panels(builder)[0] as HTMLElement;

/** The control that the label names. */
function labelled<E extends HTMLElement = HTMLInputElement>(builder: ThemeBuilder, name: string): E {
  const controls = [...(builder.shadowRoot as ShadowRoot).querySelectorAll('input, select, textarea')] as E[];
  const nameOf = (each: E) =>
    clean(each.getAttribute('aria-label') ?? (each as unknown as HTMLInputElement).labels?.[0]?.textContent);
  const [found] = controls.filter((each) => nameOf(each).split(' system-ui')[0] === name);
  if (!found) throw new Error(`nothing is labelled ${name}: ${controls.map(nameOf).join(', ')}`);
  return found;
}

async function pickColour(builder: ThemeBuilder, name: string, colour: string): Promise<void> {
  const input = labelled(builder, name);
  input.value = colour;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await builder.updateComplete;
}

async function pick(builder: ThemeBuilder, name: string, option: string): Promise<void> {
  const select = labelled<HTMLSelectElement>(builder, name);
  const found = [...select.options].find((each) => clean(each.textContent) === option);
  if (!found) throw new Error(`no ${option} in ${name}`);
  select.value = found.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await builder.updateComplete;
}

async function press(builder: ThemeBuilder, name: string | RegExp): Promise<void> {
  byRole(builder, 'button', name).click();
  await builder.updateComplete;
}

async function type(builder: ThemeBuilder, name: string, text: string): Promise<void> {
  const input = labelled(builder, name);
  input.closest('details')?.setAttribute('open', '');
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
  await builder.updateComplete;
}

async function importText(builder: ThemeBuilder, text: string): Promise<void> {
  labelled<HTMLTextAreaElement>(builder, 'Import either').value = text;
  await press(builder, 'Import');
}

const exported = (builder: ThemeBuilder) =>
  labelled<HTMLTextAreaElement>(builder, 'The theme to export').value;
const said = (builder: ThemeBuilder) =>
  [...(builder.shadowRoot as ShadowRoot).querySelectorAll('[role=status]')]
    .map((each) => clean(each.textContent))
    .join(' ');

describe('the theme builder', () => {
  it('shows the whole panel in the brand’s colour as it is picked', async () => {
    const builder = await open();
    await pickColour(builder, 'Brand colour', '#0a7a5c');
    expect(colourIn(panel(builder), 'accent')).to.equal('#0a7a5c');
    expect(colourIn(panel(builder), 'on-accent')).to.equal('#ffffff');
  });

  it('derives the colour in dark, or takes one that is picked', async () => {
    const builder = await open();
    await pickColour(builder, 'Brand colour', '#0a7a5c');
    labelled(builder, 'Dark').click();
    await builder.updateComplete;
    const derived = colourIn(panel(builder), 'accent');
    expect(derived).to.not.equal('#0a7a5c');

    labelled(builder, 'Pick the colour in dark too').click();
    await builder.updateComplete;
    await pickColour(builder, 'In dark', '#66e0b8');
    expect(colourIn(panel(builder), 'accent')).to.equal('#66e0b8');
  });

  it('shows light and dark side by side', async () => {
    const builder = await open();
    labelled(builder, 'Both').click();
    await builder.updateComplete;
    const surfaces = panels(builder).map((each) => colourIn(each as HTMLElement, 'surface'));
    expect(surfaces).to.deep.equal(['#ffffff', '#181b20']);
  });

  it('shapes the panel by radius, density, font, titles, sections, controls and buttons', async () => {
    const builder = await open();
    const radius = labelled(builder, 'Radius');
    radius.focus();
    await sendKeys({ press: 'Home' });
    await pick(builder, 'Density', 'Compact');
    await pick(builder, 'Font', 'Serif');
    await pick(builder, 'Titles', 'Monospaced');
    await pick(builder, 'Sections', 'Cards by colour alone');
    await pick(builder, 'Controls', 'Filled and underlined');
    await pick(builder, 'Buttons', 'Pills');
    const style = getComputedStyle(panel(builder));
    const value = (name: string) => style.getPropertyValue(`--_${name}`);
    expect(
      ['radius', 'control-height', 'cards', 'frame', 'control-frame', 'radius-button'].map(value),
    ).to.deep.equal(['0px', '28px', '1', '0px', '0px', '99px']);
    expect(style.fontFamily).to.contain('Charter');
    expect(value('font-title')).to.contain('monospace');
    expect(colourIn(panel(builder), 'control-fill')).to.equal('#f3f4f6');
  });

  it('starts from any shipped theme', async () => {
    const builder = await open();
    await pick(builder, 'Start from', 'clay');
    expect(getComputedStyle(panel(builder)).getPropertyValue('--_radius-large')).to.equal('24px');
    expect(labelled<HTMLSelectElement>(builder, 'Sections').selectedOptions[0]?.textContent).to.equal(
      'Cards by colour alone',
    );
  });

  it('proposes the nearest colour for a pair that fails, and one click passes it', async () => {
    const builder = await open();
    await pickColour(builder, 'Brand colour', '#f5a623');
    expect(said(builder)).to.match(/\d pairs fail on contrast/);
    for (let turn = 0; turn < 3 && /fail/.test(said(builder)); turn++) {
      const [button] = [...(builder.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('td button')];
      expect(clean(button?.textContent)).to.match(/^Use #[0-9a-f]{6} for [\w-]+$/);
      button?.click();
      await builder.updateComplete;
    }
    expect(said(builder)).to.contain('Contrast passes everywhere.');
    expect(colourIn(panel(builder), 'accent')).to.not.equal('#f5a623');
  });

  it('leads from the summary to the pairs that fail', async () => {
    const builder = await open();
    await type(builder, 'muted in light', '#9aa1ab');
    await press(builder, 'Show');
    expect(builder.shadowRoot?.activeElement?.textContent).to.equal('Contrast');
  });

  it('takes every token by hand, and says what is no value without losing what was typed', async () => {
    const builder = await open();
    await type(builder, 'surface in light', 'hsl(60 30% 97%)');
    expect(colourIn(panel(builder), 'surface')).to.equal('#fafaf5');

    await type(builder, 'radius', '6 pixels');
    const radius = labelled(builder, 'radius');
    expect(radius.value).to.equal('6 pixels');
    expect(radius.getAttribute('aria-invalid')).to.equal('true');
    expect(builder.shadowRoot?.getElementById('radius-light-help')?.textContent).to.contain(
      '“6 pixels” is not a length in px or rem.',
    );
  });

  it('gives a token its default back, and keeps the focus with it', async () => {
    const builder = await open();
    await type(builder, 'radius', '9px');
    await press(builder, 'Reset radius');
    expect(labelled(builder, 'radius').value).to.equal('6px');
    expect(builder.shadowRoot?.activeElement).to.equal(labelled(builder, 'radius'));
  });

  it('takes back what was done last', async () => {
    const builder = await open();
    await pickColour(builder, 'Brand colour', '#0a7a5c');
    await press(builder, 'Undo');
    expect(colourIn(panel(builder), 'accent')).to.equal('#2f5bd7');
  });

  it('exports CSS, and design tokens', async () => {
    const builder = await open();
    await pick(builder, 'Buttons', 'Pills');
    expect(exported(builder)).to.equal(':root {\n  --sc-radius-button: 99px;\n}\n');
    labelled(builder, 'Design tokens (JSON)').click();
    await builder.updateComplete;
    expect(JSON.parse(exported(builder)).base['radius-button'].$value).to.deep.equal({
      value: 99,
      unit: 'px',
    });
  });

  for (const format of ['CSS', 'Design tokens (JSON)']) {
    it(`imports its own ${format}`, async () => {
      const builder = await open();
      await pick(builder, 'Start from', 'signal');
      labelled(builder, format).click();
      await builder.updateComplete;
      const text = exported(builder);
      await pick(builder, 'Start from', 'default');
      await importText(builder, text);
      expect(exported(builder)).to.equal(text);
      expect(colourIn(panel(builder), 'accent')).to.equal('#00704f');
      expect(said(builder)).to.contain('tokens differ from the defaults.');
    });
  }

  it('says what is wrong with an import, and keeps the theme and the text', async () => {
    const builder = await open();
    await pickColour(builder, 'Brand colour', '#0a7a5c');
    const broken = ':root {\n  --sc-radius: 4px;\n  --sc-accent: reddish;\n}';
    await importText(builder, broken);
    expect(said(builder)).to.contain('Nothing was imported; the theme is as it was.');
    expect(said(builder)).to.contain('line 3: “reddish” is not a colour.');
    expect(colourIn(panel(builder), 'accent')).to.equal('#0a7a5c');
    expect(labelled<HTMLTextAreaElement>(builder, 'Import either').value).to.equal(broken);
  });

  it('imports a file', async () => {
    const builder = await open();
    const files = new DataTransfer();
    files.items.add(new File(['{"base": {"radius": {"$type": "dimension", "$value": "9px"}}}'], 'x.json'));
    const input = labelled(builder, 'or a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => said(builder).includes('1 token differs from the defaults.'));
    expect(exported(builder)).to.equal(':root {\n  --sc-radius: 9px;\n}\n');
  });

  it('copies, or selects the text where it may not', async () => {
    const builder = await open();
    const { clipboard } = navigator;
    const written: string[] = [];
    let refuses = false;
    const stand = {
      writeText: (text: string) =>
        refuses ? Promise.reject(new Error('no')) : Promise.resolve(void written.push(text)),
    };
    Object.defineProperty(navigator, 'clipboard', { value: stand, configurable: true });
    try {
      await press(builder, 'Copy');
      await waitUntil(() => said(builder).includes('Copied.'));
      expect(written).to.deep.equal([exported(builder)]);
      refuses = true;
      await press(builder, 'Copy');
      await waitUntil(() => said(builder).includes('press Ctrl+C'));
      const text = builder.shadowRoot?.activeElement as HTMLTextAreaElement;
      expect(text.value.slice(text.selectionStart, text.selectionEnd)).to.equal(exported(builder));
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('is accessible, with everything open and a pair that fails', async () => {
    const builder = await open();
    await type(builder, 'warning in dark', '#3a3a3a');
    for (const details of (builder.shadowRoot as ShadowRoot).querySelectorAll('details')) details.open = true;
    await importText(builder, '{');
    await expect(builder).to.be.accessible();
  }).timeout(30_000);

  it('fits into 320 px with everything open', async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      const builder = await open();
      await type(builder, 'muted in light', '#9aa1ab');
      for (const details of (builder.shadowRoot as ShadowRoot).querySelectorAll('details'))
        details.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    } finally {
      await setViewport({ width: 1000, height: 800 });
    }
  });
});
