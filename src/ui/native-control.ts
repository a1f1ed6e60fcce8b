/** What a native form control does with its events, for elements that hold several controls. */

/**
 * Enter submits the form as WHATWG HTML "implicit submission" says: through the default button if
 * there is one (a disabled one blocks), else directly.
 */
export function submitImplicitly(form: HTMLFormElement | null): void {
  if (!form) return;
  const button = [...form.elements].find((element): element is HTMLButtonElement | HTMLInputElement =>
    element.matches('button:not([type=button], [type=reset]), input[type=submit], input[type=image]'),
  );
  if (!button) form.requestSubmit();
  else if (!button.disabled) form.requestSubmit(button);
}

/** Ends the `input` and `change` of inner controls at the root: the element speaks for itself. */
export function silence(root: EventTarget): void {
  for (const type of ['input', 'change'])
    root.addEventListener(type, (event) => {
      event.stopPropagation();
    });
}

/** Whether the focus stays inside `host` when it goes to `target`. */
export function holds(host: HTMLElement, target: EventTarget | null): boolean {
  return target === host || (target instanceof Node && (host.shadowRoot?.contains(target) ?? false));
}
