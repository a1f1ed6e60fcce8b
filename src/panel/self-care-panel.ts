import { LitElement, type PropertyValues } from 'lit';
import { html } from 'lit/static-html.js';
import type { HostProblem } from '../contract/problem.ts';
import type { Capabilities, PanelContext, Settings } from '../contract/settings.ts';
import {
  changedFields,
  changeSet,
  conflicts,
  rebase,
  toDraft,
  type ChangeSet,
  type Conflict,
} from '../domain/draft/draft.ts';
import { differences, securityFields } from '../domain/draft/difference.ts';
import type { Draft, Field } from '../domain/draft/settings.ts';
import { WordsController } from '../messages/words.ts';
import { actionStyles } from '../theme/action.styles.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { layoutStyles } from '../theme/layout.styles.ts';
import { noteStyles } from '../theme/note.styles.ts';
import { property, state } from '../ui/decorators.ts';
import { define, version } from '../ui/define.ts';
import '../ui/request-abandoned.ts';
import { Lazy } from '../ui/lazy.ts';
import { LeaveGuard } from '../ui/leave-guard.ts';
import { RequestController } from '../ui/request.ts';
import { controlOf, passwordField, reportAll, roleName } from './inner-controls.ts';
import { innerTags, type InnerTags } from './inner-tags.ts';
import { notices } from './notices.view.ts';
import { PanelProblems } from './panel-problems.ts';
import type { Known } from './review.ts';
import { saveBar } from './save-bar.view.ts';
import { sections } from './sections.view.ts';
import {
  DraftChangedEvent,
  SettingsLoadRequestEvent,
  SettingsSavedEvent,
  SettingsSaveRequestEvent,
} from './self-care-panel.events.ts';
import { selfCarePanelStyles } from './self-care-panel.styles.ts';

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const fetchReview = () => import('./review.ts');

/**
 * The access settings of one reseller's self-care: seven elements, one draft, one Save that sends
 * only what changed. Takes saved settings by property, or asks for them (`reload()`).
 *
 * @tag self-care-panel
 * @fires {SettingsLoadRequestEvent} settings-load-request - Asks for settings, capabilities, context.
 * @fires {SettingsSaveRequestEvent} settings-save-request - Asks to save the change set.
 * @fires {SettingsSavedEvent} settings-saved - The change set was saved.
 * @fires {DraftChangedEvent} draft-changed - A person changed something, or took it back.
 * @csspart section - One section of the panel.
 * @csspart bar - The save bar.
 */
export class SelfCarePanel extends LitElement {
  static readonly version = version;
  /** The tags of the elements inside; a prefixed registration has its own. */
  static readonly tags: InnerTags = innerTags();
  static override readonly styles = [baseStyles, actionStyles, layoutStyles, noteStyles, selfCarePanelStyles];

  static define(tag = 'self-care-panel', registry = customElements): void {
    define(tag, this, registry);
  }

  /** What is saved now. Setting it starts a fresh draft. */
  @property({ attribute: false }) settings: Settings | undefined;
  @property({ attribute: false }) capabilities: Capabilities | undefined;
  @property({ attribute: false }) context: PanelContext | undefined;
  /** The whole panel read-only, with the reason people read. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: 'readonly-reason' }) readonlyReason = '';

  /** Whether changes that concern security are reviewed before they are saved. */
  @property() review: 'security' | 'never' = 'security';

  @state() private draft: Draft | undefined;
  @state() private clashes: readonly Conflict[] = [];
  @state() private justSaved = false;

  readonly #load = new RequestController(this);
  readonly #save = new RequestController(this);
  readonly #problems = new PanelProblems();
  readonly #review = new Lazy(this, async () => new (await fetchReview()).Review(this));
  #base: Draft | undefined;
  /** The host answers when it is asked for the settings. */
  #isLoaded = false;

