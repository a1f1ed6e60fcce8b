/** What helps to choose a time zone, with the tables and the words for it: no part of the first load. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { nextOffsetChange, type OffsetChange } from '../../domain/time-zone/next-change.ts';
import { offsetAt } from '../../domain/time-zone/offset.ts';
import { offsetText } from '../../domain/time-zone/offset-text.ts';
import {
  canonicalTimeZone,
  engineTimeZone,
  isKnownTimeZone,
  timeZones,
  tzdataVersion,
} from '../../domain/time-zone/zones.ts';
import * as words from '../../messages/locale-prefs-zones.ts';
import { activeLanguage } from '../../messages/words.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { MinuteClock } from '../../ui/minute-clock.ts';

import { matchZone, type ZoneOption } from './match-zone.ts';
import { notesView } from './notes.view.ts';
import { ZoneOffsets } from './zone-offsets.ts';
import { zoneOptions } from './zone-options.ts';

const hour = 3_600_000;

export class ZoneAids {
  readonly isKnown = isKnownTimeZone;
  readonly match = matchZone;
  readonly #host: ReactiveControllerHost;
  /** Offsets are those of the running hour. */
  readonly #offsets = lastAnswer((hours: number) => this.#readOffsets(hours * hour));
  #hasAllOffsets = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    new MinuteClock(host);
  }

  /** Every choice; others, to be searched anew, when all offsets have been read. */
  options(stored: string | null, provider: string): readonly ZoneOption[] {
    const offsets = this.#offsets(Math.floor(Date.now() / hour));
    return this.#options(stored, provider, activeLanguage(), offsets, this.#hasAllOffsets);
  }

  /** A zone by its current name. */
  currentName(zone: string): string {
    const current = canonicalTimeZone(zone);
    return current.ok ? current.value : zone;
  }

  /** @param provider the zone that null stands for; empty when the host does not tell */
  help(stored: string | null, provider: string): unknown {
    if (stored !== null && !isKnownTimeZone(stored))
      return notesView([{ kind: 'warning', text: words.unknownZone() }]);
    const isOld = stored !== null && stored !== this.currentName(stored);
    return html`${renderClock(stored ?? provider, this.#nextChange)}
    ${isOld ? html`<span class="line">${words.oldName(stored)}</span>` : nothing}`;
  }

  /** Beneath the list: where it comes from. */
  readonly source = (): TemplateResult => html`<span class="muted">${words.zonesFrom(tzdataVersion)}</span>`;

  readonly #options = lastAnswer(
    (stored: string | null, provider: string, language: string, offsets: ZoneOffsets, _isWhole: boolean) =>
      zoneOptions(stored, provider, language, offsets),
  );

  readonly #nextChange = lastAnswer((zone: string, hours: number) => nextOffsetChange(zone, hours * hour));

  #readOffsets(moment: number): ZoneOffsets {
    const offsets = new ZoneOffsets(moment);
    this.#hasAllOffsets = false;
    offsets.readAll(
      timeZones.map(({ name }) => name),
      () => {
        this.#hasAllOffsets = true;
        this.#host.requestUpdate();
      },
    );
    return offsets;
  }
}

/** Passes each minute without a word: the help around it is announced when it changes. */
function renderClock(
  zone: string,
  nextChange: (zone: string, hours: number) => OffsetChange | null,
): unknown {
  const now = new Date();
  const spelling = engineTimeZone(zone) ?? zone;
  const offset = offsetText(offsetAt(spelling, now.getTime()));
  if (!offset) return nothing;
  const change = nextChange(spelling, Math.floor(now.getTime() / hour));
  return html`<span class="line clock" aria-live="off">${words.nowThere(offset, spelling, now)}</span> ${
      change
        ? html`<span class="line">${words.nextChange(change.at, spelling, offsetText(change.offset))}</span>`
        : nothing
    }`;
}
