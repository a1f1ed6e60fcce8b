/** Wires every request of a panel to one client object: the second of the two lines a host needs. */
import type { CallOptions, SelfCareClient } from '../contract/client.ts';
import type { Responder } from '../ui/request.ts';
import type { SelfCarePanel } from './self-care-panel.ts';

/** Which client method answers which request event. */
const methods = {
  'settings-load-request': 'load',
  'settings-save-request': 'save',
  'login-check-request': 'checkLogin',
  'log-in-as-request': 'logInAs',
  'breach-check-request': 'checkBreach',
  'unlock-request': 'unlock',
  'sessions-end-request': 'endSessions',
  'twofa-reset-request': 'resetTwofa',
  'twofa-disable-request': 'disableTwofa',
  'twofa-setup-request': 'setupTwofa',
  'twofa-confirm-request': 'confirmTwofa',
  'recovery-codes-request': 'recoveryCodes',
  'token-create-request': 'createToken',
  'token-revoke-request': 'revokeToken',
  'token-rename-request': 'renameToken',
  'token-rotate-request': 'rotateToken',
  'roles-request': 'findRoles',
} as const satisfies Record<string, keyof SelfCareClient>;

/**
 * Answers the panel's requests by `client` and loads the settings. A method that the client lacks
 * leaves its request to other listeners.
 *
 * @returns disconnects the client again
 * @example
 * connectClient(document.querySelector('self-care-panel'), createFetchClient({baseUrl: '/api/resellers/42/self-care'}));
 */
export function connectClient(panel: SelfCarePanel, client: SelfCareClient): () => void {
  const connection = new AbortController();
  for (const [type, method] of Object.entries(methods)) {
    const call = client[method] as ((ask: unknown, options: CallOptions) => Promise<unknown>) | undefined;
    if (!call) continue;
    panel.addEventListener(
      type,
      (event) => {
        const asked = event as Event & { respondWith(responder: Responder<unknown, unknown>): void };
        asked.respondWith((ask, options) => call.call(client, ask, options));
      },
      { signal: connection.signal },
    );
  }
  void panel.reload();
  return () => {
    connection.abort();
  };
}
