/**
 * `@property`, `@state` and `@query` for TypeScript's legacy decorators (docs/decisions/0001), by Lit's own
 * `createProperty`. Lit's files serve standard decorators too, which no tool here lowers: they would be
 * half a kilobyte in every element.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** `void` and not a descriptor: TypeScript has no type for "sometimes replaces the accessor". */
type Decorator = (prototype: object, name: string) => void;

/** A public property, with its attribute. */
export function property(declaration?: PropertyDeclaration): Decorator {
  return (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
    // What a decorator of an accessor does not answer is put back.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };
}

/** A property of the element's own, without an attribute. */
export function state(): Decorator {
  return property({ state: true, attribute: false });
}

/** What matches the selector first; null before the first render. */
export function query(selector: string): Decorator {
  return (prototype, name) => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: ReactiveElement): Element | null {
        const root: ParentNode | undefined = this.renderRoot;
        return root?.querySelector(selector) ?? null;
      },
    });
  };
}
