import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define/all.ts';
import { setLanguage } from '../locales/index.ts';
import { brands, wear } from '../stories/brands.ts';

setCustomElementsManifest(manifest);

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
      toolbar: { title: 'Language', icon: 'globe', items: ['en', 'de', 'ar', 'en-XA'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', brand: 'default', language: 'en', direction: 'auto' },
  parameters: { layout: 'fullscreen', controls: { expanded: true }, a11y: { test: 'error' } },
  loaders: [
    async ({ globals }) => {
      await setLanguage(String(globals['language']));
      return {};
    },
  ],
  decorators: [
    (story, { globals }) => {
      const { theme, brand, language, direction } = globals as Record<string, string>;
      const root = document.documentElement;
      root.lang = language ?? 'en';
      root.dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : (direction ?? 'ltr');
      root.dataset['theme'] = theme ?? 'light';
      wear(brand ?? 'default');
      return html`<div class="stage">${story()}</div>`;
    },
  ],
};

export default preview;
