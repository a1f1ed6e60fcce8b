/** The sections of the panel: which fields stand in which, under which title. */
import { html, nothing } from 'lit';
import * as words from '../messages/self-care-panel.ts';
import { apiAccess, locale, role, trustedIps } from './fields.view.ts';
import { login } from './login-field.view.ts';
import type { PanelModel } from './panel-model.ts';
import { password, twofa } from './second-factor.view.ts';
import type { FieldView } from './shown-field.ts';

export function sections(model: PanelModel): FieldView[] {
  return [
    section(words.signIn(), words.signInLead(), [login(model), password(model), twofa(model)]),
    section(words.addresses(), words.addressesLead(), [trustedIps(model)]),
    section(words.apiAccess(), words.apiAccessLead(), [apiAccess(model)]),
    section(words.role(), words.roleLead(), [role(model), locale(model)]),
  ];
}

function section(title: string, lead: string, content: readonly FieldView[]): FieldView {
  if (content.every((each) => each === nothing)) return nothing;
  return html`<section part="section" aria-label=${title}>
    <div>
      <h2>${title}</h2>
      <p class="lead">${lead}</p>
    </div>
    <div class="stack">${content}</div>
  </section>`;
}
