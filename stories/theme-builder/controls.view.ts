/** The few things to pick; everything else follows from them. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { flatten } from './contrast.ts';
import { chosen, questions, type Choice, type Question } from './choices.ts';
import { valueOf, type Scheme, type Theme } from './theme.ts';

export interface ControlsModel {
  readonly theme: Theme;
  /** The accent in dark is picked too, not derived. */
  readonly picksDark: boolean;
  readonly onBrand: (scheme: Scheme, colour: string) => void;
  readonly onPicksDark: (picks: boolean) => void;
  readonly onRadius: (radius: number) => void;
  readonly onChoose: (question: Question, choice: Choice) => void;
}

export function controls(model: ControlsModel): TemplateResult {
  const radius = Number.parseFloat(valueOf(model.theme, 'radius', 'light'));
  return html`<div class="controls" role="group" aria-label="Theme">
    <div class="pick">
      ${brand(model, 'light', 'Brand colour')} ${model.picksDark ? brand(model, 'dark', 'In dark') : nothing}
    </div>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${live(model.picksDark)}
        @change=${(event: Event) => model.onPicksDark((event.target as HTMLInputElement).checked)}
      />
      <span>Pick the colour in dark too</span>
    </label>
    <div class="field">
      <label class="label" for="radius">Radius</label>
      <div class="row range">
        <input
          type="range"
          id="radius"
          min="0"
          max="20"
          .value=${live(String(radius))}
          @input=${(event: Event) => model.onRadius(Number((event.target as HTMLInputElement).value))}
        />
        <output for="radius">${radius} px</output>
      </div>
    </div>
    ${questions.map((question) => select(model, question))}
  </div>`;
}

function brand({ theme, onBrand }: ControlsModel, scheme: Scheme, label: string): TemplateResult {
  return html`<div class="field">
    <label class="label" for="brand-${scheme}">${label}</label>
    <div class="row">
      <input
        type="color"
        id="brand-${scheme}"
        .value=${live(flatten(valueOf(theme, 'accent', scheme)))}
        @input=${(event: Event) => onBrand(scheme, (event.target as HTMLInputElement).value)}
      />
      <code>${valueOf(theme, 'accent', scheme)}</code>
    </div>
  </div>`;
}

function select({ theme, onChoose }: ControlsModel, question: Question): TemplateResult {
  const current = chosen(theme, question);
  const onChange = (event: Event) => {
    const choice = question.choices[Number((event.target as HTMLSelectElement).value)];
    if (choice) onChoose(question, choice);
  };
  return html`<div class="field">
    <label class="label" for=${question.id}>${question.label}</label>
    <select
      id=${question.id}
      .value=${live(String(current ? question.choices.indexOf(current) : -1))}
      @change=${onChange}
    >
      ${current ? nothing : html`<option value="-1" disabled selected>Of its own</option>`}
      ${question.choices.map(
        (choice, index) =>
          html`<option value=${index} ?selected=${choice === current}>${choice.name}</option>`,
      )}
    </select>
  </div>`;
}
