/** What the element, its fields and what comes later say to each other. */
import type { TemplateResult } from 'lit';
import type { PatternKind } from '../../domain/date-format/check-pattern.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';
import type { AnyProblem } from '../../ui/form-element.ts';
import type { Format } from './formats.ts';

/** What a field shows. */
export interface PrefsFace {
  readonly prefs: LocalePrefs;
  /** What is wrong at a field; empty if nothing is, or not to be shown yet. */
  readonly problemsAt: (field: keyof LocalePrefs) => readonly AnyProblem[];
  readonly sentence: (problem: AnyProblem) => string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
}

/** What a person does in a field. */
export interface PrefsEdits {
  readonly change: (changed: Partial<LocalePrefs>, options: { readonly commit: boolean }) => void;
  readonly commit: () => void;
  readonly enter: (event: KeyboardEvent) => void;
  /** Never rejects. */
  readonly fetchAids: () => Promise<void>;
}

/** What helps to edit a format; it comes once the page is idle, or somebody is near. */
export interface FormatAids {
  readonly options: (
    kind: PatternKind,
    dialect: PatternDialect,
    language: string,
  ) => readonly ComboboxOption[];
  readonly help: (format: Format, prefs: LocalePrefs) => TemplateResult;
  readonly mistakes: (format: Format, face: PrefsFace, problems: readonly AnyProblem[]) => TemplateResult;
}

/** What is wrong at a field, in words. */
export function problemText({ problemsAt, sentence }: PrefsFace, field: keyof LocalePrefs): string {
  return problemsAt(field).map(sentence).join(' ');
}
