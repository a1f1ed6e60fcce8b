import type { KnownAddress } from '../domain/network/lock-out.ts';
import type { Settings } from '../contract/settings.ts';

const knownBySettings = new WeakMap<Settings, readonly KnownAddress[]>();

/** Addresses that must not be shut out unnoticed; one array for each loaded settings, so that nothing renders anew. */
export function knownAddresses(settings: Settings): readonly KnownAddress[] {
  const known =
    knownBySettings.get(settings) ?? (settings.facts.lastSignIn ? [settings.facts.lastSignIn] : []);
  knownBySettings.set(settings, known);
  return known;
}
