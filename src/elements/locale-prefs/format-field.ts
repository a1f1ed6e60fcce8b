/** One format: ready patterns or one's own, with a sample and what should be known about it. */
import { html, type TemplateResult } from 'lit';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import * as words from '../../messages/locale-prefs.ts';
import { activeLanguage } from '../../messages/words.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import type { PrefsEdits, PrefsFace } from './field-parts.ts';
import { formatOptions, isSound, meantBy, notesOf, sampleOf, specifiers, type Format } from './formats.ts';
import { notesView } from './notes.view.ts';

export class FormatField {
  readonly #format: Format;
  readonly #combobox: ComboboxController;
  readonly #options = lastAnswer(formatOptions);
  readonly #notes = lastAnswer((prefs: LocalePrefs, _interfaceLanguage: string) =>
    notesOf(this.#format, prefs),
  );

  constructor(host: ComboboxHost, edits: PrefsEdits, format: Format) {
    this.#format = format;
    this.#combobox = new ComboboxController(host, {
      id: format.id,
      allowsFreeText: true,
      onText: (text) => {
        edits.change({ [format.field]: text.trim() }, { commit: false });
      },
      onCommit: edits.commit,
      onChoose: ({ id }) => {
        edits.change({ [format.field]: id }, { commit: true });
      },
      onEnter: edits.enter,
    });
  }

  render({ prefs, problemAt, disabled, readonly, required }: PrefsFace): TemplateResult {
    const { id, field: name, kind } = this.#format;
    const problem = problemAt(name);
    const label = this.#format.label();
    return field({
      id,
      label,
      problem,
      help: this.#renderHelp(prefs),
      control: this.#combobox.render({
        label,
        text: prefs[name],
        chosen: prefs[name],
        options: this.#options(kind, prefs.dialect, prefs.language),
        mono: true,
        invalid: problem !== '',
        disabled,
        readonly,
        required,
      }),
    });
  }

  #renderHelp(prefs: LocalePrefs): unknown {
    const { field: name, kind, reads } = this.#format;
    const { dialect, language } = prefs;
    if (!isSound(prefs[name], kind, dialect)) return words.writeWith(specifiers(kind, dialect));
    const sample = sampleOf(prefs[name], dialect, language);
    const meant = words.longForm(meantBy(this.#format, prefs));
    return html`<span>${reads ? words.reads(meant, sample) : words.shows(meant, sample)}</span>
      ${notesView(this.#notes(prefs, activeLanguage()))}`;
  }
}
