/** What a role allows, and what changes when one takes the place of another. */
import type { Permission } from './role.ts';

export interface PermissionDifference {
  readonly gains: readonly Permission[];
  readonly losses: readonly Permission[];
}

/** What changes for the reseller when `next` takes the place of `current`. Order follows each role. */
export function permissionDifference(
  current: readonly Permission[],
  next: readonly Permission[],
): PermissionDifference {
  const had = new Set(current.map(({ id }) => id));
  const gets = new Set(next.map(({ id }) => id));
  return {
    gains: next.filter(({ id }) => !had.has(id)),
    losses: current.filter(({ id }) => !gets.has(id)),
  };
}

/** A tab with its features, each as it is against the role before. */
export interface PermissionBranch {
  readonly group: string;
  readonly features: readonly { readonly permission: Permission; readonly change: PermissionChange }[];
  /** Of the whole tab: `gained` where there was nothing of it, `lost` where nothing of it stays. */
  readonly change: PermissionChange;
}

export type PermissionChange = 'kept' | 'gained' | 'lost';

/**
 * What a role allows, tab by tab, in the role's order; with what it takes away from `current` at the end of each
 * tab. Without `current` everything is kept.
 */
export function permissionTree(
  next: readonly Permission[],
  current: readonly Permission[] = next,
): readonly PermissionBranch[] {
  const { gains, losses } = permissionDifference(current, next);
  const gained = new Set(gains);
  const branches = new Map<string, PermissionBranch['features'][number][]>();
  const put = (permission: Permission, change: PermissionChange) => {
    const features = branches.get(permission.group) ?? [];
    features.push({ permission, change });
    branches.set(permission.group, features);
  };
  for (const permission of next) put(permission, gained.has(permission) ? 'gained' : 'kept');
  for (const permission of losses) put(permission, 'lost');
  return [...branches].map(([group, features]) => {
    const [first, ...rest] = features.map(({ change }) => change);
    const isOne = first !== undefined && rest.every((change) => change === first);
    return { group, features, change: isOne ? first : 'kept' };
  });
}
