import { LitElement, type PropertyValues } from 'lit';
import type { HostProblem } from '../contract/problem.ts';
import type { Capabilities, PanelContext, Settings } from '../contract/settings.ts';
import type { ChangeSet } from '../domain/draft/draft.ts';
import { differences } from '../domain/draft/difference.ts';
import type { Draft, Field } from '../domain/draft/settings.ts';
import { WordsController } from '../messages/words.ts';
import { property, state } from '../ui/decorators.ts';
import { define, version } from '../ui/define.ts';
import { LeaveGuard } from '../ui/leave-guard.ts';
import '../ui/outcome-unknown.ts';
import { RequestController } from '../ui/request.ts';
import { AskFirst } from './ask-first.ts';
import { Folds } from './folds.ts';
import { frame, unloaded } from './frame.view.ts';
import { HiddenPassword } from './hidden-password.ts';
import { controlOf, passwordField, reportAll, roleName } from './inner-controls.ts';
import { innerTags, type InnerTags } from './inner-tags.ts';
import { notices } from './notices.view.ts';
import { PanelDraft } from './panel-draft.ts';
import { panelModel } from './panel-model.ts';
import { PanelProblems } from './panel-problems.ts';
import type { Known } from './review.ts';
import { SaveBar } from './save-bar.ts';
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
 * @csspart panel - All sections together.
 * @csspart section - One section of the panel.
 * @csspart bar - The save bar.
 * @slot section-sign-in - In place of the section about login, password and two-factor.
 * @slot section-addresses - In place of the section about trusted addresses.
 * @slot section-api - In place of the section about API access.
 * @slot section-role - In place of the section about role and language.
 * @slot sections - Further sections, below the others.
 */
export class SelfCarePanel extends LitElement {
  static readonly version = version;
  /** The tags of the elements inside; a prefixed registration has its own. */
  static readonly tags: InnerTags = innerTags();
  static override readonly styles = selfCarePanelStyles;

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

  @state() private justSaved = false;
  /** Fields that could not be saved as they are, at the last try. */
  @state() private invalid: readonly Field[] = [];

