/** What surrounds every page: whose account this is, and the tabs that the role opens. */
import { html, nothing, type TemplateResult } from 'lit';
import { brandMark, brandName } from '../shared/brand.ts';
import { icon } from '../shared/icons.ts';
import { isolate } from '../shared/language.ts';
import { currentPage } from '../shared/router.ts';
import { update } from '../shared/surface.ts';
import { themeSwitch } from '../shared/theme.ts';
import { words as common } from '../shared/words.ts';
import { currentMe, entrance } from './me.ts';
import { words } from './words.ts';

let isVisitOver = false;

export function shell(): TemplateResult {
  if (isVisitOver) return ended();
  const { account, tabs, impersonator } = currentMe();
  return html`<div class="shell">
    ${impersonator ? visitBanner(impersonator.name, account.name) : nothing}
    <header class="top-bar">
      <a class="brand" href="/self-care/${tabs[0]?.id ?? ''}">${brandMark()}<span>${brandName}</span></a>
      <span class="who">
        ${icon('person')}<bdi>${account.name}</bdi>
        ${account.role ? html`<bdi class="badge">${account.role}</bdi>` : nothing}
      </span>
      <div class="preferences">${themeSwitch()}</div>
      ${
        impersonator
          ? nothing
          : html`<button class="quiet sign-out" @click=${signOut}>
              ${icon('signOut')}<span class="label">${common().signOut}</span>
            </button>`
      }
      <nav class="tabs" aria-label=${words().navigation}>
        ${tabs.map(
          ({ id, label }) =>
            html`<a
              href="/self-care/${id}"
              aria-current=${location.pathname === `/self-care/${id}` ? 'page' : nothing}
              >${words().tabs[id] ?? label}</a
            >`,
        )}
      </nav>
    </header>
    <main tabindex="-1">${currentPage()?.content()}</main>
  </div>`;
}

function ended(): TemplateResult {
  return html`<main>
    <h1>${words().ended}</h1>
    <p class="lead">${words().endedText}</p>
  </main>`;
}

function visitBanner(editor: string, account: string): TemplateResult {
  return html`<div class="visit" role="status">
    ${icon('warning')}
    <span>${words().impersonated(isolate(editor), isolate(account))}</span>
    <button @click=${endVisit}>${words().end}</button>
  </div>`;
}

async function signOut(): Promise<void> {
  await entrance.post('/sign-out', {});
  location.assign('/self-care/');
}

async function endVisit(): Promise<void> {
  await entrance.post('/sign-out', {});
  isVisitOver = true;
  update();
}
