/** One reseller: an overview, and the panel with the access settings of the web self-care. */
import { html, nothing, type TemplateResult } from 'lit';
import { connectClient } from 'self-care-elements';
import { createFetchClient } from 'self-care-elements/client';
import 'self-care-elements/define/self-care-panel.js';
import 'self-care-elements/strength';
import { confirmLeave } from '../shared/dialog.ts';
import { inWords } from '../shared/client-words.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { queryValue, withQuery, type Page } from '../shared/router.ts';
import { api, fetchAsEditor, type Reseller } from './api.ts';
import { resellerOverview } from './reseller-overview.ts';
import { words as common } from '../shared/words.ts';
import { words } from './words.ts';

export function resellerPage(id: string): Page {
  const client = createFetchClient({ baseUrl: `/admin/api/resellers/${id}/self-care`, fetch: fetchAsEditor });
  const panel = document.createElement('self-care-panel');
  connectClient(panel, inWords(client, ownText));

  const reseller = resource(async () => (await api.get<{ reseller: Reseller }>(`/resellers/${id}`)).reseller);
  const overview = resellerOverview(id, client);
  panel.addEventListener('settings-saved', () => {
    void reseller.reload();
    void overview.reload();
  });

  const content = ({ name }: Reseller) => {
    const tab = queryValue('tab');
    return html`<header class="page-head">
        <div>
          <p class="crumbs">
            <a href="/admin/resellers">${words().resellers}</a> / <span class="code">${id}</span>
          </p>
          <h1><bdi>${name}</bdi></h1>
        </div>
      </header>
      <nav class="tabs" aria-label=${name}>
        ${tabLink('', words().overview)} ${tabLink('self-care', words().selfCare)}
      </nav>
      <div ?hidden=${tab === 'self-care'}>${overview.content()}</div>
      <div class="panel-box" ?hidden=${tab !== 'self-care'}>${panel}</div>`;
  };

  return {
    title: () => reseller.value?.name ?? words().reseller,
    content: () => whenLoaded(reseller, content),
    moved: () => void overview.reload(),
    mayLeave: async () => panel.changedFields.length === 0 || confirmLeave(),
  };
}

function tabLink(tab: string, text: string): TemplateResult {
  const isHere = queryValue('tab') === tab;
  return html`<a href=${withQuery({ tab })} aria-current=${isHere ? 'page' : nothing}>${text}</a>`;
}

/** A sentence of ours for the one code that is ours. */
function ownText(code: string): string | undefined {
  return code === 'session.too-old' ? common().signInAgainLeads[code] : undefined;
}
