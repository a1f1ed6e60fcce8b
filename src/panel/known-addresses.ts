import type { Settings, SignIn } from '../contract/settings.ts';
import type { KnownAddress } from '../domain/network/lock-out.ts';

const knownBySettings = new WeakMap<Settings, readonly KnownAddress[]>();

/** Refused addresses that are offered to be allowed. */
const shownRefusals = 3;

/**
 * Where the account signed in from, and where its own people were refused for their address alone. One array
 * for each loaded settings, so that nothing renders anew.
 */
export function knownAddresses(settings: Settings): readonly KnownAddress[] {
  const known = knownBySettings.get(settings) ?? read(settings);
  knownBySettings.set(settings, known);
  return known;
}

function read({ facts: { signInAddresses, refusedSignIns } }: Settings): readonly KnownAddress[] {
  const signIns = signInAddresses.map(({ address, at }, index): KnownAddress => ({
    address,
    at,
    kind: index === 0 ? 'last-sign-in' : 'earlier-sign-in',
  }));
  // Whoever had a wrong password too is nobody to be let in.
  const refused = firstOfEach(refusedSignIns.filter(({ reason }) => reason === 'address'))
    .filter(({ address }) => !signIns.some((known) => known.address === address))
    .slice(0, shownRefusals)
    .map(({ address, at }): KnownAddress => ({ address, at, kind: 'refused-sign-in' }));
  return [...signIns, ...refused];
}

function firstOfEach(signIns: readonly SignIn[]): SignIn[] {
  return [...new Map([...signIns].reverse().map((signIn) => [signIn.address, signIn])).values()].reverse();
}
