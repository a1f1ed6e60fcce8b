/** The roles that a page of Access control has loaded so far: found by the address's query, and what became of them. */
import { queryValue } from '../shared/router.ts';
import { resource, type Resource } from '../shared/resource.ts';
import { update } from '../shared/surface.ts';
import { findRoles, type ListedRole, type RolePage } from './api.ts';

export interface RoleList {
  readonly loaded: Resource<RolePage>;
  /** Of what was tried last. */
  readonly failure: unknown;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => Promise<void>;
  /** Takes in what a dialog changed; undefined is nothing. */
  readonly change: (asked: Promise<ListedRole | undefined>) => Promise<void>;
  readonly created: (role: ListedRole) => Promise<void>;
}

export function roleList(): RoleList {
  const loaded = resource(() => findRoles(queryValue('query')));
  const list = {
    loaded,
    failure: undefined as unknown,
    isLoadingMore: false,

    async loadMore() {
      const before = loaded.value;
      if (!before || list.isLoadingMore) return;
      list.isLoadingMore = true;
      await attempt(async () => {
        const next = await findRoles(queryValue('query'), before.nextCursor);
        if (loaded.value === before) loaded.put({ ...next, roles: [...before.roles, ...next.roles] });
      });
      list.isLoadingMore = false;
      update();
    },

    change: (asked: Promise<ListedRole | undefined>) =>
      attempt(async () => {
        const role = await asked;
        if (role && loaded.value) loaded.put(withChanged(loaded.value, role));
      }),

    /** It may belong to a later page, or not match: whoever made it sees it all the same. */
    async created(role: ListedRole) {
      await loaded.reload();
      const page = loaded.value;
      if (page && !page.roles.some(({ id }) => id === role.id))
        loaded.put({ ...page, roles: [role, ...page.roles] });
    },
  };
  async function attempt(work: () => Promise<void>): Promise<void> {
    list.failure = undefined;
    update();
    try {
      await work();
    } catch (failure) {
      list.failure = failure;
    }
    update();
  }
  return list;
}

/** Where it stood. A new default takes the mark from the old one. */
function withChanged({ roles, defaultRole, ...page }: RolePage, role: ListedRole): RolePage {
  return {
    ...page,
    roles: roles.map((each) => {
      if (each.id === role.id) return role;
      return role.isDefault ? { ...each, isDefault: false } : each;
    }),
    defaultRole: role.isDefault ? role : defaultRole,
  };
}
