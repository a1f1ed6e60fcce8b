/** My access: the same panel as the provider's, restricted by what this server says it can do here. */
import { html } from 'lit';
import { connectClient, type SelfCareClient } from 'self-care-elements';
import { createFetchClient } from 'self-care-elements/client';
import type { Capabilities, PanelContext } from 'self-care-elements/contract';
import 'self-care-elements/define/self-care-panel.js';
import { inWords } from '../shared/client-words.ts';
import { confirmLeave } from '../shared/dialog.ts';
import type { Page } from '../shared/router.ts';
import { api, fetchAsReseller } from './api.ts';
import { currentMe, readMe } from './me.ts';
import { ownText } from './own-problems.ts';
import { words } from './words.ts';

export function myAccessPage(): Page {
  const panel = document.createElement('self-care-panel');
  const client = inWords(
    createFetchClient({ baseUrl: '/self-care/api/access', fetch: fetchAsReseller }),
    ownText,
  );
  connectClient(panel, { ...client, load: loadInOwnWords(client.load) });
  // Zone, language and formats hold at once, on every page and in the panel itself.
  panel.addEventListener('settings-saved', async () => {
    await readMe(api);
    panel.capabilities &&= withReasons(panel.capabilities);
    panel.context &&= withFormats(panel.context);
  });

  return {
    title: () => words().tabs['access'] ?? '',
    content: () =>
      html`<header class="page-head"><h1>${words().tabs['access']}</h1></header>
        <div class="panel-box">${panel}</div>`,
    mayLeave: async () => panel.changedFields.length === 0 || confirmLeave(),
  };
}

function loadInOwnWords(load: SelfCareClient['load']): SelfCareClient['load'] {
  return async (ask, options) => {
    const [reply] = await Promise.all([load(ask, options), readMe(api)]);
    return reply.ok ? { ...reply, capabilities: withReasons(reply.capabilities) } : reply;
  };
}

/** The server says why in English, whatever the language of this page. */
function withReasons(capabilities: Capabilities): Capabilities {
  const reasons = Object.entries(capabilities.readonly).map(([field, reason]) => [
    field,
    words().reasons[field] ?? reason,
  ]);
  return { ...capabilities, readonly: Object.fromEntries(reasons) };
}

function withFormats(context: PanelContext): PanelContext {
  const { timeZone, inputDate: pattern, dialect } = currentMe().locale;
  return { ...context, timeZone, dateFormat: { pattern, dialect } };
}
