/** Registration, asked for by a host: nothing is registered on import. */
export const version = '0.1.0';

type Definable = CustomElementConstructor & { readonly version?: string };

/**
 * Defines `constructor` under `tag`. A tag already taken by the same version is left as it is; by
 * another version or class, a warning names both.
 */
export function define(tag: string, constructor: Definable, registry: CustomElementRegistry): void {
  const taken = registry.get(tag) as Definable | undefined;
  if (!taken) {
    registry.define(tag, constructor);
  } else if (taken !== constructor && taken.version !== version) {
    console.warn(
      `self-care-elements ${version}: <${tag}> is already defined by ${taken.version ? `version ${taken.version}` : taken.name}`,
    );
  }
}
