import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { brands } from '../brands.ts';
import { ThemeBuilder } from './theme-builder.ts';

/** A page by itself: no controls of Storybook's. */
const meta: Meta = {
  title: 'Theming/Theme builder',
  parameters: { layout: 'fullscreen', controls: { disable: true }, actions: { disable: true } },
};

export default meta;

if (!customElements.get('theme-builder')) customElements.define('theme-builder', ThemeBuilder);

export const Builder: StoryObj = {
  render: () => html`<theme-builder .shipped=${brands}></theme-builder>`,
};
