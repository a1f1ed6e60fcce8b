/**
 * What the picker needs once somebody looks for a role, or compares two: roles as options, pages of them from the
 * host, the preview, the difference and the tree of permissions. Loaded when the page is idle.
 */
import type { LitElement } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import type { Role } from '../../domain/role/role.ts';
import * as common from '../../messages/common.ts';
import * as words from '../../messages/role-picker.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { addStyles } from '../../ui/late-styles.ts';
import type { Loaded, PageAsk } from '../../ui/combobox/paged-source.ts';
import { RequestController } from '../../ui/request.ts';
import { differenceView, permissionsView, previewView } from './permissions.view.ts';
import { permissionStyles } from './permissions.styles.ts';
import { RoleOption } from './role-options.ts';
import { RolesRequestEvent } from './role-picker.events.ts';

export type { RoleOption } from './role-options.ts';

export type RoleHost = LitElement & { readonly defaultRole: string | null; readonly editorLevel: number };

export interface RoleDeeds {
  readonly sentence: (problem: HostProblem) => string;
  /** Roles came that the element has not known. */
  readonly onMet: (roles: readonly Role[]) => void;
}

export class RoleList {
  readonly difference = differenceView;
  readonly permissions = permissionsView;
  readonly preview = previewView;
  readonly options = lastAnswer(
    (roles: readonly Role[], defaultRole: string | null, editorLevel: number, _language: string) =>
      roles.map((role) => new RoleOption(role, { defaultRole, editorLevel })),
  );
  readonly #host: RoleHost;
  readonly #deeds: RoleDeeds;
  readonly #pages: RequestController;

  constructor(host: RoleHost, deeds: RoleDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#pages = new RequestController(host);
    addStyles(host.renderRoot, [permissionStyles]);
  }

  async page({ query, cursor, signal }: PageAsk): Promise<Loaded<RoleOption>> {
    signal.addEventListener('abort', () => {
      this.#pages.abort();
    });
    const outcome = await this.#pages.send(new RolesRequestEvent(), { query, cursor });
    switch (outcome.kind) {
      case 'granted': {
        const { roles, nextCursor, total } = outcome.reply;
        this.#deeds.onMet(roles);
        const { defaultRole, editorLevel } = this.#host;
        const options = roles.map((role) => new RoleOption(role, { defaultRole, editorLevel }));
        return { kind: 'page', options, nextCursor, total };
      }
      case 'refused': {
        const [first] = outcome.problems;
        return { kind: 'failed', sentence: first ? this.#deeds.sentence(first) : words.loadFailed() };
      }
      case 'failed':
        return { kind: 'failed', sentence: words.loadFailed() };
      case 'unanswered':
        return { kind: 'failed', sentence: common.notConnected() };
      case 'stale':
        return { kind: 'stale' };
    }
  }
}
