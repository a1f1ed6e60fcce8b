/** The whole panel before the fake host, once in light and once in dark, wearing the theme. */
import { connectClient } from '../../src/panel/connect-client.ts';
import { fakeHost } from '../fake-host.ts';
import { apply, schemes, valueOf, type Scheme, type Theme } from './theme.ts';

export class Preview {
  readonly sheets: Readonly<Record<Scheme, HTMLElement>>;

  constructor() {
    const [light, dark] = schemes.map((scheme) => sheet(scheme)) as [HTMLElement, HTMLElement];
    this.sheets = { light, dark };
  }

  wear(theme: Theme): void {
    // A panel without frame and cards stands on its own colour.
    const isBare = theme.frame === '0px' && theme.cards === undefined;
    for (const scheme of schemes) {
      const element = this.sheets[scheme];
      apply(theme, element);
      element.style.background = valueOf(theme, isBare ? 'surface' : 'sunken', scheme);
      element.style.color = valueOf(theme, 'text', scheme);
    }
  }
}

function sheet(scheme: Scheme): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sheet';
  element.style.colorScheme = scheme;
  const panel = document.createElement('self-care-panel');
  connectClient(panel, fakeHost());
  element.append(panel);
  return element;
}
