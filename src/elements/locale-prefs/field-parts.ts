/** What the element and its fields say to each other. */
import type { LocalePrefs } from '../../domain/locale/locale.ts';

/** What a field shows. */
export interface PrefsFace {
  readonly prefs: LocalePrefs;
  /** What is wrong at a field, in words; empty if nothing is, or not to be shown yet. */
  readonly problemAt: (field: keyof LocalePrefs) => string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
}

/** What a person does in a field. */
export interface PrefsEdits {
  readonly change: (changed: Partial<LocalePrefs>, options: { readonly commit: boolean }) => void;
  readonly commit: () => void;
  readonly enter: (event: KeyboardEvent) => void;
}
