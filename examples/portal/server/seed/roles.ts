/** The permissions of self-care and the roles that hold them. */
import { sql } from 'drizzle-orm';
import type { Db } from '../db/open.ts';
import { roleKeys } from '../db/role-keys.ts';
import { rolePermissions, roles } from '../db/schema.ts';

/** `<area>.view` opens the tab of that name. */
export const permissionGroups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Overview: { 'overview.view': 'See the overview' },
  Calls: {
    'calls.view': 'See calls',
    'calls.export': 'Export calls',
    'calls.recordings': 'Listen to recordings',
  },
  Invoices: {
    'invoices.view': 'See invoices',
    'invoices.download': 'Download invoices',
    'invoices.pay': 'Pay invoices',
  },
  Customers: {
    'customers.view': 'See customers',
    'customers.create': 'Add customers',
    'customers.edit': 'Change customers',
  },
  Rates: { 'rates.view': 'See rates', 'rates.export': 'Export rates', 'rates.edit': 'Change own rates' },
  Reports: { 'reports.view': 'See reports', 'reports.schedule': 'Schedule reports' },
  Access: { 'access.view': 'See and change own access' },
  Support: { 'support.tickets': 'Open support tickets', 'support.chat': 'Chat with support' },
};

export const permissionIds = Object.values(permissionGroups).flatMap((group) => Object.keys(group));

export interface RoleSeed {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly level: number;
  readonly description: string;
  readonly permissions: readonly string[];
}

export const defaultRole = 'reseller-standard';

/** One line a role: level, id, name, then the areas it sees; `+` gives all of an area. */
const table: Readonly<Record<string, string>> = {
  Reseller: `
    0 reseller-standard | Reseller | calls+ invoices customers rates reports access support
    0 reseller-starter | Reseller, first steps | calls invoices access
    0 reseller-plus | Reseller with price lists | calls+ invoices+ customers+ rates+ reports access support+
    1 reseller-owner | Owner of a resale business | calls+ invoices+ customers+ rates+ reports+ access+ support+
    0 reseller-seasonal | Seasonal reseller | calls customers access
    1 reseller-white-label | White-label partner | calls+ invoices+ customers+ rates+ reports+ access+
    0 reseller-trial | Trial | calls access
    0 reseller-no-access-page | Reseller without My access | calls invoices customers rates`,
  Finance: `
    0 finance-clerk | Accounts clerk | invoices access
    0 finance-accountant | Accountant | invoices+ reports access
    1 finance-controller | Controller | invoices+ rates reports+ access
    0 finance-payer | Pays invoices | invoices+
    0 finance-tax-adviser | External tax adviser | invoices reports
    1 finance-credit | Credit manager | invoices+ customers reports+ access
    2 finance-head | Head of finance | invoices+ customers rates+ reports+ access+`,
  Sales: `
    0 sales-agent | Sales agent | customers+ rates access
    0 sales-shop | Shop counter | customers+ access
    0 sales-field | Field representative | customers rates access
    1 sales-key-accounts | Key account manager | customers+ rates+ reports access support
    0 sales-campaigns | Campaign desk | customers reports
    1 sales-pricing | Pricing analyst | rates+ reports+ access
    2 sales-head | Head of sales | customers+ rates+ reports+ invoices access+`,
  Support: `
    0 support-first-line | First-line support | calls customers support+ access
    0 support-second-line | Second-line support | calls+ customers support+ access
    0 support-night | Night desk | calls support+
    1 support-lead | Support team lead | calls+ customers+ reports support+ access
    0 support-trainee | Trainee | customers support`,
  Technical: `
    0 tech-integrator | Systems integrator | calls+ access
    0 tech-pbx | Switchboard operator | calls access
    1 tech-api | API developer | calls+ customers rates access
    1 tech-noc | Network operations | calls+ reports access support+
    2 tech-lead | Technical lead | calls+ customers rates reports+ access+ support+
    0 tech-monitoring | Monitoring account | calls reports`,
  Wholesale: `
    1 wholesale-buyer | Wholesale buyer | rates+ reports access
    1 wholesale-carrier | Interconnect carrier | calls rates+ invoices access
    2 wholesale-manager | Wholesale manager | calls+ rates+ invoices+ reports+ access+
    0 wholesale-viewer | Rate viewer | rates`,
  Audit: `
    0 audit-internal | Internal auditor | calls invoices customers rates reports
    1 audit-external | External auditor | invoices reports
    2 audit-regulator | Regulator | calls invoices customers rates reports
    0 audit-privacy | Privacy officer | calls customers access`,
  Restricted: `
    0 restricted-suspended | Suspended, invoices only | invoices
    0 restricted-closing | Closing account | invoices access
    0 restricted-overview | Overview only |
    3 restricted-legal-hold | Legal hold | calls invoices customers rates reports access`,
};

export const roleSeeds: readonly RoleSeed[] = Object.entries(table).flatMap(([group, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => toRole(group, line)),
);

function toRole(group: string, line: string): RoleSeed {
  const [head = '', name = '', areas = ''] = line.split('|').map((part) => part.trim());
  const [level = '0', id = ''] = head.split(' ');
  const permissions = ['overview.view', ...areas.split(' ').filter(Boolean).flatMap(permissionsOf)];
  const description =
    areas === '' ? 'Sees the overview.' : `Sees ${areas.replaceAll('+', '').split(' ').join(', ')}.`;
  return { id, name, group, level: Number(level), description, permissions };
}

/** `calls` sees, `calls+` does everything there. */
export function permissionsOf(area: string): string[] {
  const all = permissionIds.filter((id) => id.startsWith(`${area.replace('+', '')}.`));
  return area.endsWith('+') ? all : all.slice(0, 1);
}

export async function insertRoles(tx: Db, seeds: readonly RoleSeed[]): Promise<void> {
  const rows = seeds.map(({ id, name, description, group: grp, level }) => {
    const role = { id, name, description, grp, level, isDefault: id === defaultRole };
    return { ...role, ...roleKeys(role) };
  });
  await tx.insert(roles).values(rows);
  // As one parameter: several for each of so many rows would take twice the time.
  const granted = JSON.stringify(seeds.map(({ id, permissions }) => ({ id, permissions })));
  await tx
    .insert(rolePermissions)
    .select(
      sql`select id, unnest(permissions) from json_to_recordset(${granted}) as role(id text, permissions text[])`,
    );
}
