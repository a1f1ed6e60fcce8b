/** Which requests of an element wait for their answer. */
const asking = new WeakMap<object, Set<object>>();

/** Whether a request of this element waits for its answer. */
export function isAsking(host: object): boolean {
  return (asking.get(host)?.size ?? 0) > 0;
}

/** Notes that a request of `host` began to wait, or no longer does. */
export function noteAsking(host: object, request: object, waits: boolean): void {
  const own = asking.get(host) ?? new Set();
  if (waits) own.add(request);
  else own.delete(request);
  asking.set(host, own);
}
