/** A panel before the fake host, and what a person does with it. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SelfCareClient } from '../../src/contract/client.ts';
import '../../src/define/self-care-panel.ts';
import { connectClient } from '../../src/panel/connect-client.ts';
import type { SelfCarePanel } from '../../src/panel/self-care-panel.ts';
import { fakeHost, type FakeHost } from '../../stories/fake-host.ts';
import { byRole, findByRole } from './find.ts';
import { waitUntil } from './patience.ts';

export interface Control extends HTMLElement {
  value: unknown;
  readonly: boolean;
  readonlyReason: string;
  updateComplete: Promise<boolean>;
}

export async function open(
  client: Partial<SelfCareClient> = {},
): Promise<{ panel: SelfCarePanel; host: FakeHost }> {
  const panel = await fixture<SelfCarePanel>(html`<self-care-panel></self-care-panel>`);
  const host = fakeHost(client);
  connectClient(panel, host);
  await waitUntil(() => panel.settings);
  await panel.updateComplete;
  return { panel, host };
}

export function control(panel: SelfCarePanel, field: string): Control {
  const found = panel.shadowRoot?.querySelector<Control>(`[data-field="${field}"]`);
  if (!found) throw new Error(`no control for ${field}`);
  return found;
}

/** What the control does when a person changed it. */
export async function edit(panel: SelfCarePanel, field: string, value: unknown): Promise<void> {
  const element = control(panel, field);
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await panel.updateComplete;
}

export async function typeLogin(panel: SelfCarePanel, login: string): Promise<void> {
  const input = control(panel, 'login').shadowRoot?.querySelector('input') as HTMLInputElement;
  input.focus();
  input.select();
  await sendKeys({ type: login });
  await sendKeys({ press: 'Tab' });
  await panel.updateComplete;
}

/** What concerns security is looked at once more. */
export async function pressSave(panel: SelfCarePanel): Promise<void> {
  byRole(panel, 'button', 'Save').click();
  (await findByRole(panel, 'button', 'Save changes')).click();
}

export const saveBar = (panel: SelfCarePanel) => panel.shadowRoot?.querySelector('[part=bar]');
