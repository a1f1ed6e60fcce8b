/** The time zone: every one of the database, the provider's, the browser's; with the time there now. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { offsetAt } from '../../domain/time-zone/offset.ts';
import { offsetText } from '../../domain/time-zone/offset-text.ts';
import * as words from '../../messages/locale-prefs.ts';
import { activeLanguage } from '../../messages/words.ts';
import { ComboboxController, type ComboboxHost } from '../../ui/combobox/combobox.ts';
import { field } from '../../ui/field/field.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { Lazy } from '../../ui/lazy.ts';
import { MinuteClock } from '../../ui/minute-clock.ts';
import type { PrefsEdits, PrefsFace } from './field-parts.ts';
import { matchZone, type ZoneOption } from './match-zone.ts';
import { notesView } from './notes.view.ts';

type Table = typeof import('./zone-options.ts');

const loadTable = () => import('./zone-options.ts');
const hour = 3_600_000;

export class ZoneField implements ReactiveController {
  static readonly id = 'time-zone';
  readonly #table: Lazy<Table>;
  readonly #combobox: ComboboxController<ZoneOption>;
  readonly #options = lastAnswer(
    (table: Table, stored: string | null, provider: string, language: string, hours: number) =>
      table.zoneOptions(stored, provider, language, hours * hour),
  );

  constructor(host: ComboboxHost, edits: PrefsEdits) {
    host.addController(this);
    new MinuteClock(host);
    this.#table = new Lazy(host, loadTable);
    this.#combobox = new ComboboxController<ZoneOption>(host, {
      id: ZoneField.id,
      load: async () => {
        await loadTable(); // rejects, and so is told, where the table cannot be had
        await this.#table.load();
        return { kind: 'page', options: [], nextCursor: null };
      },
      onChoose: ({ zone }) => {
        edits.change({ timeZone: zone }, { commit: true });
      },
      onEnter: edits.enter,
    });
  }

  hostConnected(): void {
    this.#table.loadWhenIdle();
  }

  /** Whether a name is in the table; undefined until that has come. */
  get isKnown(): ((name: string) => boolean) | undefined {
    return this.#table.value?.isKnownTimeZone;
  }

  /** @param provider the zone that null stands for; empty when the host does not tell */
  render({ prefs, problemAt, disabled, readonly, required }: PrefsFace, provider: string): TemplateResult {
    const { timeZone } = prefs;
    const problem = problemAt('timeZone');
    const label = words.timeZone();
    const options = this.#optionsFor(timeZone, provider);
    return field({
      id: ZoneField.id,
      label,
      problem,
      help: this.#renderHelp(timeZone, provider),
      control: this.#combobox.render({
        label,
        text: timeZone === null ? words.asProvider(provider) : this.#currentName(timeZone),
        chosen: timeZone ?? 'provider',
        ...(options ? { options, match: matchZone } : {}),
        invalid: problem !== '',
        disabled,
        readonly,
        required,
      }),
    });
  }

  #optionsFor(stored: string | null, provider: string): readonly ZoneOption[] | undefined {
    const table = this.#table.value;
    return table && this.#options(table, stored, provider, activeLanguage(), Math.floor(Date.now() / hour));
  }

  #currentName(zone: string): string {
    const current = this.#table.value?.canonicalTimeZone(zone);
    return current?.ok ? current.value : zone;
  }

  #renderHelp(stored: string | null, provider: string): unknown {
    if (stored !== null && this.isKnown?.(stored) === false)
      return notesView([{ icon: 'warning', text: words.unknownZone() }]);
    const isOld = stored !== null && stored !== this.#currentName(stored);
    return html`${this.#renderClock(stored ?? provider)} ${isOld ? words.oldName(stored) : nothing}`;
  }

  /** Passes each minute without a word: the help around it is announced when it changes. */
  #renderClock(zone: string): unknown {
    const now = new Date();
    const spelling = this.#table.value?.engineTimeZone(zone) ?? zone;
    const offset = offsetText(offsetAt(spelling, now.getTime()));
    return offset
      ? html`<span class="clock" aria-live="off">${words.nowThere(offset, spelling, now)}</span>`
      : nothing;
  }
}
