/** What an entry is told beside its network: the range it lies in, that it is needless, its end. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TrustedIpEntry } from '../../domain/network/entry-list.ts';
import type { Mark } from '../../domain/network/explain.ts';
import { rangeKind } from '../../domain/network/range-kind.ts';
import { specialRange } from '../../domain/network/special-ranges.ts';
import * as words from '../../messages/trusted-ip-list.ts';

export interface Circumstances {
  readonly now: number;
  readonly timeZone: string | null;
}

export function badges(
  { network, endsAt }: TrustedIpEntry,
  mark: Mark | undefined,
  circumstances: Circumstances,
): TemplateResult {
  return html`${kindBadge(network)} ${mark ? markBadge(mark) : nothing}
  ${endsAt === null ? nothing : endBadge(endsAt, circumstances)}`;
}

/** Where nobody can come from, or nobody over the internet, the network says so. */
function kindBadge(network: string): unknown {
  const range = specialRange({ cidr: network });
  return range ? html`<span class="badge">${words.kind(rangeKind(range))}</span>` : nothing;
}

function markBadge({ kind, of }: Mark): TemplateResult {
  return html`<span class="badge warning"
    >${kind === 'duplicate' ? words.duplicate() : words.coveredBy(of)}</span
  >`;
}

function endBadge(endsAt: string, { now, timeZone }: Circumstances): TemplateResult {
  const over = !(Date.parse(endsAt) > now);
  return html`<span class="badge ${over ? 'danger' : ''}"
    >${over ? words.ended(endsAt, timeZone) : words.until(endsAt, timeZone)}</span
  >`;
}
