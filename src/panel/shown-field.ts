import { nothing, type TemplateResult } from 'lit';
import type { Field } from '../domain/draft/settings.ts';
import type { InnerTags } from './inner-tags.ts';
import type { PanelModel } from './panel-model.ts';

/** A field, or nothing where the host's backend lacks it. */
export type FieldView = TemplateResult | typeof nothing;

/** A field that the host's backend has. */
export function shown(model: PanelModel, field: Field, render: (tag: InnerTags) => FieldView): FieldView {
  return model.capabilities.hidden.includes(field) ? nothing : render(model.tags);
}
