/** A worker whose address goes through the policy that a strict page allows by name. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

export class TrustedWorker extends Worker {
  constructor(url: URL, options: WorkerOptions) {
    super(trusted(url), options);
  }
}

/** Only this module can use the policy, and only for its own addresses. */
function trusted(url: URL): URL {
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('self-care-elements', { createScriptURL: (text) => text });
  return policy.createScriptURL(url.href);
}
