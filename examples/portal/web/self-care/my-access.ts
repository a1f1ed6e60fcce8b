/** My access: the same panel as the provider's, restricted by what this server says it can do here. */
import { html } from 'lit';
import { connectClient, type SelfCareClient } from 'self-care-elements';
import { createFetchClient } from 'self-care-elements/client';
import 'self-care-elements/define/self-care-panel.js';
import { confirmLeave } from '../shared/dialog.ts';
import type { Page } from '../shared/router.ts';
import { api, fetchAsReseller } from './api.ts';
import { readMe } from './me.ts';
import { inOurWords } from './own-problems.ts';
import { words } from './words.ts';

export function myAccessPage(): Page {
  const panel = document.createElement('self-care-panel');
  connectClient(panel, ownClient());
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

function ownClient(): SelfCareClient {
  const client = createFetchClient({ baseUrl: '/self-care/api/access', fetch: fetchAsReseller });
  return {
    ...client,
    save: async (...asked) => {
      const answer = await client.save(...asked);
      return answer.ok ? answer : { ...answer, problems: answer.problems.map(inOurWords) };
    },
  };
}
