/** One format: ready patterns or one's own. What it means is shown beneath it as soon as that has come. */
import { html, type TemplateResult } from 'lit';
import type { LocalePrefs } from '../../domain/locale/locale.ts';
import { activeLanguage } from '../../messages/words.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { problemText, type FormatAids, type PrefsEdits, type PrefsFace } from './field-parts.ts';
import type { Format } from './formats.ts';

const none: readonly never[] = [];

export class FormatField {
  readonly #format: Format;
  readonly #combobox: ComboboxController;

  constructor(host: ComboboxHost, edits: PrefsEdits, format: Format) {
    this.#format = format;
    this.#combobox = new ComboboxController(host, {
      id: format.id,
      fetchOptions: edits.fetchAids,
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

  render(face: PrefsFace, aids: FormatAids | undefined): TemplateResult {
    const { id, field: name, kind } = this.#format;
    const { prefs, disabled, readonly, required } = face;
    const problems = face.problemsAt(name);
    const label = this.#format.label();
    return html`<div class="format ${kind}">
      ${field({
        id,
        label,
        problem:
          problems.length > 0 && aids ? aids.mistakes(this.#format, face, problems) : problemText(face, name),
        help: aids && this.#help(aids, prefs, activeLanguage()),
        helpIsNews: true,
        control: this.#combobox.render({
          label,
          text: prefs[name],
          chosen: prefs[name],
          options: aids ? this.#options(aids, prefs.dialect, prefs.language) : none,
          mono: true,
          invalid: problems.length > 0,
          disabled,
          readonly,
          required,
        }),
      })}
    </div>`;
  }

  readonly #help = lastAnswer((aids: FormatAids, prefs: LocalePrefs, _interfaceLanguage: string) =>
    aids.help(this.#format, prefs),
  );

  readonly #options = lastAnswer((aids: FormatAids, dialect: LocalePrefs['dialect'], language: string) =>
    aids.options(this.#format.kind, dialect, language),
  );
}
