/** What the sections of the panel show: the draft beside what was saved, and what the host offers. */
import type { HostProblem } from '../contract/problem.ts';
import type { Capabilities, PanelContext, Settings } from '../contract/settings.ts';
import type { Draft, Field } from '../domain/draft/settings.ts';
import type { InnerTags } from './inner-tags.ts';
import type { PanelProblems } from './panel-problems.ts';

export interface PanelModel {
  readonly tags: InnerTags;
  readonly settings: Settings;
  readonly capabilities: Capabilities;
  readonly context: PanelContext;
  readonly draft: Draft;
  readonly saved: Draft;
  readonly changed: readonly Field[];
  readonly problemsOf: (field: Field) => readonly HostProblem[];
  /** The whole panel is read-only: nothing acts from it either. */
  readonly lookOnly: boolean;
  readonly isReadonly: (field: Field) => boolean;
  readonly readonlyReason: (field: Field) => string;
  readonly onEdit: <F extends Field>(field: F, value: Draft[F]) => void;
  /** An element acted at once and the host answered with the settings as they stand since. */
  readonly onSettled: (settings: Settings) => void;
}

type Given = Omit<PanelModel, 'problemsOf' | 'isReadonly' | 'readonlyReason'> & {
  readonly problems: PanelProblems;
};

export function panelModel({ problems, ...model }: Given): PanelModel {
  const { capabilities, lookOnly } = model;
  return {
    ...model,
    problemsOf: (field) => problems.of(field),
    // That of the whole panel is said once, above all fields.
    readonlyReason: (field) => (lookOnly ? '' : (capabilities.readonly[field] ?? '')),
    isReadonly: (field) => lookOnly || field in capabilities.readonly,
  };
}
