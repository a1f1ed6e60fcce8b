/**
 * How a sentence reaches a person: the host's own wording, else the translation, else the source text.
 *
 * Owns overrides, the active language and plurals. Does not configure @lit/localize: a page can do
 * that once, and it is the host's right (see docs/decisions/0004).
 */
import { memo } from '../domain/memo.ts';
import { LOCALE_STATUS_EVENT, msg as markedTranslate, type LocaleStatusEventDetail } from '@lit/localize';
import type { StrResult } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Sentence = string | StrResult;

/** Without the mark by which the extraction tool finds sentences: here it only passes through. */
const translate = (sentence: Sentence, options: { id: string }): string =>
  (markedTranslate as (sentence: Sentence, options: { id: string }) => string)(sentence, options);

/** Own wordings by sentence id; `{0}`, `{1}` stand for the sentence's values in order. */
export type Wording = Readonly<Record<string, string>>;

const sourceLanguage = 'en';
const wordings = new Map<string, Wording>();
const changes = new EventTarget();
const changed = 'wording';
let language = sourceLanguage;

if (typeof globalThis.window === 'object') {
  globalThis.window.addEventListener(LOCALE_STATUS_EVENT, ({ detail }) => {
    const status: LocaleStatusEventDetail = detail;
    if (status.status === 'ready') announceLanguage(status.readyLocale);
  });
}

/** BCP 47 tag of the language that sentences are shown in now. */
export function activeLanguage(): string {
  return language;
}

/** Tells the elements which language is active, for hosts whose @lit/localize does not announce it. */
export function announceLanguage(tag: string): void {
  language = tag;
  changes.dispatchEvent(new Event(changed));
}

/** Replaces sentences by the host's own, for one language; elements on the page follow at once. */
export function overrideMessages(tag: string, wording: Wording): void {
  wordings.set(tag, { ...wordings.get(tag), ...wording });
  changes.dispatchEvent(new Event(changed));
}

/**
 * One sentence under a static id. Carries the type mark that the extraction tool looks for, so
 * calls of this function are found like those of @lit/localize's own `msg`.
 */
export const msg: ((sentence: Sentence, options: { id: string; desc?: string }) => string) & {
  _LIT_LOCALIZE_MSG_?: never;
} = (sentence, options) => {
  const own = wordings.get(language)?.[options.id];
  if (own === undefined) {
    return translate(sentence, options);
  }
  const values = typeof sentence === 'string' ? [] : sentence.values;
  return own.replace(/\{(\d+)\}/g, (all, index: string) => display(values[Number(index)] ?? all));
};

/** Sentence values are texts and numbers; anything else would be a mistake of ours, shown as nothing. */
function display(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The six CLDR plural categories; a language uses its own of them, `other` always. */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, () => string>>;

export function plural(count: number | bigint, forms: PluralForms): string {
  const rules = new Intl.PluralRules(language);
  return forms[rules.select(Number(count))]();
}

/** Made once: making one takes as long as a hundred uses. */
const numberFormat = memo((tag: string) => new Intl.NumberFormat(tag), 8);
const dateFormat = memo(
  (key: string) => new Intl.DateTimeFormat(...(JSON.parse(key) as [string, Intl.DateTimeFormatOptions])),
  50,
);

/** English needs no tables for a small whole number, and the first format of a page costs a frame. */
export function formatNumber(value: number | bigint): string {
  if (value >= 0 && value < 1000 && !String(value).includes('.') && /^en\b/.test(language))
    return String(value);
  return numberFormat(language).format(value);
}

/** A share from 0 to 1, in whole per cent. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** A span of whole seconds, in the largest unit that divides it: "1 day", "90 minutes". */
export function formatSpan(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, each]) => seconds > 0 && seconds % each === 0) ?? ['second', 1];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    seconds / length,
  );
}

/** Items as one phrase in the active language: "A, B and C". */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/**
 * An instant as people read it in the interface's language, in `timeZone` or the browser's own. What is
 * no instant stays as it is written.
 */
export function formatInstant(instant: string, timeZone?: string | null): string {
  return format(instant, { dateStyle: 'medium', timeStyle: 'short' }, timeZone);
}

/** The day of an instant, in `timeZone` or the browser's own. */
export function formatDay(instant: string, timeZone?: string | null): string {
  return format(instant, { dateStyle: 'medium' }, timeZone);
}

function format(instant: string, style: Intl.DateTimeFormatOptions, timeZone?: string | null): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return isolate(instant);
  try {
    return dateFormat(JSON.stringify([language, timeZone ? { ...style, timeZone } : style])).format(date);
  } catch {
    // A stored zone that this engine does not know must not take the page down; UTC says so in the text.
    return dateFormat(JSON.stringify([language, { ...style, timeZone: 'UTC' }])).format(date) + ' UTC';
  }
}

/** Foreign text inside a sentence: isolated, so that its direction cannot reorder the words around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Renders the host again when the language or the wording changes. */
export class WordsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #update = () => {
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    changes.addEventListener(changed, this.#update);
  }

  hostDisconnected(): void {
    changes.removeEventListener(changed, this.#update);
  }
}
