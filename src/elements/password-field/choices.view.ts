/** What is decided beside a password: loaded where the host offers it. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/password-aids.ts';
import { switchControl } from '../../ui/switch/switch.ts';
import { EndSessionsChangeEvent, MustChangeChangeEvent } from './password-field.events.ts';

export { switchStyles } from '../../ui/switch/switch.styles.ts';

export interface ChoicesParts {
  readonly host: EventTarget & { mustChange: boolean; endSessions: boolean };
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly offersMustChange: boolean;
  readonly offersEndSessions: boolean;
}

export function choices(parts: ChoicesParts): TemplateResult {
  return html`${parts.offersMustChange ? renderMustChange(parts) : nothing}
  ${parts.offersEndSessions ? renderEndSessions(parts) : nothing}`;
}

function renderMustChange({ host, disabled, readonly }: ChoicesParts): TemplateResult {
  return switchControl({
    id: 'must-change',
    label: words.mustChange(),
    checked: host.mustChange,
    disabled,
    readonly,
    onChange: (mustChange) => {
      host.mustChange = mustChange;
      host.dispatchEvent(new MustChangeChangeEvent(mustChange));
    },
  });
}

function renderEndSessions({ host, disabled, readonly }: ChoicesParts): TemplateResult {
  return switchControl({
    id: 'end-sessions',
    label: words.endSessions(),
    checked: host.endSessions,
    disabled,
    readonly,
    onChange: (endSessions) => {
      host.endSessions = endSessions;
      host.dispatchEvent(new EndSessionsChangeEvent(endSessions));
    },
  });
}
