import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
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
import type { Draft, Field } from '../domain/draft/settings.ts';
import type { PasswordField } from '../elements/password-field/password-field.ts';
import { WordsController } from '../messages/words.ts';
import { actionStyles } from '../theme/action.styles.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { layoutStyles } from '../theme/layout.styles.ts';
import { noteStyles } from '../theme/note.styles.ts';
import { property, state } from '../ui/decorators.ts';
import { define, version } from '../ui/define.ts';
import '../ui/request-abandoned.ts';
import { RequestController } from '../ui/request.ts';
import { innerTags, type InnerTags } from './inner-tags.ts';
import { notices } from './notices.view.ts';
import { PanelProblems } from './panel-problems.ts';
import { saveBar } from './save-bar.view.ts';
import { sections } from './sections.view.ts';
import {
  DraftChangedEvent,
  SettingsLoadRequestEvent,
  SettingsSavedEvent,
  SettingsSaveRequestEvent,
} from './self-care-panel.events.ts';
import { selfCarePanelStyles } from './self-care-panel.styles.ts';

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

  @state() private draft: Draft | undefined;
  @state() private clashes: readonly Conflict[] = [];
  @state() private justSaved = false;

  readonly #load = new RequestController(this);
  readonly #save = new RequestController(this);
  readonly #problems = new PanelProblems();
  #base: Draft | undefined;
  /** The host answers when it is asked for the settings. */
  #isLoaded = false;

  constructor() {
    super();
    new WordsController(this);
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
    if (!settings || fields.length === 0 || this.#save.pending || !this.#allValid()) return false;
    this.#hidePassword();
    const ask = {
      version: settings.version,
      changes: this.changes,
      ...(fields.includes('password') && { endSessions: this.#passwordField?.endSessions ?? true }),
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

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onLeave);
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

  #allValid(): boolean {
    const controls = [...this.renderRoot.querySelectorAll<Control>('[data-field]')];
    const wrong = controls.filter((control) => control.willValidate && !control.checkValidity());
    wrong[0]?.reportValidity();
    return wrong.length === 0;
  }

  /** Null where a host has put something else in its place. */
  get #passwordField(): PasswordField | null {
    const field = this.renderRoot.querySelector<PasswordField>('[data-field="password"]');
    return field && 'hidePassword' in field ? field : null;
  }

  /** What a form would do by its submit. */
  #hidePassword(): void {
    this.#passwordField?.hidePassword();
  }

  /** Whoever works elsewhere leaves no password readable behind. */
  #onLeft = () => {
    if (!this.matches(':focus-within')) this.#hidePassword();
  };

  #onLeave = (event: BeforeUnloadEvent) => {
    if (this.changedFields.length > 0) event.preventDefault();
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

  #onSettled = (settings: Settings) => {
    this.#carryOver(settings);
  };

  #onGoTo = (field: Field) => {
    this.renderRoot.querySelector<Control>(`[data-field="${field}"]`)?.focus();
  };

  #tellDraft(): void {
    this.dispatchEvent(new DraftChangedEvent(this.changedFields));
  }

  protected override render(): unknown {
    const { settings, capabilities, context, draft } = this;
    if (!settings || !capabilities || !context || !draft || !this.#base) return this.#renderLoading();
    const fields = this.changedFields;
    const model = {
      tags: (this.constructor as typeof SelfCarePanel).tags,
      settings,
      capabilities,
      context,
      draft,
      saved: this.#base,
      changed: fields,
      problemsOf: (field: Field) => this.#problems.of(field),
      lookOnly: this.readonly,
      readonlyReason: (field: Field) =>
        this.readonly ? this.readonlyReason : (capabilities.readonly[field] ?? ''),
      isReadonly: (field: Field) => this.readonly || field in capabilities.readonly,
      onEdit: this.#onEdit,
      onSettled: this.#onSettled,
    };
    return html`<div class="panel" part="panel" aria-busy=${this.#save.pending}>
      ${notices({
        save: this.#save.state,
        problems: this.#problems,
        clashes: this.clashes,
        onGoTo: this.#onGoTo,
        onResolve: this.#onResolve,
        onRetry: () => void this.save(),
      })}
      ${sections(model)}
      ${saveBar({
        fields,
        saving: this.#save.pending,
        justSaved: this.justSaved,
        onSave: () => void this.save(),
        onDiscard: () => {
          this.discard();
        },
      })}
    </div>`;
  }

  #renderLoading(): TemplateResult | typeof nothing {
    return notices.loading(this.#load.state, () => void this.reload());
  }
}

interface Control extends HTMLElement {
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}
