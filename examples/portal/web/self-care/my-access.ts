/** My access: the same panel as the provider's, restricted by what this server says it can do here. */
import { html } from 'lit';
import { connectClient } from 'self-care-elements';
import { createFetchClient } from 'self-care-elements/client';
import 'self-care-elements/define/self-care-panel.js';
import { inWords } from '../shared/client-words.ts';
import { confirmLeave } from '../shared/dialog.ts';
import type { Page } from '../shared/router.ts';
import { api, fetchAsReseller } from './api.ts';
import { readMe } from './me.ts';
import { ownText } from './own-problems.ts';
import { words } from './words.ts';

export function myAccessPage(): Page {
  const panel = document.createElement('self-care-panel');
  const client = createFetchClient({ baseUrl: '/self-care/api/access', fetch: fetchAsReseller });
  connectClient(panel, inWords(client, ownText));
  // Zone, language and formats hold at once, on every page.
  panel.addEventListener('settings-saved', () => void readMe(api));

  return {
    title: () => words().tabs['access'] ?? '',
    content: () =>
      html`<header class="page-head"><h1>${words().tabs['access']}</h1></header>
        <div class="panel-box">${panel}</div>`,
    mayLeave: async () => panel.changedFields.length === 0 || confirmLeave(),
  };
}
