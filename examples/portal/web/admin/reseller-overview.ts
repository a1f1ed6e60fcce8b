/** What is known about a reseller's access, and who changed it. */
import { html, type TemplateResult } from 'lit';
import type { SelfCareClient, Settings } from 'self-care-elements';
import { effectiveTwofa } from 'self-care-elements/domain';
import { formatNumber } from '../shared/language.ts';
import { Refused } from '../shared/http.ts';
import { resource, whenLoaded } from '../shared/resource.ts';
import { emptyState, table } from '../shared/table.ts';
import { words as common } from '../shared/words.ts';
import { api, type AuditEvent } from './api.ts';
import { formatInstant } from './time.ts';
import { words } from './words.ts';

export function resellerOverview(id: string, client: SelfCareClient) {
  const settings = resource(async () => {
    const reply = await client.load({}, { signal: new AbortController().signal });
    if (!reply.ok) throw new Refused(reply.problems);
    return reply.settings;
  });
  const events = resource(
    async () => (await api.get<{ events: readonly AuditEvent[] }>(`/resellers/${id}/audit`)).events,
  );
  return {
    reload: () => Promise.all([settings.reload(), events.reload()]),
    content: () =>
      html`<section class="block">
          <h2>${words().details}</h2>
          ${whenLoaded(settings, facts)}
        </section>
        <section class="block">
          <h2>${words().audit}</h2>
          ${whenLoaded(events, trail)}
        </section>`,
  };
}

function facts({ values, facts }: Settings): TemplateResult {
  const text = words();
  const { inherited } = facts.twofa;
  const isOn = (on: boolean) => (on ? text.on : text.off);
  const entries: readonly (readonly [string, unknown])[] = [
    [
      common().login,
      values.login === '' ? text.noCredentials : html`<bdi class="code">${values.login}</bdi>`,
    ],
    [text.class, html`<bdi>${inherited.source}</bdi>`],
    [text.role, role(values.role, facts.savedRole?.name)],
    [text.twofa, isOn(effectiveTwofa(values.twofa, inherited))],
    [text.trusted, isOn(values.trustedIps.enabled)],
    [text.apiTokens, formatNumber(facts.tokens.filter(({ revokedAt }) => revokedAt === null).length)],
    [text.passwordSet, facts.password.since ? formatInstant(facts.password.since) : text.notSet],
    [text.colLastSignIn, lastSignIn(facts.lastSignIn)],
    [text.openSessions, formatNumber(facts.openSessions)],
    ...(facts.lockedUntil ? [[text.lockedUntil, formatInstant(facts.lockedUntil)] as const] : []),
  ];
  return html`<dl class="facts">
    ${entries.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function role(id: string | null, name: string | undefined): unknown {
  if (id === null) return words().none;
  if (name !== undefined) return html`<bdi>${name}</bdi>`;
  return html`<span class="badge warning">${words().roleUnknown}</span> <bdi class="code">${id}</bdi>`;
}

function lastSignIn(signIn: Settings['facts']['lastSignIn']): unknown {
  if (signIn === null) return words().never;
  return html`${formatInstant(signIn.at)} · <span class="code">${signIn.address}</span>`;
}

function trail(events: readonly AuditEvent[]): TemplateResult {
  const text = words();
  if (events.length === 0) return emptyState(text.auditEmpty, text.auditEmptyText);
  return table<AuditEvent>(
    text.audit,
    [
      { label: text.colWhen, cell: ({ at }) => html`<time datetime=${at}>${formatInstant(at)}</time>` },
      { label: text.colEditor, cell: ({ editor }) => html`<bdi>${editor ?? text.byReseller}</bdi>` },
      { label: text.colAction, cell: ({ action }) => text.actions[action] ?? action },
      { label: text.colDetails, cell: ({ facts }) => html`<span class="muted">${details(facts)}</span>` },
    ],
    events,
  );
}

/** `login, role`; `with assigned role · from 203.0.113.7`. */
function details({ fields, ...others }: AuditEvent['facts']): string {
  const text = words();
  const named = Array.isArray(fields) ? fields.map((field) => text.fields[String(field)] ?? field) : [];
  const rest = Object.entries(others)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => `${text.facts[name] ?? name} ${text.modes[String(value)] ?? String(value)}`);
  return [named.join(', '), ...rest].filter(Boolean).join(' · ');
}
