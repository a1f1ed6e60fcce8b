/** The language of self-care: one of those the host offers, in its own name. */
import type { TemplateResult } from 'lit';
import * as words from '../../messages/locale-prefs.ts';
import { activeLanguage, isolate } from '../../messages/words.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { problemText, type PrefsEdits, type PrefsFace } from './field-parts.ts';
import { languageOptions } from './language-options.ts';
import { notesView } from './notes.view.ts';

export class LanguageField {
  static readonly id = 'language';
  readonly #combobox: ComboboxController;
  readonly #options = lastAnswer(languageOptions);

  constructor(host: ComboboxHost, edits: PrefsEdits) {
    this.#combobox = new ComboboxController(host, {
      id: LanguageField.id,
      onChoose: ({ id }) => {
        edits.change({ language: id }, { commit: true });
      },
      onEnter: edits.enter,
    });
  }

  render(face: PrefsFace, offered: readonly string[]): TemplateResult {
    const { disabled, readonly, required } = face;
    const { language } = face.prefs;
    const problem = problemText(face, 'language');
    const label = words.language();
    const options = this.#options(offered, language, activeLanguage());
    const chosen = options.find(({ id }) => id === language);
    return field({
      id: LanguageField.id,
      label,
      problem,
      help: chosen?.badge
        ? notesView([{ kind: 'warning', text: words.unknownLanguage() }])
        : isolate(chosen?.detail ?? ''),
      control: this.#combobox.render({
        label,
        text: chosen?.label ?? '',
        chosen: language,
        options,
        placeholder: words.chooseLanguage(),
        invalid: problem !== '',
        disabled,
        readonly,
        required,
      }),
    });
  }
}
