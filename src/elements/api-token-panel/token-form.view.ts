/** What is asked for when a token is made: its name and its end. */
import { html, type TemplateResult } from 'lit';
import { expiryPresets } from '../../domain/token/new-token.ts';
import * as words from '../../messages/api-token-dialogs.ts';
import { field, helpId } from '../../ui/field/field.ts';

/** What was typed so far; `expiresAt` is the instant that `days` came to when it was chosen. */
export interface TokenDraft {
  readonly name: string;
  readonly days: number | null;
  readonly expiresAt: string | null;
}

export interface TokenForm {
  readonly draft: TokenDraft;
  readonly pending: boolean;
  /** Sentences; empty when there is nothing to say. */
  readonly nameProblem: string;
  readonly expiryProblem: string;
  readonly timeZone: string | null;
  readonly onName: (name: string) => void;
  readonly onDays: (days: number | null) => void;
  readonly onCreate: () => void;
}

export function renderName({ draft, nameProblem, pending, onName, onCreate }: TokenForm): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!pending) onCreate();
  };
  return field({
    id: 'token-name',
    label: words.name(),
    help: words.nameHelp(),
    problem: nameProblem,
    required: true,
    control: html`<div class="control ${nameProblem ? 'invalid' : ''}">
      <input
        id="token-name"
        type="text"
        autocomplete="off"
        dir="auto"
        .value=${draft.name}
        ?readonly=${pending}
        aria-required="true"
        aria-invalid=${nameProblem !== ''}
        aria-describedby=${helpId('token-name')}
        @input=${({ target }: Event) => {
          onName((target as HTMLInputElement).value);
        }}
        @keydown=${onKeydown}
      />
    </div>`,
  });
}

export function renderExpiry({ draft, expiryProblem, timeZone, pending, onDays }: TokenForm): TemplateResult {
  const { days, expiresAt } = draft;
  return field({
    id: 'token-expiry',
    label: words.expiry(),
    help: expiresAt === null ? words.neverExpires() : words.expiresAt(expiresAt, timeZone),
    problem: expiryProblem,
    control: html`<select
      id="token-expiry"
      ?disabled=${pending}
      aria-describedby=${helpId('token-expiry')}
      @change=${({ target }: Event) => {
        onDays(expiryPresets[(target as HTMLSelectElement).selectedIndex] ?? null);
      }}
    >
      ${expiryPresets.map(
        (preset) => html`<option .selected=${preset === days}>${words.afterDays(preset)}</option>`,
      )}
    </select>`,
  });
}
