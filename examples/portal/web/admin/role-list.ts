/** The roles that a page of Access control has loaded so far: found by the address's query, and what became of them. */
import { queryValue } from '../shared/router.ts';
import { resource, type Resource } from '../shared/resource.ts';
import { update } from '../shared/surface.ts';
import { findRoles, type ListedRole, type RolePage } from './api.ts';

export interface RoleList {
  readonly loaded: Resource<RolePage>;
  /** Why more could not be loaded. */
  readonly failure: unknown;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => Promise<void>;
  readonly changed: (role: ListedRole) => void;
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
      Object.assign(list, { isLoadingMore: true, failure: undefined });
      update();
      try {
        const next = await findRoles(queryValue('query'), before.nextCursor);
        if (loaded.value === before) loaded.put({ ...next, roles: [...before.roles, ...next.roles] });
      } catch (failure) {
        list.failure = failure;
      }
      list.isLoadingMore = false;
      update();
    },

    changed(role: ListedRole) {
      if (loaded.value) loaded.put(withChanged(loaded.value, role));
    },

    /** It may belong to a later page, or not match: whoever made it sees it all the same. */
    async created(role: ListedRole) {
      await loaded.reload();
      const page = loaded.value;
      if (page && !page.roles.some(({ id }) => id === role.id))
        loaded.put({ ...page, roles: [role, ...page.roles] });
    },
  };
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
