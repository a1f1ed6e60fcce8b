import { waitUntil } from './patience.ts';

/** Finds what a person finds: by role and name, inside an element's shadow root. */
const roles: Readonly<Record<string, string>> = {
  button: 'button, [role=button]',
  textbox: 'input:not([type=checkbox], [type=radio], [role]), textarea, [role=textbox]',
  switch: '[role=switch]',
  radio: 'input[type=radio], [role=radio]',
  combobox: '[role=combobox]',
  dialog: 'dialog[open]',
  checkbox: 'input[type=checkbox]:not([role])',
};

export function byRole<E extends HTMLElement = HTMLElement>(
  host: Element,
  role: string,
  name: string | RegExp,
): E {
  const found = all(host, role).filter((element) => matches(nameOf(element), name));
  if (found.length !== 1) {
    const there = all(host, role).map((element) => `“${nameOf(element)}”`);
    throw new Error(
      `${found.length} of role ${role} named ${String(name)}; there are: ${there.join(', ') || 'none'}`,
    );
  }
  return found[0] as E;
}

/** The same, once it is there: what is loaded when it is needed comes a moment later. */
export async function findByRole<E extends HTMLElement = HTMLElement>(
  host: Element,
  role: string,
  name: string | RegExp,
): Promise<E> {
  await waitUntil(
    () => all(host, role).some((element) => matches(nameOf(element), name)),
    `a ${role} ${name}`,
    { timeout: 5000 }, // a module may have to be fetched
  );
  return byRole<E>(host, role, name);
}

export function all(host: Element, role: string): HTMLElement[] {
  const selector = roles[role] ?? `[role=${role}]`;
  return [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((element) =>
    element.checkVisibility(),
  );
}

export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot;
  const labelled = element
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => root.getElementById(id)?.textContent);
  const own = element.getAttribute('aria-label') ?? labelled?.join(' ');
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return clean(own ?? label ?? element.textContent);
}

/** Text as shown: isolates dropped, white space folded. */
export function clean(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function textOf(host: Element): string {
  return clean(host.shadowRoot?.textContent);
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text.replace(/ \*$/, '') === name : name.test(text);
}
