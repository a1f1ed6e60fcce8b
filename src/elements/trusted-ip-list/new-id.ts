let made = 0;

/** A key that no other entry has. `randomUUID` is missing on plain HTTP. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  made += 1;
  return `${Date.now().toString(36)}-${performance.now().toString(36)}-${made}`;
}
