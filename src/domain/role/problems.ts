export interface RoleProblems {
  'role.unknown': { id: string };
  /** The role stands above the editor's own level. */
  'role.above-level': { id: string };
}
