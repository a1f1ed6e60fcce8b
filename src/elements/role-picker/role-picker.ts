import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PlacedProblem } from '../../domain/result.ts';
import { isAboveLevel, type Role } from '../../domain/role/role.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/role-picker.ts';
import { activeLanguage } from '../../messages/words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { badgeStyles } from '../../theme/badge.styles.ts';
import { ComboboxController } from '../../ui/combobox/combobox.ts';
import { comboboxStyles } from '../../ui/combobox/combobox.styles.ts';
import { property, query, state } from '../../ui/decorators.ts';
import { define, version } from '../../ui/define.ts';
import { field } from '../../ui/field/field.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { FormElement } from '../../ui/form-element.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { Lazy } from '../../ui/lazy.ts';
import { linkAddress } from '../../ui/link.ts';
import type { RoleOption } from './role-list.ts';
import type {} from './role-picker.events.ts';
import { rolePickerStyles } from './role-picker.styles.ts';

/** Outside the class: in a field's initialiser the compiler leaves the extension of an import() as it is. */
const fetchList = () => import('./role-list.ts');

/**
 * The role that decides what the reseller sees in self-care: found by typing, with its permissions and
 * what changes against the saved one. Offers the roles of `roles`, or asks for pages of them each time
 * the list opens. The value is the role's id, null for none; a stored role that no longer exists is kept.
 *
 * @tag role-picker
 * @fires {Event} input - A person chose a role.
 * @fires {Event} change - A person chose a role.
 * @fires {RolesRequestEvent} roles-request - Asks for a page of roles, where `roles` is not set.
 * @csspart field - Label, control and help together.
 * @csspart label - The label.
 * @csspart support - Help or problem.
 * @csspart popup - The list with what belongs to it.
 * @csspart permissions - The permissions of the chosen role.
 */
export class RolePicker extends FormElement<string | null> {
  static readonly version = version;
  static override readonly styles = [baseStyles, badgeStyles, fieldStyles, comboboxStyles, rolePickerStyles];

  static define(tag = 'role-picker', registry = customElements): void {
    define(tag, this, registry);
  }

  /** Every role there is; undefined asks for pages by `roles-request`. */
  @property({ attribute: false }) roles: readonly Role[] | undefined;
  /** The saved role in full, so that it has a name before any list is asked for; null when there is none. */
  @property({ attribute: false }) savedRole: Role | null | undefined;
  /** Id of the role that new resellers get. */
  @property({ attribute: 'default-role' }) defaultRole: string | null = null;
  /** Roles above this level are shown locked. */
  @property({ type: Number, attribute: 'editor-level' }) editorLevel = Infinity;
  /** Where roles are made: http(s), or relative to the page. Empty for no link. */
  @property({ attribute: 'create-role-url' }) createRoleUrl = '';

  /** The role last chosen here, or met in a page: pages hold only part of all roles. */
  @state() private met: Role | undefined;

  @query('input') private readonly input!: HTMLInputElement | null;