  readonly #load = new RequestController(this);
  readonly #save = new RequestController(this);
  readonly #problems = new PanelProblems();
  readonly #ask = new AskFirst(this);
  readonly #update = () => {
    this.requestUpdate();
  };
  readonly #draft = new PanelDraft(this.#update);
  readonly #folds = new Folds(this.#update);
  readonly #password = new HiddenPassword(this);
  readonly #bar = new SaveBar(this);
  /** The host answers when it is asked for the settings. */
  #isLoaded = false;

  constructor() {
    super();
    new WordsController(this);
    new LeaveGuard(this, () => this.changedFields.length > 0);
    this.addEventListener('outcome-unknown', () => {
      if (this.#isLoaded) void this.reload(); // nobody else knows what became of it
    });
  }

  /** The change set as it would be sent now: only changed fields. */
  get changes(): ChangeSet {
    return this.#draft.changes;
  }

  /** Fields that differ from what was saved. */
  get changedFields(): readonly Field[] {
    return this.#draft.changedFields;
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
    this.#password.hide();
    const ask = {
      version: settings.version,
      changes: this.changes,
      ...(fields.includes('password') && { endSessions: this.#endsSessions }),
    };
    const sent = this.#draft.draft;
    this.problems = [];
    const outcome = await this.#save.send(new SettingsSaveRequestEvent(fields), ask);
    if (outcome.kind === 'refused') {
      this.problems = outcome.problems;
      const { current } = outcome.refusal;
      if (current) this.#draft.meet(current);
      if (current) this.settings = current;
      this.#folds.open(this.#problems.fields);
    }
    if (outcome.kind !== 'granted') return false;
    this.#draft.settle(outcome.reply.settings, sent);
    this.settings = outcome.reply.settings;
    this.justSaved = this.changedFields.length === 0;
    this.dispatchEvent(new SettingsSavedEvent(fields));
    return true;
  }

  /** Goes back to what was saved. */
  discard(): void {
    this.#draft.discard();
    this.problems = [];
    this.invalid = [];
    this.#save.abort();
    this.#tellDraft();
  }

  /** For routers: asks before unsaved changes are left behind; resolves to whether the page may be left. */
  async confirmLeave(): Promise<boolean> {
    if (this.changedFields.length === 0) return true;
    const mayLeave = await this.#ask.mayBeLeft();
    if (mayLeave) this.discard();
    return mayLeave;
  }

  protected override updated(): void {
    if (this.changedFields.length > 0 && this.#ask.review.state === 'idle') this.#ask.review.loadWhenIdle();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings')) this.#draft.begin(this.settings);
  }

  /** New settings under an unsaved draft. */
  #carryOver = (settings: Settings): void => {
    this.#draft.carryOver(settings);
    this.settings = settings;
  };

  #allValid(): boolean {
    this.invalid = reportAll(this.renderRoot);
    this.#folds.open(this.invalid);
    return this.invalid.length === 0;
  }

  get #endsSessions(): boolean {
    return passwordField(this.renderRoot)?.endSessions ?? true;
  }

  /** By the button: what concerns security is looked at once more. */
  #onSave = async () => {
    if (this.#save.pending || !this.#allValid()) return;
    this.#password.hide();
    if (this.review === 'never' || (await this.#ask.mayBeSaved(this.changedFields))) await this.save();
  };

  #onEdit = <F extends Field>(field: F, value: Draft[F]) => {
    this.justSaved = false;
    this.#problems.forget(field);
    this.invalid = this.invalid.filter((each) => each !== field);
    this.#draft.edit(field, value);
    this.#tellDraft();
  };

  #onGoTo = async (field: Field) => {
    this.#folds.open([field]);
    await this.updateComplete;
    controlOf(this.renderRoot, field)?.focus();
  };

  #tellDraft(): void {
    this.dispatchEvent(new DraftChangedEvent(this.changedFields));
  }

  protected override render(): unknown {
    const { settings, capabilities, context } = this;
    const { draft, saved, clashes } = this.#draft;
    const reason = this.readonly ? this.readonlyReason : '';
    const shape = {
      folded: this.#folds.folded,
      filled: new Set([...this.children].map(({ slot }) => slot)),
      onFold: this.#folds.toggle,
      onSlotChange: this.#update,
    };
    if (!settings || !capabilities || !context || !draft || !saved)
      return unloaded(this.#load.state, shape, reason, () => void this.reload());
    const fields = this.changedFields;
    const wrong = this.#problems.fields.length > 0 ? this.#problems.fields : this.invalid;
    const known: Known = {
      timeZone: context.timeZone,
      providerTimeZone: capabilities.providerTimeZone ?? '',
      roleName: (id) => roleName(this.renderRoot, id, settings.facts.savedRole),
      endsSessions: this.#endsSessions,
    };
    const model = panelModel({
      tags: (this.constructor as typeof SelfCarePanel).tags,
      settings,
      capabilities,
      context,
      draft,
      saved,
      changed: fields,
      problems: this.#problems,
      lookOnly: this.readonly,
      onEdit: this.#onEdit,
      onSettled: this.#carryOver,
    });
    const bar = { fields, saving: this.#save.pending, justSaved: this.justSaved };
    return frame({
      busy: this.#save.pending,
      announcement: this.#bar.announcement(bar),
      reason,
      notices: notices({
        save: this.#save.state,
        problems: this.#problems,
        clashes,
        wrong,
        onGoTo: (field) => void this.#onGoTo(field),
        onResolve: (clash, whose) => {
          this.#draft.decide(clash, whose);
          this.#tellDraft();
        },
        onRetry: () => void this.save(),
        compare: ({ field }) => this.#ask.review.value?.compare(differences(saved, draft, [field]), known),
        review: this.#ask.review.state,
        onReview: () => void this.#onSave(),
      }),
      sections: sections(model, wrong, shape),
      below: [
        this.#bar.render({
          ...bar,
          onSave: () => void this.#onSave(),
          onDiscard: () => {
            this.discard();
          },
        }),
        this.#ask.review.value?.render(saved, draft, known),
      ],
    });
  }
}
