/** Tokens, a panel that holds them, and a host that answers it, for the tests of `<api-token-panel>`. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/api-token-panel.ts';
import type { TokenFacts } from '../../src/domain/token/token.ts';
import type { ApiTokenPanel } from '../../src/elements/api-token-panel/api-token-panel.ts';
import type { RequestEvent } from '../../src/ui/request.ts';
import { nextControl, settled } from '../suites/check.ts';
import { all, byRole, clean, nameOf } from './find.ts';
import { waitUntil } from './patience.ts';

export const secret = 'sc_Canary0Canary0Canary0Canary0Canary09fQ2';

export const token = (id: string, name: string, facts: Partial<TokenFacts> = {}): TokenFacts => ({
  id,
  name,
  prefix: 'sc_',
  lastFour: `${id}fQ2`.slice(0, 4),
  createdAt: '2026-05-08T10:00:00.000Z',
  expiresAt: null,
  lastUsedAt: null,
  lastUsedFrom: null,
  revokedAt: null,
  ...facts,
});

export const crm = token('1', 'CRM', {
  createdAt: '2026-05-09T10:00:00.000Z',
  expiresAt: '2100-02-20T10:00:00.000Z',
  lastUsedAt: '2026-11-20T09:12:00.000Z',
  lastUsedFrom: '203.0.113.9',
});
export const desk = token('2', 'Desk');
export const many = (count: number): readonly TokenFacts[] =>
  Array.from({ length: count }, (_, index) =>
    token(String(index), `Token ${index}`, {
      createdAt: new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString(),
      lastFour: String(index).padStart(4, '0'),
      ...(index % 3 === 0
        ? { lastUsedAt: '2026-11-20T09:12:00.000Z', lastUsedFrom: `10.${index >> 8}.${index & 255}.1` }
        : {}),
    }),
  );

export async function panel(facts: Partial<ApiTokenPanel> = {}): Promise<ApiTokenPanel> {
  const element = await fixture<ApiTokenPanel>(
    html`<api-token-panel
      .label=${'API token access'}
      .value=${true}
      .tokens=${[crm, desk]}
      .login=${'northwind'}
      .apiUrl=${'https://self-care.example/api/session'}
      .timeZone=${'UTC'}
    ></api-token-panel>`,
  );
  element.after(nextControl());
  Object.assign(element, facts);
  await settled(element as never);
  return element;
}

/** Answers one kind of request; what was asked, in order. */
export function answer(
  element: Element,
  type: string,
  reply: (ask: never) => object | Promise<object>,
): Record<string, unknown>[] {
  const asks: Record<string, unknown>[] = [];
  element.addEventListener(type, (event) => {
    (event as RequestEvent<never, never>).respondWith(async (ask) => {
      asks.push(ask);
      return (await reply(ask)) as never;
    });
  });
  return asks;
}

export function press(element: Element, name: string | RegExp, role = 'button'): void {
  byRole(element, role, name).click();
}

/** What the named row's menu offers, open and with the focus inside. */
export async function openMenu(element: ApiTokenPanel, name: string): Promise<string[]> {
  press(element, `Actions for “${name}”`);
  await waitUntil(() => all(element, 'menuitem').length > 0, 'no menu', { timeout: 5000 });
  await settled(element as never);
  return all(element, 'menuitem').map(nameOf);
}

export async function choose(element: ApiTokenPanel, name: string, act: string): Promise<void> {
  await openMenu(element, name);
  press(element, act, 'menuitem');
  await settled(element as never);
}

export function dialog(element: ApiTokenPanel): HTMLDialogElement | undefined {
  return all(element, 'dialog')[0] as HTMLDialogElement | undefined;
}

export const said = (element: ApiTokenPanel) => clean(dialog(element)?.textContent);

export async function openCreate(element: ApiTokenPanel): Promise<void> {
  press(element, 'Create token…');
  await waitUntil(() => dialog(element), 'no dialog', { timeout: 5000 });
  await settled(element as never);
}

/** Names in the order shown. */
export function names(element: ApiTokenPanel): string[] {
  return all(element, 'row')
    .slice(1)
    .map((row) => clean(row.querySelector('bdi')?.textContent));
}

export function status(element: ApiTokenPanel): string {
  return clean(all(element, 'status')[0]?.textContent);
}
