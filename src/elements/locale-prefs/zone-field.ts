/** The time zone: every one of the database, the provider's, the browser's. */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import * as words from '../../messages/locale-prefs.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { Lazy } from '../../ui/lazy.ts';
import { problemText, type PrefsEdits, type PrefsFace } from './field-parts.ts';
import type { ZoneOption } from './match-zone.ts';
import type { ZoneAids } from './zone-aids.ts';

const fetchAids = () => import('./zone-aids.ts');

export class ZoneField implements ReactiveController {
  static readonly id = 'time-zone';
  readonly #aids: Lazy<ZoneAids>;
  readonly #combobox: ComboboxController<ZoneOption>;

  constructor(host: ComboboxHost, edits: PrefsEdits) {
    host.addController(this);
    this.#aids = new Lazy(host, async () => new (await fetchAids()).ZoneAids(host));
    this.#combobox = new ComboboxController<ZoneOption>(host, {
      id: ZoneField.id,
      fetchOptions: () => this.#aids.load(),
      load: async () => {
        await fetchAids(); // rejects, and so is told, where the table cannot be had
        await this.#aids.load();
        return { kind: 'page', options: [], nextCursor: null };
      },
      onChoose: ({ zone }) => {
        edits.change({ timeZone: zone }, { commit: true });
      },
      onEnter: edits.enter,
    });
  }

  hostConnected(): void {
    this.#aids.loadWhenIdle();
  }

  /** Whether a name is in the table; undefined until that has come. */
  get isKnown(): ((name: string) => boolean) | undefined {
    return this.#aids.value?.isKnown;
  }

  /** @param provider the zone that null stands for; empty when the host does not tell */
  render(face: PrefsFace, provider: string): TemplateResult {
    const { timeZone } = face.prefs;
    const { disabled, readonly, required } = face;
    const aids = this.#aids.value;
    const problem = problemText(face, 'timeZone');
    const label = words.timeZone();
    const shown = field({
      id: ZoneField.id,
      label,
      problem,
      help: aids?.help(timeZone, provider),
      helpIsNews: true,
      control: this.#combobox.render({
        label,
        text: timeZone === null ? words.asProvider(provider) : (aids?.currentName(timeZone) ?? timeZone),
        chosen: timeZone ?? 'provider',
        ...(aids
          ? { options: aids.options(timeZone, provider), match: aids.match, preview: aids.source }
          : {}),
        invalid: problem !== '',
        disabled,
        readonly,
        required,
      }),
    });
    return html`<div class="zone">${shown}</div>`;
  }
}
