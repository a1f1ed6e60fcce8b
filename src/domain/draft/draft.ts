/**
 * The draft against what was saved: which fields differ, the change set that says so, and what
 * happens to a draft when someone else saved in between. Pure; knows nothing of requests.
 */
import { sameLocale } from '../locale/check-locale.ts';
import type { LocalePrefs } from '../locale/locale.ts';
import { sameTrustedIps } from '../network/entry-list.ts';
import { fields, type Draft, type Field, type SettingsValues } from './settings.ts';

/** Only the changed fields; of the locale only its changed keys. */
export type ChangeSet = { readonly [F in Exclude<Field, 'locale'>]?: Draft[F] } & {
  readonly locale?: Partial<LocalePrefs>;
};

/** A field that both changed, and to different values. */
export interface Conflict {
  readonly field: Field;
  readonly mine: Draft[Field];
  readonly theirs: Draft[Field];
}

const same: { readonly [F in Field]: (a: Draft[F], b: Draft[F]) => boolean } = {
  login: Object.is,
  password: Object.is,
  mustChangePassword: Object.is,
  twofa: Object.is,
  trustedIps: sameTrustedIps,
  apiAccess: Object.is,
  role: Object.is,
  locale: sameLocale,
};

function differs(field: Field, a: Draft, b: Draft): boolean {
  const equal = same[field] as (a: Draft[Field], b: Draft[Field]) => boolean;
  return !equal(a[field], b[field]);
}

/** The untouched draft of saved values: no password typed. */
export function toDraft(values: SettingsValues, mustChangePassword: boolean): Draft {
  return { ...values, password: '', mustChangePassword };
}

/** Fields of `draft` that differ from `saved`, in the order of the panel. */
export function changedFields(saved: Draft, draft: Draft): readonly Field[] {
  return fields.filter((field) => differs(field, saved, draft));
}

export function changeSet(saved: Draft, draft: Draft): ChangeSet {
  const changes = changedFields(saved, draft).map((field) => [
    field,
    field === 'locale' ? changedKeys(saved.locale, draft.locale) : draft[field],
  ]);
  return Object.fromEntries(changes) as ChangeSet;
}

function changedKeys(saved: LocalePrefs, draft: LocalePrefs): Partial<LocalePrefs> {
  const keys = Object.keys(draft) as (keyof LocalePrefs)[];
  return Object.fromEntries(keys.filter((key) => saved[key] !== draft[key]).map((key) => [key, draft[key]]));
}

/**
 * My draft of `base`, carried over to what someone else saved: what I did not touch takes their
 * value, what I changed stays mine. Locale keys are carried one by one.
 */
export function rebase(base: Draft, mine: Draft, theirs: Draft): Draft {
  const kept = changeSet(base, mine);
  return { ...theirs, ...kept, locale: { ...theirs.locale, ...kept.locale } };
}

/** Fields where keeping mine overwrites theirs. */
export function conflicts(base: Draft, mine: Draft, theirs: Draft): readonly Conflict[] {
  return fields
    .filter((field) =>
      field === 'locale'
        ? localeConflict(base.locale, mine.locale, theirs.locale)
        : differs(field, base, mine) && differs(field, base, theirs) && differs(field, mine, theirs),
    )
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
}

function localeConflict(base: LocalePrefs, mine: LocalePrefs, theirs: LocalePrefs): boolean {
  const keys = Object.keys(changedKeys(base, mine)) as (keyof LocalePrefs)[];
  return keys.some((key) => base[key] !== theirs[key] && mine[key] !== theirs[key]);
}
