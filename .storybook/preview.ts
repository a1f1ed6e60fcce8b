import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/all.ts';
import { languages, setLanguage } from '../locales/index.ts';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';

/** Plays find by English names: the language of the toolbar comes once they are through. */
let played = false;

const rightToLeft = new Set(['ar', 'he']);

/** Toolbar switches; `npm run look` sets the same ones by the address. */
const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
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
  initialGlobals: { theme: 'light', language: 'en', direction: 'auto' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: { extractArgTypes, extractComponentDescription },
  },
  loaders: [
    async () => {
      if (!played) await setLanguage('en');
      return {};
    },
  ],
  beforeEach: () => () => {
    played = false;
  },
  afterEach: async ({ globals }) => {
    played = true;
    await setLanguage(String(globals['language']));
  },
  decorators: [
    (story, { globals }) => {
      const { theme, language, direction } = globals as Record<string, string>;
      const root = document.documentElement;
      root.lang = language ?? 'en';
      root.dir =
        direction === 'auto' ? (rightToLeft.has(language ?? 'en') ? 'rtl' : 'ltr') : (direction ?? 'ltr');
      root.dataset['theme'] = theme ?? 'light';
      return html`<div class="stage">${story()}</div>`;
    },
  ],
};

export default preview;
