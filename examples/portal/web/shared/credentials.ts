/** Login and password, as both sites ask for them. Plain inputs of the page, so that every password manager finds them. */
import { html, type TemplateResult } from 'lit';
import { field, type Form } from './form.ts';
import { words as common } from './words.ts';

export function credentialsForm(form: Form): TemplateResult {
  return html`<form class="stack" @submit=${form.onSubmit}>
    ${form.notice()}
    ${field({
      id: 'login',
      label: common().login,
      control: ({ id }) =>
        html`<input
          id=${id}
          name="login"
          autocomplete="username"
          autocapitalize="none"
          required
          autofocus
        />`,
    })}
    ${field({
      id: 'password',
      label: common().password,
      control: ({ id }) =>
        html`<input id=${id} name="password" type="password" autocomplete="current-password" required />`,
    })}
    ${form.submit(common().signIn, common().signingIn)}
  </form>`;
}
