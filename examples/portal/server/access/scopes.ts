/** What an API token may be limited to: the endpoints of the API, one scope each. */
export const apiScopes = [
  { id: 'calls', label: 'Calls' },
  { id: 'invoices', label: 'Invoices' },
  { id: 'customers', label: 'Customers' },
] as const;

export type ApiScope = (typeof apiScopes)[number]['id'];
