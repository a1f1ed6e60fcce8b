/** What helps to edit formats and to try them, with the words for it: no part of the first load. */
import { html, type TemplateResult } from 'lit';
import type { PatternKind } from '../../domain/date-format/check-pattern.ts';
import { mendedPatterns } from '../../domain/date-format/cures.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import { formatChoices } from '../../domain/locale/format-choices.ts';
import { memo } from '../../domain/memo.ts';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import * as words from '../../messages/locale-prefs-formats.ts';
import type { ComboboxHost, ComboboxOption } from '../../ui/combobox/combobox.ts';
import type { AnyProblem } from '../../ui/form-element.ts';
import { addStyles } from '../../ui/late-styles.ts';
import type { FormatAids, PrefsEdits, PrefsFace } from './field-parts.ts';
import { formatAidsStyles } from './format-aids.styles.ts';
import { isSound, notesOf } from './format-notes.ts';
import type { Format } from './formats.ts';
import { mistakesView } from './mistakes.view.ts';
import { notesView } from './notes.view.ts';
import { sampleOf, samplesOf } from './samples.ts';
import { samplesView } from './samples.view.ts';
import { TryIt } from './try-it.ts';

export class LateFormatAids implements FormatAids {
  readonly #host: ComboboxHost;
  readonly #edits: PrefsEdits;
  readonly #tryIt: TryIt;

  readonly #mended = memo(
    (key) => mendedPatterns(...(JSON.parse(key) as [string, PatternDialect, PatternKind])),
    10,
  );

  constructor(host: ComboboxHost, edits: PrefsEdits) {
    this.#host = host;
    this.#edits = edits;
    this.#tryIt = new TryIt(host);
    addStyles(host.renderRoot, formatAidsStyles);
  }

  /** Ready patterns, each with its sample in the language of self-care. */
  options(kind: PatternKind, dialect: PatternDialect, language: string): readonly ComboboxOption[] {
    const { date, time, dateTime } = formatChoices(dialect);
    const patterns = { date, time, 'date-time': dateTime }[kind];
    return patterns.map((pattern) => ({
      id: pattern,
      label: pattern,
      detail: sampleOf(pattern, dialect, language),
    }));
  }

  /** What a sound pattern does, and what one is written with while it is not sound. */
  help(format: Format, prefs: LocalePrefs): TemplateResult {
    const { field, kind, reads } = format;
    if (!isSound(prefs[field], kind, prefs.dialect))
      return html`${words.writeWith(specifiers(kind, prefs.dialect))}`;
    return html`${samplesView(samplesOf(format, prefs), reads !== undefined)}
    ${notesView(notesOf(format, prefs))}`;
  }

  mistakes(format: Format, face: PrefsFace, problems: readonly AnyProblem[]): TemplateResult {
    const { field, kind, id } = format;
    const { [field]: text, dialect } = face.prefs;
    const isEditable = !face.disabled && !face.readonly;
    return mistakesView({
      text,
      problems,
      sentence: face.sentence,
      mended: isEditable ? this.#mended(JSON.stringify([text, dialect, kind])) : [],
      onMend: (pattern) => {
        // The button goes with the mistake; the focus stays with what was mended.
        this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
        this.#edits.change({ [field]: pattern }, { commit: true });
      },
    });
  }

  tryIt(prefs: LocalePrefs, disabled: boolean): TemplateResult {
    return this.#tryIt.render(prefs, disabled);
  }

  sentence(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
}

/** What a pattern of the kind is usually written with. */
function specifiers(kind: PatternKind, dialect: PatternDialect): string {
  const { date, time } = {
    billing: { date: 'YYYY MM DD', time: 'HH24 MI SS' },
    unicode: { date: 'yyyy MM dd', time: 'HH mm ss' },
  }[dialect];
  return { date, time, 'date-time': `${date} ${time}` }[kind];
}