  readonly #list = new Lazy(this, async () => {
    const { RoleList } = await fetchList();
    return new RoleList(this, {
      sentence: (problem) => this.sentence(problem),
      onMet: (roles) => {
        this.met = roles.find(({ id }) => id === this.value) ?? this.met;
      },
    });
  });
  readonly #combobox = new ComboboxController<RoleOption>(this, {
    id: 'role',
    fetchOptions: () => this.#list.load(),
    load: async (ask) => {
      await this.#list.load();
      const list = this.#list.value;
      if (!list) return { kind: 'failed', sentence: words.loadFailed() };
      // Roles that are all known come as options, with the next render.
      return this.roles ? { kind: 'page', options: [], nextCursor: null } : list.page(ask);
    },
    onChoose: ({ role }) => {
      this.met = role;
      this.#changeTo(role.id);
    },
    onClear: () => {
      this.#changeTo(null);
    },
    onEnter: (event) => {
      this.submitOnEnter(event);
    },
  });

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** The name of a role, as far as it is known here; undefined where it is not. */
  nameOf(id: string): string | undefined {
    return this.#roleOf(id)?.name;
  }

  protected override emptyValue(): string | null {
    return null;
  }
  protected override adopt(value: string | null): string | null {
    return typeof value === 'string' && value !== '' ? value : null;
  }
  protected override formValue(value: string | null): string | null {
    return value;
  }
  protected override get anchor(): HTMLElement | undefined {
    return this.input ?? undefined;
  }
  protected override describe(problem: PlacedProblem): string | undefined {
    return words.problem(problem);
  }
  protected override validate(): readonly PlacedProblem[] {
    const { value } = this;
    if (value === null) return this.required ? [{ code: 'value.missing', path: [] }] : [];
    if (value === this.defaultValue || value === this.savedRole?.id) return []; // given by others
    const role = this.#roleOf(value);
    return role && isAboveLevel(role, this.editorLevel)
      ? [{ code: 'role.above-level', id: value, path: [] }]
      : [];
  }

  #roleOf(id: string | null): Role | undefined {
    if (id === null) return undefined;
    const { roles = [], met, savedRole } = this;
    return (
      roles.find((role) => role.id === id) ?? [met, savedRole].find((role) => role?.id === id) ?? undefined
    );
  }

  /** The role to compare with. */
  get #saved(): Role | undefined {
    return this.savedRole ?? this.#roleOf(this.defaultValue);
  }

  /** The host has told enough to say that the role does not exist. */
  get #isUnknown(): boolean {
    const isTold = this.roles !== undefined || this.savedRole === null;
    return isTold && this.value !== null && !this.#roleOf(this.value);
  }

  #changeTo(id: string | null): void {
    if (id !== this.value) this.changeByUser(id, { commit: true });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#list.loadWhenIdle();
  }

  protected override render(): TemplateResult {
    const role = this.#roleOf(this.value);
    const problem = this.problemText();
    return html`${field({
      id: 'role',
      label: this.label,
      problem,
      required: this.required,
      help: this.#renderHelp(role),
      helpIsNews: true,
      control: this.#renderControl(role, problem),
    })}
    ${this.#renderAfter(role)}`;
  }

  #renderControl(role: Role | undefined, problem: string): TemplateResult {
    const { roles, label, value, defaultRole, editorLevel } = this;
    const list = this.#list.value;
    const isDefault = value !== null && value === defaultRole;
    return this.#combobox.render({
      text: role?.name ?? this.#textWithoutRole(),
      chosen: value,
      ...(label ? { label } : { name: this.accessibleName }),
      placeholder: words.noRole(),
      required: this.required,
      disabled: this.isDisabled,
      readonly: this.readonly,
      invalid: problem !== '',
      ...(roles && list && { options: list.options(roles, defaultRole, editorLevel, activeLanguage()) }),
      adornment: isDefault ? html`<span class="badge">${words.defaultRole()}</span>` : nothing,
      preview: (active) => active && list?.preview(active.role, this.#saved),
    });
  }

  #textWithoutRole(): string {
    if (this.value === null) return '';
    return this.#isUnknown ? words.unknownRole(this.value) : this.value;
  }

  #renderHelp(role: Role | undefined): unknown {
    if (this.#isUnknown) {
      return html`<span class="unknown">${icon(icons.warning)}<span>${words.unknownHelp()}</span></span>`;
    }
    if (this.readonly && this.readonlyReason) return this.readonlyReason;
    return role ? (this.#list.value?.difference(role, this.#saved) ?? '') : '';
  }

  #renderAfter(role: Role | undefined): unknown {
    const href = linkAddress(this.createRoleUrl);
    const isOffered = href !== undefined && this.isEditable;
    if (!role && !isOffered) return nothing;
    return html`<div class="after">
      ${role ? this.#renderPermissions(role) : nothing}
      ${
        isOffered
          ? html`<a class="create" href=${href} target="_blank" rel="noopener"
              >${words.createRole()} ${icon(icons.external)}</a
            >`
          : nothing
      }
    </div>`;
  }

  #renderPermissions(role: Role): TemplateResult {
    const { value: list, state } = this.#list;
    const again = html`<button type="button" @click=${() => void this.#list.load()}>
      ${common.tryAgain()}
    </button>`;
    return html`<details class="permissions" part="permissions">
      <summary>${words.permissionCount(role.permissions.length)}</summary>
      ${list?.permissions(role, this.#saved) ?? (state === 'failed' ? again : common.loading())}
    </details>`;
  }
}