  constructor() {
    super();
    new WordsController(this);
    new LeaveGuard(this, () => this.changedFields.length > 0);
    this.addEventListener('request-abandoned', () => {
      if (this.#isLoaded) void this.reload(); // nobody else knows what became of it
    });
    this.addEventListener('focusout', () => {
      setTimeout(this.#onLeft); // a control that gives way to another hands the focus on
    });
  }

  /** The change set as it would be sent now: only changed fields. */
  get changes(): ChangeSet {
    return this.#base && this.draft ? changeSet(this.#base, this.draft) : {};
  }

  /** Fields that differ from what was saved. */
  get changedFields(): readonly Field[] {
    return this.#base && this.draft ? changedFields(this.#base, this.draft) : [];
  }

  /** Problems from the server, paths beginning with the field's name. */
  @property({ attribute: false })
  get problems(): readonly HostProblem[] {
    return this.#problems.list;
  }
  set problems(problems: readonly HostProblem[]) {
    this.#problems.list = problems;
  }

  /** Asks the host for the settings again. An unsaved draft is carried over. */
  async reload(): Promise<void> {
    const outcome = await this.#load.send(new SettingsLoadRequestEvent(), {});
    if (outcome.kind !== 'granted') return;
    const { settings, capabilities, context } = outcome.reply;
    this.#isLoaded = true;
    this.capabilities = capabilities;
    this.context = context;
    this.#carryOver(settings);
  }

  /** Saves the draft; resolves to whether it was saved. */
  async save(): Promise<boolean> {
    const { settings, changedFields: fields } = this;
    if (!settings || fields.length === 0 || this.#save.pending || !reportAll(this.renderRoot)) return false;
    this.#hidePassword();
    const ask = {
      version: settings.version,
      changes: this.changes,
      ...(fields.includes('password') && { endSessions: this.#endsSessions }),
    };
    this.problems = [];
    const outcome = await this.#save.send(new SettingsSaveRequestEvent(fields), ask);
    if (outcome.kind === 'refused') {
      this.problems = outcome.problems;
      if (outcome.refusal.current) this.#meet(outcome.refusal.current);
    }
    if (outcome.kind !== 'granted') return false;
    this.clashes = [];
    this.settings = outcome.reply.settings;
    this.justSaved = true;
    this.dispatchEvent(new SettingsSavedEvent(fields));
    return true;
  }

  /** Goes back to what was saved. */
  discard(): void {
    this.draft = this.#base;
    this.clashes = [];
    this.problems = [];
    this.#save.abort();
    this.#tellDraft();
  }

  protected override updated(): void {
    if (this.changedFields.length > 0 && this.#review.state === 'idle') this.#review.loadWhenIdle();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings')) {
      const { settings } = this;
      const before = changed.get('settings');
      if (before && before === settings) return;
      this.#base = settings && toDraft(settings.values, settings.facts.password.mustChange);
      this.draft = this.#carried ?? this.#base;
      this.#carried = undefined;
    }
  }

  /** A draft to go on with when the next settings arrive. */
  #carried: Draft | undefined;

  /** New settings under an unsaved draft: what was not touched follows them. */
  #carryOver(settings: Settings): void {
    const theirs = toDraft(settings.values, settings.facts.password.mustChange);
    if (this.#base && this.draft) this.#carried = rebase(this.#base, this.draft, theirs);
    this.settings = settings;
  }

  /** Someone else saved: both sides are kept, and what both changed is shown. */
  #meet(current: Settings): void {
    const theirs = toDraft(current.values, current.facts.password.mustChange);
    if (this.#base && this.draft) this.clashes = conflicts(this.#base, this.draft, theirs);
    this.#carryOver(current);
  }

  get #endsSessions(): boolean {
    return passwordField(this.renderRoot)?.endSessions ?? true;
  }

  /** What a form would do by its submit. */
  #hidePassword(): void {
    passwordField(this.renderRoot)?.hidePassword();
  }

  /** Whoever works elsewhere leaves no password readable behind. */
  #onLeft = () => {
    if (!this.matches(':focus-within')) this.#hidePassword();
  };

  /** By the button: what concerns security is looked at once more. */
  #onSave = async () => {
    const isSecurity = this.changedFields.some((field) => securityFields.includes(field));
    if (this.review === 'never' || !isSecurity) {
      await this.save();
      return;
    }
    if (this.#save.pending || !reportAll(this.renderRoot)) return;
    this.#hidePassword();
    await this.#review.load();
    this.#review.value?.open(() => void this.save());
  };

  #onEdit = <F extends Field>(field: F, value: Draft[F]) => {
    if (!this.draft) return;
    this.justSaved = false;
    this.#problems.forget(field);
    this.draft = { ...this.draft, [field]: value };
    this.#tellDraft();
  };

  #onResolve = (clash: Conflict, whose: 'mine' | 'theirs') => {
    this.clashes = this.clashes.filter((each) => each !== clash);
    this.#onEdit(clash.field, clash[whose]);
  };

  #onGoTo = (field: Field) => {
    controlOf(this.renderRoot, field)?.focus();
  };

  #tellDraft(): void {
    this.dispatchEvent(new DraftChangedEvent(this.changedFields));
  }

  protected override render(): unknown {
    const { settings, capabilities, context, draft } = this;
    if (!settings || !capabilities || !context || !draft || !this.#base)
      return notices.loading(this.#load.state, () => void this.reload());
    const fields = this.changedFields;
    const known: Known = {
      timeZone: context.timeZone,
      providerTimeZone: capabilities.providerTimeZone ?? '',
      roleName: (id) => roleName(this.renderRoot, id),
      endsSessions: this.#endsSessions,
    };
    const base = this.#base;
    const model = {
      tags: (this.constructor as typeof SelfCarePanel).tags,
      settings,
      capabilities,
      context,
      draft,
      saved: base,
      changed: fields,
      problemsOf: (field: Field) => this.#problems.of(field),
      lookOnly: this.readonly,
      readonlyReason: (field: Field) =>
        this.readonly ? this.readonlyReason : (capabilities.readonly[field] ?? ''),
      isReadonly: (field: Field) => this.readonly || field in capabilities.readonly,
      onEdit: this.#onEdit,
      onSettled: (settled: Settings) => {
        this.#carryOver(settled);
      },
    };
    return html`<div class="panel" part="panel" aria-busy=${this.#save.pending}>
      ${notices({
        save: this.#save.state,
        problems: this.#problems,
        clashes: this.clashes,
        onGoTo: this.#onGoTo,
        onResolve: this.#onResolve,
        onRetry: () => void this.save(),
        compare: ({ field }) => this.#review.value?.compare(differences(base, draft, [field]), known),
        review: this.#review.state,
        onReview: () => void this.#onSave(),
      })}
      ${sections(model)}
      ${saveBar({
        fields,
        saving: this.#save.pending,
        justSaved: this.justSaved,
        onSave: () => void this.#onSave(),
        onDiscard: () => {
          this.discard();
        },
      })}
      ${this.#review.value?.render(base, draft, known)}
    </div>`;
  }
}
