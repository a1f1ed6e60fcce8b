import { waitUntil as wait } from '@open-wc/testing';

/**
 * That of @open-wc/testing with more patience than its one second: what comes by dynamic import takes its time on a
 * busy machine.
 */
export function waitUntil(
  predicate: Parameters<typeof wait>[0],
  message?: string,
  options: Parameters<typeof wait>[2] = {},
): Promise<void> {
  return wait(predicate, message, { timeout: 5000, ...options });
}
