/** Offsets of zones at one moment as text, each read when it is first asked for. */
import { offsetAt } from '../../domain/time-zone/offset.ts';
import { offsetText } from '../../domain/time-zone/offset-text.ts';
import { engineTimeZone } from '../../domain/time-zone/zones.ts';
import { whenIdle } from '../../ui/lazy.ts';

/** Half a frame at 60 Hz, in milliseconds. */
const slice = 8;

export class ZoneOffsets {
  readonly #moment: number;
  readonly #texts = new Map<string, string>();

  constructor(moment: number) {
    this.#moment = moment;
  }

  of(zone: string): string {
    let text = this.#texts.get(zone);
    if (text === undefined) {
      text = offsetText(offsetAt(engineTimeZone(zone) ?? zone, this.#moment));
      this.#texts.set(zone, text);
    }
    return text;
  }

  /** Undefined until somebody asked. */
  known(zone: string): string | undefined {
    return this.#texts.get(zone);
  }

  /** Reads them all, so that a search finds each. Where the engine has no Temporal that takes longer than a person should wait: it is done while the page is idle. */
  readAll(zones: readonly string[], done: () => void): void {
    const left = zones.filter((zone) => !this.#texts.has(zone));
    const read = () => {
      for (const end = performance.now() + slice; performance.now() < end;) {
        const zone = left.pop();
        if (zone === undefined) {
          done();
          return;
        }
        this.of(zone);
      }
      whenIdle(read);
    };
    whenIdle(read);
  }
}
