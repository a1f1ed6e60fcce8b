/** What surrounds every page: the top bar, the navigation, the page itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { brandMark, brandName } from '../shared/brand.ts';
import { icon, type IconName } from '../shared/icons.ts';
import { currentPage } from '../shared/router.ts';
import { themeSwitch } from '../shared/theme.ts';
import { words as common } from '../shared/words.ts';
import { languageSelect } from './language-select.ts';
import { currentEditor, signOut } from './sign-in.ts';
import { words } from './words.ts';

export function shell(): TemplateResult {
  const text = words();
  return html`<div class="shell">
    <header class="top-bar">
      <a class="brand" href="/admin/resellers">${brandMark()}<span>${brandName}</span></a>
      <span class="who">${icon('person')}<bdi>${currentEditor()?.name}</bdi></span>
      <div class="preferences">${languageSelect()}${themeSwitch()}</div>
      <button class="quiet sign-out" @click=${signOut}>
        ${icon('signOut')}<span class="label">${common().signOut}</span>
      </button>
    </header>
    <nav class="side" aria-label=${text.navigation}>
      ${link('/admin/resellers', 'person', text.resellers)}
      <h2>${text.accessControl}</h2>
      ${link('/admin/roles', 'roles', text.roles)} ${link('/admin/classes', 'classes', text.classes)}
    </nav>
    <main tabindex="-1">${currentPage()?.content() ?? missing()}</main>
  </div>`;
}

function link(href: string, iconName: IconName, text: string): TemplateResult {
  const isHere = location.pathname.startsWith(href);
  return html`<a href=${href} aria-current=${isHere ? 'page' : nothing}>${icon(iconName)}${text}</a>`;
}

function missing(): TemplateResult {
  return html`<h1>${words().notFound}</h1>
    <p class="lead">${words().notFoundText}</p>`;
}
