/** What a new token is asked to be, checked and brought into the form that is stored. */
import type { HostProblem, TokenCreateAsk } from 'self-care-elements/contract';
import { parseNetwork, readTokenName } from 'self-care-elements/domain';
import { apiScopes } from '../access/scopes.ts';
import { Refused } from '../http/refusal.ts';

/** All of them are looked through at each call. */
const maxNetworks = 100;

/** The name as it is stored; refused at `['name']`. */
export function checkedName(text: string): string {
  const name = readTokenName(text);
  if (!name.ok) throw new Refused(422, [{ path: ['name'], ...name.problem }]);
  return name.value;
}

/** Refuses what cannot be kept, each problem at its place. */
export function checkedLimits({ expiresAt, scopes, networks = [] }: TokenCreateAsk, now: Date) {
  const end = expiresAt === null ? null : new Date(expiresAt);
  const problems = [
    ...(end !== null && end <= now ? [{ path: ['expiresAt'], code: 'token.expired' }] : []),
    ...(scopes ? scopeProblems(scopes) : []),
    ...networkProblems(networks),
  ];
  if (problems.length > 0) throw new Refused(422, problems);
  return {
    expiresAt: end,
    scopes: scopes ? [...new Set(scopes)] : null,
    networks: [...new Set(networks.map(canonical))],
  };
}

/** A token that may do nothing was not meant. */
function scopeProblems(scopes: readonly string[]): HostProblem[] {
  if (scopes.length === 0) return [{ path: ['scopes'], code: 'value.missing' }];
  return scopes.flatMap((id, index) =>
    apiScopes.some((scope) => scope.id === id) ? [] : [{ path: ['scopes', index], code: 'field.value' }],
  );
}

function networkProblems(networks: readonly string[]): HostProblem[] {
  if (networks.length > maxNetworks)
    return [{ path: ['networks'], code: 'field.value', rule: 'too_big', max: maxNetworks }];
  return networks.flatMap((text, index) => {
    const network = parseNetwork(text);
    return network.ok ? [] : [{ path: ['networks', index], ...network.problem }];
  });
}

function canonical(text: string): string {
  const network = parseNetwork(text);
  return network.ok ? network.value.cidr : text;
}
