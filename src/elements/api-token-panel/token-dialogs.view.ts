/** The questions before a token is made, replaced, rotated or revoked; the secret's own dialog comes with them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TokenFlow } from '../../domain/token/flow.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import * as common from '../../messages/common.ts';
import type { DialogParts } from '../../ui/dialog/dialog.ts';
import { problemRegion } from '../../ui/problem-region.ts';
import type { TokenHost } from './parts.ts';
import { rotateBody } from './rotate.view.ts';
import { renderExpiry, renderName, type TokenForm } from './token-form.view.ts';
import { renderNetworks, renderScopes } from './token-limits.view.ts';
import { leaveDialog, showDialog, type ShownToken } from './token-secret.view.ts';

export interface TokenDialogs extends Omit<TokenForm, 'timeZone'>, Omit<ShownToken, 'token' | 'replaced'> {
  readonly host: TokenHost;
  readonly flow: TokenFlow;
  /** What went wrong at the last try, in words, as a whole; empty when nothing did. */
  readonly problem: string;
  readonly onReplace: () => void;
  readonly onRotate: (token: TokenFacts, overlap: number) => void;
  readonly onRevoke: (token: TokenFacts) => void;
}

/** The dialog of the step that the flow is in. */
export function tokenDialog(dialogs: TokenDialogs): DialogParts {
  const { flow } = dialogs;
  switch (flow.step) {
    case 'closed':
      return { heading: '', body: nothing, actions: nothing };
    case 'create':
      return createDialog(dialogs);
    case 'replace':
      return {
        heading: words.replaceHeading(),
        body: html`<p>${words.replaceCauses()}</p>
          ${problemRegion(dialogs.problem)}`,
        actions: renderActions(dialogs, words.replace(), 'danger', dialogs.onReplace),
      };
    case 'rotate':
      return {
        heading: words.rotateHeading(flow.token.name),
        body: html`${rotateBody(flow, dialogs.host.overlaps, dialogs.onGo)} ${problemRegion(dialogs.problem)}`,
        actions: renderActions(dialogs, words.rotate(), 'primary', () => {
          dialogs.onRotate(flow.token, flow.overlap);
        }),
      };
    case 'revoke':
      return revokeDialog(dialogs, flow.token);
    case 'show':
      return showDialog({ ...dialogs, token: flow.token, replaced: flow.replaced });
    case 'leave':
      return leaveDialog(flow.token, dialogs.onGo);
  }
}

function createDialog(dialogs: TokenDialogs): DialogParts {
  const { scopes, offersNetworks } = dialogs.host;
  return {
    heading: words.createHeading(),
    body: html`${renderName(dialogs)} ${renderExpiry(dialogs)} ${renderScopes(dialogs, scopes)}
    ${renderNetworks(dialogs, offersNetworks)} ${problemRegion(dialogs.problem)}`,
    actions: renderActions(dialogs, words.create(), 'primary', dialogs.onCreate),
  };
}

function revokeDialog(dialogs: TokenDialogs, token: TokenFacts): DialogParts {
  const { lastUsedAt, lastUsedFrom } = token;
  const onRevoke = () => {
    dialogs.onRevoke(token);
  };
  return {
    heading: words.revokeHeading(token.name),
    body: html`<p>${words.revokeCauses()}</p>
      <p class="small muted">
        ${
          lastUsedAt === null
            ? words.neverUsed()
            : words.lastUsed(lastUsedAt, lastUsedFrom, dialogs.host.timeZone)
        }
      </p>
      ${problemRegion(dialogs.problem)}`,
    actions: renderActions(dialogs, words.revoke(), 'danger', onRevoke),
  };
}

function renderActions(
  { pending, onGo }: TokenDialogs,
  confirm: string,
  look: 'primary' | 'danger',
  onConfirm: () => void,
): TemplateResult {
  return html`<button
      type="button"
      class="quiet"
      @click=${() => {
        onGo({ type: 'close' });
      }}
    >
      ${common.cancel()}
    </button>
    <button
      type="button"
      class=${look}
      aria-disabled=${pending}
      @click=${() => {
        if (!pending) onConfirm();
      }}
    >
      ${pending ? common.working() : confirm}
    </button>`;
}
