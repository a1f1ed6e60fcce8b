import type { PatternDialect } from '../date-format/dialect.ts';

/** How self-care speaks to the reseller. Patterns are text in `dialect`; it is given by the host, never guessed. */
export interface LocalePrefs {
  /** IANA name, kept exactly as stored; null = the provider's. */
  readonly timeZone: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  readonly dialect: PatternDialect;
  readonly outputDate: string;
  readonly outputTime: string;
  readonly outputDateTime: string;
  readonly inputDate: string;
  readonly inputTime: string;
}
