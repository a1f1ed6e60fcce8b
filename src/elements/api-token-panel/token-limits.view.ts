/** What a new token may do and from where, as far as the host offers limits. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readNetworks } from '../../domain/token/new-token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import { choice } from '../../ui/choice/choice.ts';
import { field, helpId, labelId } from '../../ui/field/field.ts';
import type { TokenScope } from './parts.ts';
import type { TokenForm } from './token-form.view.ts';

/** So many mistakes are named at once. */
const namedAtOnce = 3;

export function renderScopes({ form, pending, say }: TokenForm, offered: readonly TokenScope[]): unknown {
  if (offered.length === 0) return nothing;
  const { scopes } = form.draft;
  const [problem] = form.problemsAt('scopes');
  const onChange = (id: string, chosen: boolean) => {
    // In the host's order, whatever the order of the clicks.
    const wanted = new Set(chosen ? [...scopes, id] : scopes.filter((each) => each !== id));
    form.change('scopes', { scopes: offered.map((each) => each.id).filter((each) => wanted.has(each)) });
  };
  return field({
    id: 'token-scopes',
    label: words.scopes(),
    labelKind: 'group',
    required: true,
    help: words.scopesHelp(),
    problem: problem ? say(problem) : '',
    control: html`<div
      class="choices"
      id="token-scopes"
      role="group"
      aria-labelledby=${labelId('token-scopes')}
      aria-describedby=${helpId('token-scopes')}
    >
      ${offered.map(({ id, label }) =>
        choice({
          content: html`<bdi>${label}</bdi>`,
          checked: scopes.includes(id),
          disabled: pending,
          onChange: (chosen) => {
            onChange(id, chosen);
          },
        }),
      )}
    </div>`,
  });
}

export function renderNetworks(parts: TokenForm, offered: boolean): unknown {
  if (!offered) return nothing;
  const { form, pending } = parts;
  const problem = networkProblems(parts);
  return html`<div class="field">
    <label class="label" for="token-networks">${words.networks()}</label>
    <div class="control area ${problem ? 'invalid' : ''}">
      <textarea
        id="token-networks"
        class="mono"
        rows="3"
        autocomplete="off"
        spellcheck="false"
        .value=${live(form.draft.networks)}
        ?readonly=${pending}
        aria-invalid=${problem !== undefined}
        aria-describedby=${helpId('token-networks')}
        @input=${({ target }: Event) => {
          form.change('networks', { networks: (target as HTMLTextAreaElement).value });
        }}
        @change=${() => {
          form.leave('networks');
        }}
      ></textarea>
    </div>
    <div class="support" id=${helpId('token-networks')} aria-live="polite">
      ${problem ?? html`<span class="help">${words.networksHelp()}</span>`}
    </div>
  </div>`;
}

/** Each mistake with the text that it is about. */
function networkProblems({ form, say }: TokenForm): TemplateResult | undefined {
  const problems = form.problemsAt('networks');
  if (problems.length === 0) return undefined;
  const { networks, refused } = readNetworks(form.draft.networks);
  const sentences = problems.slice(0, namedAtOnce).map((problem) => {
    const place = Number(problem.path[1]);
    // Ours name the place among those typed, the host's the place among those sent.
    const about = refused.find(({ index }) => index === place)?.text ?? networks[place];
    return about ? words.refusedNetwork(about.slice(0, 64), say(problem)) : say(problem);
  });
  const more = problems.length - sentences.length;
  return html`<ul class="problem mistakes">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    ${more > 0 ? html`<li>${words.moreRefused(more)}</li>` : nothing}
  </ul>`;
}
