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
  /** What kind of account it is for, as the host words it. */
  readonly type?: string | undefined;
  /** Editors below this level see the role locked. 0 is open to all. */
  readonly level: number;
  readonly permissions: readonly Permission[];
}

/** Whether an editor of this level sees the role, but may not give it. */
export function isAboveLevel(role: Pick<Role, 'level'>, editorLevel: number): boolean {
  return role.level > editorLevel;
}
