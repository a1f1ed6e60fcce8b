/** One permission of a role: a tab or a feature of self-care. */
export interface Permission {
  /** Stable name, for example `invoices.download`. */
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** Editors below this level see the role locked. 0 is open to all. */
  readonly level: number;
  readonly permissions: readonly Permission[];
}

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

/** Whether an editor of this level sees the role, but may not give it. */
export function isAboveLevel(role: Pick<Role, 'level'>, editorLevel: number): boolean {
  return role.level > editorLevel;
}
