import { engineTimeZone, type LocalePrefs } from 'self-care-elements/domain';
import type * as z from 'zod/mini';
import type { Account } from '../access/accounts.ts';
import type { Visit } from '../access/visit.ts';
import { provider } from '../config.ts';
import type { meReply } from './schemas.ts';
import { tabsOf } from './tabs.ts';

/** Who is signed in, what there is to see, and how the site speaks to them, as of this request. */
export function describeMe(visit: Visit, now: Date): z.infer<typeof meReply> {
  const { account, role, impersonator } = visit;
  return {
    ok: true,
    now: now.toISOString(),
    account: { name: account.name, login: account.login ?? '', role: role?.name ?? null },
    tabs: tabsOf(visit),
    locale: { ...storedLocale(account), timeZone: zoneOf(account) },
    impersonator: impersonator && { name: impersonator.name },
  };
}

/** The zone the site shows times in: the reseller's, or the provider's where none is chosen or the stored one is unknown. */
export function zoneOf({ timeZone }: Pick<Account, 'timeZone'>): string {
  return (timeZone && engineTimeZone(timeZone)) ?? provider.timeZone;
}

function storedLocale(account: Account): LocalePrefs {
  const { timeZone, language, dialect, outputDate, outputTime, outputDateTime, inputDate, inputTime } =
    account;
  return { timeZone, language, dialect, outputDate, outputTime, outputDateTime, inputDate, inputTime };
}
