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

export function choices({ host, disabled, readonly, ...offers }: ChoicesParts): TemplateResult {
  const offer = (id: string, label: string, checked: boolean, onChange: (checked: boolean) => void) =>
    switchControl({ id, label, checked, disabled, readonly, onChange });
  return html`${
    offers.offersMustChange
      ? offer('must-change', words.mustChange(), host.mustChange, (mustChange) => {
          host.mustChange = mustChange;
          host.dispatchEvent(new MustChangeChangeEvent(mustChange));
        })
      : nothing
  }
  ${
    offers.offersEndSessions
      ? offer('end-sessions', words.endSessions(), host.endSessions, (endSessions) => {
          host.endSessions = endSessions;
          host.dispatchEvent(new EndSessionsChangeEvent(endSessions));
        })
      : nothing
  }`;
}
