/** The tabs of self-care, in order. Each is there exactly when the role grants its permission. */
import type { Visit } from '../access/visit.ts';

export const tabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'calls', label: 'Calls' },
  { id: 'invoices', label: 'Invoices' },
  { id: 'customers', label: 'Customers' },
  { id: 'rates', label: 'Rates' },
  { id: 'reports', label: 'Reports' },
  { id: 'access', label: 'My access' },
] as const;

export type TabId = (typeof tabs)[number]['id'];

export function permissionOf(tab: TabId): string {
  return `${tab}.view`;
}

export function tabsOf({ role }: Visit) {
  return tabs.filter(({ id }) => role?.permissions.has(permissionOf(id)));
}
