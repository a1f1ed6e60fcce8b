/**
 * The draft of the panel beside what is saved: begun with settings, edited, carried over to newer ones, and met with
 * what somebody else saved.
 */
import type { Settings } from '../contract/settings.ts';
import {
  changedFields,
  changeSet,
  conflicts,
  rebase,
  toDraft,
  type ChangeSet,
  type Conflict,
} from '../domain/draft/draft.ts';
import type { Draft, Field } from '../domain/draft/settings.ts';

export class PanelDraft {
  /** What is saved, and what would be; undefined before there are settings. */
  saved: Draft | undefined;
  draft: Draft | undefined;
  /** What both changed, until it is decided. */
  clashes: readonly Conflict[] = [];
  readonly #onChange: () => void;
  #settings: Settings | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get changes(): ChangeSet {
    return this.saved && this.draft ? changeSet(this.saved, this.draft) : {};
  }

  get changedFields(): readonly Field[] {
    return this.saved && this.draft ? changedFields(this.saved, this.draft) : [];
  }

  /** Begins anew, unless it goes on under these settings already. */
  begin(settings: Settings | undefined): void {
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.saved = settings && draftOf(settings);
    this.draft = this.saved;
    this.#onChange();
  }

  /** Newer settings under an unsaved draft: what was not touched follows them. */
  carryOver(settings: Settings): void {
    const theirs = draftOf(settings);
    if (this.saved && this.draft) this.draft = rebase(this.saved, this.draft, theirs);
    else this.draft = theirs;
    this.saved = theirs;
    this.#settings = settings;
    this.#onChange();
  }

  /** Someone else saved: both sides are kept, and what both changed is to be decided. */
  meet(settings: Settings): void {
    if (this.saved && this.draft) this.clashes = conflicts(this.saved, this.draft, draftOf(settings));
    this.carryOver(settings);
  }

  edit<F extends Field>(field: F, value: Draft[F]): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, [field]: value };
    this.#onChange();
  }

  decide(clash: Conflict, whose: 'mine' | 'theirs'): void {
    this.clashes = this.clashes.filter((each) => each !== clash);
    this.edit(clash.field, clash[whose]);
  }

  discard(): void {
    this.draft = this.saved;
    this.clashes = [];
    this.#onChange();
  }

  /** `sent` was saved, and these are the settings since; what was edited meanwhile goes on. */
  settle(settings: Settings, sent: Draft | undefined): void {
    this.clashes = [];
    this.saved = sent;
    this.carryOver(settings);
  }
}

function draftOf({ values, facts }: Settings): Draft {
  return toDraft(values, facts.password.mustChange);
}
