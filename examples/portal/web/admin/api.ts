/** The admin API as pages use it. */
import type { Permission, Role } from 'self-care-elements/domain';
import { createJsonClient, fetchSignedIn } from '../shared/http.ts';
import { signInAgain } from './sign-in.ts';

export const fetchAsEditor = fetchSignedIn(signInAgain);
export const api = createJsonClient('/admin/api', fetchAsEditor);

export interface ListedReseller {
  readonly id: number;
  readonly name: string;
  readonly login: string | null;
  readonly customerClass: string;
  /** Without a name: a role that no longer exists. */
  readonly role: { readonly id: string; readonly name: string | null } | null;
  readonly twofa: 'on' | 'off';
  readonly lastSignIn: string | null;
}

export interface ResellerPage {
  readonly items: readonly ListedReseller[];
  readonly total: number;
  readonly pageSize: number;
}

export interface Reseller {
  readonly id: number;
  readonly name: string;
  readonly customerClass: { readonly id: number; readonly name: string };
  readonly login: string | null;
}

export interface AuditEvent {
  readonly at: string;
  /** Null: the reseller. */
  readonly editor: string | null;
  readonly action: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ListedRole extends Role {
  readonly isDefault: boolean;
  readonly usedBy: number;
}

export interface RolePage {
  readonly roles: readonly ListedRole[];
  /** Wherever it stands. */
  readonly defaultRole: Role | null;
  readonly nextCursor: string | null;
  readonly total: number;
}

export interface CustomerClass {
  readonly id: number;
  readonly name: string;
  readonly twofa: boolean;
  readonly resellers: number;
}

export const findResellers = (query: string, page: number) =>
  api.get<ResellerPage>(`/resellers?${new URLSearchParams({ query, page: String(page) })}`);

export const readClasses = async () =>
  (await api.get<{ classes: readonly CustomerClass[] }>('/classes')).classes;

export const findRoles = (query: string, cursor: string | null = null) =>
  api.get<RolePage>(`/roles?${new URLSearchParams({ query, ...(cursor !== null && { cursor }) })}`);

export const readRoleGroups = async () =>
  (await api.get<{ groups: readonly string[] }>('/role-groups')).groups;

export const readPermissions = async () =>
  (await api.get<{ permissions: readonly Permission[] }>('/permissions')).permissions;
