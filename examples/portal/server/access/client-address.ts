/**
 * From where a request comes: the socket's peer, or, behind trusted proxies, the first address from
 * the right of `X-Forwarded-For` that is none of them. What stands further left is the client's own say.
 */
import type { IncomingMessage } from 'node:http';
import { networkSet, parseAddress } from 'self-care-elements/domain';

export interface AddressConfig {
  /** Networks of the proxies in front of this server. */
  readonly trustedProxies: readonly string[];
}

/** Canonical text, IPv4-mapped IPv6 unmapped; `''` when it cannot be told, which no list admits. */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  config: AddressConfig,
): string {
  const proxies = networkSet(config.trustedProxies);
  let address = canonical(request.socket.remoteAddress ?? '');
  const hops = forwardedFor(request);
  while (proxies.contains(address)) {
    const hop = hops.pop();
    if (hop === undefined) return address;
    address = canonical(hop);
  }
  return address;
}

function forwardedFor(request: Pick<IncomingMessage, 'headers'>): string[] {
  const header = request.headers['x-forwarded-for'];
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return text === '' ? [] : text.split(',');
}

/** Without the zone id of a link-local peer: it names an interface of this machine. */
function canonical(text: string): string {
  const parsed = parseAddress(text.trim().replace(/^(fe80:.*)%.*$/i, '$1'));
  return parsed.ok ? parsed.value.text : '';
}
