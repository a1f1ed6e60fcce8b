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
