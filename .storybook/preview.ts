import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/all.ts';
import { directionOf, languages, setLanguage } from '../locales/index.ts';
import { brands, wear } from '../stories/brands.ts';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';

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
  loaders: [() => speak('en', 'auto')],
  decorators: [
    (story, { globals }) => {
      const { theme, brand } = globals as Record<string, string>;
      document.documentElement.dataset['theme'] = theme ?? 'light';
      wear(brand ?? 'default');
      return html`<div class="stage">${story()}</div>`;
    },
  ],
  // A story is played in English, since what it looks for has English names; then it is shown as chosen.
  afterEach: ({ globals }) => speak(String(globals['language']), String(globals['direction'])),
};

async function speak(language: string, direction: string): Promise<void> {
  const root = document.documentElement;
  await setLanguage(language);
  root.lang = language;
  root.dir = direction === 'auto' ? directionOf(language) : direction;
}

export default preview;
