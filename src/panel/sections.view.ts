/** The sections of the panel: which fields stand in which, under which title; each can be folded, or replaced. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../domain/draft/settings.ts';
import * as words from '../messages/self-care-panel.ts';
import { icon } from '../ui/icon.ts';
import * as icons from '../ui/icons.ts';
import { apiAccess, locale, role, trustedIps } from './fields.view.ts';
import { login } from './login-field.view.ts';
import type { PanelModel } from './panel-model.ts';
import { password, twofa } from './second-factor.view.ts';
import type { FieldView } from './shown-field.ts';
import { skeleton } from './skeleton.view.ts';

export const sectionNames = ['sign-in', 'addresses', 'api', 'role'] as const;
export type SectionName = (typeof sectionNames)[number];

interface Section {
  readonly title: () => string;
  readonly lead: () => string;
  readonly fields: Readonly<Partial<Record<Field, (model: PanelModel) => FieldView>>>;
}

const sectionOf: Readonly<Record<SectionName, Section>> = {
  'sign-in': { title: words.signIn, lead: words.signInLead, fields: { login, password, twofa } },
  addresses: { title: words.addresses, lead: words.addressesLead, fields: { trustedIps } },
  api: { title: words.apiAccess, lead: words.apiAccessLead, fields: { apiAccess } },
  role: { title: words.role, lead: words.roleLead, fields: { role, locale } },
};

/** Part of another field's element. */
const within: Readonly<Partial<Record<Field, Field>>> = { mustChangePassword: 'password' };

/** The section in which a field stands. */
export function sectionWith(field: Field): SectionName | undefined {
  return sectionNames.find((name) => (within[field] ?? field) in sectionOf[name].fields);
}

/** How the sections stand, with settings or without. */
export interface SectionsShape {
  readonly folded: ReadonlySet<SectionName>;
  /** Names of slots that the host fills. */
  readonly filled: ReadonlySet<string>;
  readonly onFold: (name: SectionName) => void;
  readonly onSlotChange: () => void;
}

/** What is marked in the titles. */
export interface SectionsMarks {
  readonly changed: readonly Field[];
  /** Fields that are to be mended. */
  readonly wrong: readonly Field[];
}

type Content = (name: SectionName) => readonly FieldView[];

const noMarks: SectionsMarks = { changed: [], wrong: [] };

export function sections(model: PanelModel, wrong: readonly Field[], shape: SectionsShape): TemplateResult {
  const content: Content = (name) => Object.values(sectionOf[name].fields).map((render) => render(model));
  return renderAll(content, { changed: model.changed, wrong }, shape);
}

/** The same sections before their settings have come. */
sections.loading = (shape: SectionsShape): TemplateResult =>
  renderAll((name) => [skeleton(name)], noMarks, shape);

function renderAll(content: Content, marks: SectionsMarks, shape: SectionsShape): TemplateResult {
  return html`${sectionNames.map((name) => renderSlot(name, content, marks, shape))}
    <slot name="sections" @slotchange=${shape.onSlotChange}></slot>`;
}

/** What a host puts into the slot of a section takes its place. */
function renderSlot(
  name: SectionName,
  contentOf: Content,
  marks: SectionsMarks,
  shape: SectionsShape,
): FieldView {
  const isFilled = shape.filled.has(`section-${name}`);
  const content = isFilled ? [] : contentOf(name);
  if (!isFilled && content.every((each) => each === nothing)) return nothing;
  return html`<slot name="section-${name}" @slotchange=${shape.onSlotChange}
    >${isFilled ? nothing : renderSection(name, content, marks, shape)}</slot
  >`;
}

function renderSection(
  name: SectionName,
  content: readonly FieldView[],
  { changed, wrong }: SectionsMarks,
  { folded, onFold }: SectionsShape,
): TemplateResult {
  const { title, lead } = sectionOf[name];
  const isOpen = !folded.has(name);
  const isOf = (field: Field) => sectionWith(field) === name;
  return html`<section part="section" aria-labelledby="title-${name}">
    <div>
      <h2>
        <button
          type="button"
          class="fold"
          id="title-${name}"
          aria-expanded=${isOpen}
          aria-controls="section-${name}"
          @click=${() => {
            onFold(name);
          }}
        >
          ${title()}${icon(icons.chevron)}
        </button>
        ${renderMark(wrong.some(isOf), changed.some(isOf))}
      </h2>
      <p class="lead">${lead()}</p>
    </div>
    <div class="stack" id="section-${name}" ?hidden=${!isOpen}>${content}</div>
  </section>`;
}

function renderMark(isWrong: boolean, isChanged: boolean): unknown {
  if (isWrong) return html`<span class="badge danger">${words.toMend()}</span>`;
  return isChanged ? html`<span class="badge">${words.changed()}</span>` : nothing;
}
