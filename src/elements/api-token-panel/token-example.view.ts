/** A ready example of a session opened by login and token together, for a shell and for JavaScript. */
import { html, nothing } from 'lit';
import { sessionCode, sessionCommand } from '../../domain/token/example.ts';
import type { TokenAction } from '../../domain/token/flow.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import * as common from '../../messages/common.ts';
import type { CopyState } from '../../ui/copy/copy.ts';
import { copyNews } from '../../ui/copy/copy.view.ts';
import { tabs } from '../../ui/tabs/tabs.ts';

/** Names of programs, the same in every language. */
const kinds = [
  { key: 'curl', label: 'curl' },
  { key: 'fetch', label: 'fetch' },
] as const;

export type ExampleKind = (typeof kinds)[number]['key'];

export interface ShownExample {
  readonly secret: string;
  readonly login: string;
  readonly apiUrl: string | null;
  readonly example: ExampleKind;
  readonly exampleCopy: CopyState;
  readonly onExample: (kind: ExampleKind) => void;
  readonly onCopyExample: () => void;
  readonly onGo: (action: TokenAction) => void;
}

export function exampleText(kind: ExampleKind, apiUrl: string, login: string, secret: string): string {
  return (kind === 'curl' ? sessionCommand : sessionCode)(apiUrl, login, secret);
}

export function renderExample(shown: ShownExample): unknown {
  const { apiUrl, login, secret, example, exampleCopy } = shown;
  if (!apiUrl) return nothing;
  if (login === '') return html`<p class="small muted">${words.noLogin()}</p>`;
  return html`<div class="field">
    <span class="label" id="example-label">${words.example()}</span>
    ${tabs({
      id: 'example',
      labelledBy: 'example-label',
      tabs: kinds,
      chosen: example,
      onChoose: shown.onExample,
      panel: html`<pre
        class="mono example"
        role="group"
        tabindex="0"
        aria-labelledby="example-label"
        aria-describedby="example-help"
        @copy=${() => {
          shown.onGo({ type: 'take' });
        }}
      >
${exampleText(example, apiUrl, login, secret)}</pre>`,
    })}
    <div class="row">
      <span class="support grow" id="example-help" aria-live="polite">
        ${copyNews(exampleCopy)}
        ${exampleCopy === 'by-hand' ? nothing : html`<span class="help">${words.exampleHelp()}</span>`}
      </span>
      <button type="button" class="quiet" @click=${shown.onCopyExample}>
        ${exampleCopy === 'copied' ? common.copied() : words.copyExample()}
      </button>
    </div>
  </div>`;
}
