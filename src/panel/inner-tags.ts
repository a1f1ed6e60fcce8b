/**
 * The tags of the elements inside the panel. The one file that turns a name into markup: names come
 * from a registration, and only valid custom element names pass (WHATWG HTML, "valid custom element name").
 */
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

export const innerNames = [
  'reseller-login',
  'password-field',
  'twofa-select',
  'trusted-ip-list',
  'api-token-panel',
  'role-picker',
  'locale-prefs',
] as const;

export type InnerName = (typeof innerNames)[number];
export type InnerTags = Readonly<Record<InnerName, StaticValue>>;

/** ASCII subset of the standard's names: enough for every prefix we accept, nothing that is markup. */
const customElementName = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

export function isCustomElementName(tag: string): boolean {
  return customElementName.test(tag);
}

/** @throws {RangeError} for a prefix that makes no valid name */
export function innerTags(prefix = ''): InnerTags {
  return Object.fromEntries(
    innerNames.map((name) => {
      const tag = prefix + name;
      if (!isCustomElementName(tag)) throw new RangeError(`"${tag}" is no custom element name`);
      return [name, unsafeStatic(tag)];
    }),
  ) as unknown as InnerTags;
}
