/**
 * What every element inside the panel is bound to: its part of the draft and of the saved values, its
 * problems, whether it is read-only, and that its `input` edits the draft.
 */
import { noChange, type ElementPart } from 'lit';
import { directive, Directive, PartType, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import type { Draft, Field } from '../domain/draft/settings.ts';
import type { HostProblem } from '../contract/problem.ts';
import type { PanelModel } from './panel-model.ts';

/** The face that all form elements share. */
interface FieldElement extends HTMLElement {
  value: Draft[Field];
  defaultValue: Draft[Field];
  problems: readonly HostProblem[];
  readonly: boolean;
  readonlyReason: string;
}

class BindField extends Directive {
  #model: PanelModel | undefined;
  #listening = false;
  /** Handed over already: the element itself drops those whose value changed. */
  #problems: unknown;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('bindField stands in the place of an element');
  }

  override render(_model: PanelModel, _field: Field): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [model, field]: [PanelModel, Field]): unknown {
    this.#model = model;
    const control = element as FieldElement;
    control.dataset['field'] = field;
    control.readonlyReason = model.readonlyReason(field);
    control.readonly = model.isReadonly(field);
    control.defaultValue = model.saved[field];
    control.value = model.draft[field];
    const problems = model.problemsOf(field);
    if (this.#problems !== problems) control.problems = problems;
    this.#problems = problems;
    if (!this.#listening) {
      this.#listening = true;
      control.addEventListener('input', () => this.#model?.onEdit(field, control.value));
    }
    return noChange;
  }
}

export const bindField: (model: PanelModel, field: Field) => DirectiveResult = directive(BindField);
