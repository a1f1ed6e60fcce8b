/** The language of self-care: one of those the host offers, in its own name. */
import type { TemplateResult } from 'lit';
import * as words from '../../messages/locale-prefs.ts';
import { activeLanguage, isolate } from '../../messages/words.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import type { PrefsEdits, PrefsFace } from './field-parts.ts';
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

  render(
    { prefs: { language }, problemAt, disabled, readonly, required }: PrefsFace,
    offered: readonly string[],
  ): TemplateResult {
    const problem = problemAt('language');
    const label = words.language();
    const options = this.#options(offered, language, activeLanguage());
    const chosen = options.find(({ id }) => id === language);
    return field({
      id: LanguageField.id,
      label,
      problem,
      help: chosen?.badge
        ? notesView([{ icon: 'warning', text: words.unknownLanguage() }])
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
