import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/all.ts';
import { directionOf, languages, setLanguage } from '../locales/index.ts';
import { brands, wear } from '../stories/brands.ts';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';

/** Plays find by English names: the language of the toolbar comes once they are through. */
let played = false;

/** Toolbar switches; `npm run look` sets the same ones by the address. */
const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    brand: {
      description: 'Example theme',
      toolbar: {
        title: 'Brand',
        icon: 'paintbrush',
        items: brands.map(({ name }) => name),
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', items: [...languages], dynamicTitle: true },
    },
    direction: {
      description: 'Direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', brand: 'default', language: 'en', direction: 'auto' },
  parameters: {
    options: {
      storySort: {
        order: [
          'Pages',
          [
            'Start',
            'Host integration',
            'Events and requests',
            'Theming',
            'Languages',
            'Accessibility',
            'Security',
          ],
          'Panel',
          'Elements',
        ],
      },
    },
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: { extractArgTypes, extractComponentDescription },
  },
  loaders: [
    async () => {
      if (!played) await speak('en', 'auto');
      return {};
    },
  ],
  beforeEach: () => () => {
    played = false;
  },
  afterEach: async ({ globals }) => {
    played = true;
    await speak(String(globals['language']), String(globals['direction']));
  },
  decorators: [
    (story, { globals }) => {
      const { theme, brand } = globals as Record<string, string>;
      document.documentElement.dataset['theme'] = theme ?? 'light';
      wear(brand ?? 'default');
      return html`<div class="stage">${story()}</div>`;
    },
  ],
};

async function speak(language: string, direction: string): Promise<void> {
  const root = document.documentElement;
  await setLanguage(language);
  root.lang = language;
  root.dir = direction === 'auto' ? directionOf(language) : direction;
}

export default preview;
