/** The control in its two forms: three choices, the first saying what it comes to and from where; or a switch. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { StageAction } from '../../domain/twofa/stage.ts';
import { twofaModes, type InheritedTwofa, type TwofaMode } from '../../domain/twofa/twofa.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/twofa-select.ts';
import { field, helpId, labelId } from '../../ui/field/field.ts';
import { switchControl } from '../../ui/switch/switch.ts';

export interface Control {
  /** Visible label; where it is empty, `name` names the control. */
  readonly label: string;
  readonly name: string;
  readonly help: string;
  /** A sentence; empty when there is none. */
  readonly problem: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** A person chose, or moved the switch. */
  readonly onStage: (action: StageAction) => void;
}

export interface Choices extends Control {
  readonly value: TwofaMode;
  readonly inherited: InheritedTwofa | null;
}

export interface Switch extends Control {
  readonly on: boolean;
}

const id = 'twofa';

const decided = { yes: words.yes, no: words.no };

export function renderChoices(choices: Choices): TemplateResult {
  const { label, name, help, problem, required, disabled, readonly } = choices;
  const looks = `${problem ? 'invalid' : ''} ${disabled ? 'disabled' : ''}`;
  const control = html`<div
    class="choices ${looks}"
    part="choices"
    role="radiogroup"
    aria-labelledby=${label ? labelId(id) : nothing}
    aria-label=${label ? nothing : name}
    aria-describedby=${helpId(id)}
    aria-readonly=${readonly}
    aria-invalid=${problem !== ''}
  >
    ${twofaModes.map((mode) => renderChoice(mode, choices))}
  </div>`;
  return field({ id, label, labelKind: 'group', help, problem, required, control });
}

/** Radio buttons need a name to be one group; in a shadow root it submits nothing. */
function renderChoice(mode: TwofaMode, choices: Choices): TemplateResult {
  const { value, inherited, disabled, readonly, onStage } = choices;
  const refuse = (event: Event) => {
    if (readonly) event.preventDefault();
  };
  return html`<label class="choice">
    <input
      type="radio"
      name="mode"
      value=${mode}
      .checked=${live(mode === value)}
      ?disabled=${disabled}
      @click=${refuse}
      @change=${() => {
        onStage({ type: 'choose', mode });
      }}
    />
    <span class="choice-text">${mode === 'inherit' ? renderInherited(inherited) : decided[mode]()}</span>
  </label>`;
}

function renderInherited(inherited: InheritedTwofa | null): unknown {
  if (!inherited) return words.inherit();
  const { value, source } = inherited;
  return html`<span class="choice-title"
      >${words.inherit()}
      <span class="badge ${value ? 'success' : ''}">${value ? common.on() : common.off()}</span></span
    >
    <span class="small muted">${words.inheritedFrom(source, value)}</span>`;
}

export function renderSwitch(parts: Switch): TemplateResult {
  const { label, name, help, problem, disabled, readonly, on, onStage } = parts;
  const control = switchControl({
    id,
    label,
    ...(label ? {} : { name }),
    checked: on,
    disabled,
    readonly,
    describedBy: helpId(id),
    invalid: problem !== '',
    onChange: (isOn) => {
      onStage({ type: 'switch', on: isOn });
    },
  });
  return field({ id, label: '', help, problem, control });
}
