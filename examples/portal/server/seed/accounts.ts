/** The resellers: two to sign in as, the odd ones that every list must bear, and many ordinary ones. */
import type { resellers } from '../db/schema.ts';
import { loginKey, searchKey } from '../db/keys.ts';
import { makeCompanies, type Company } from './companies.ts';
import { demoResellers } from './demo.ts';
import { hostileTexts } from './hostile.ts';
import type { Random } from './random.ts';
import { defaultRole, roleSeeds } from './roles.ts';

export type ResellerSeed = typeof resellers.$inferInsert;

/** Made once; every seeded account has one of them. */
export interface Hashes {
  readonly long: string;
  /** Too short to stand without a second factor. */
  readonly short: string;
}

/** Ids of the classes, as they are inserted. */
export const classIds = { standard: 1, regulated: 2, wholesale: 3 } as const;

const day = 86_400_000;

export function makeAccounts(random: Random, hashes: Hashes, now: Date): ResellerSeed[] {
  const account = accountMaker(random, hashes, now);
  const [plain, withTwofa] = demoResellers;
  const tooShortAlone = { passwordHash: hashes.short, validWithout2fa: false };
  return [
    account('Brightwater Telecom Ltd', plain.login, {
      ...ukFormats,
      timeZone: 'Europe/London',
      apiAccess: true,
    }),
    account('Steinbrück Netze GmbH', withTwofa.login, {
      ...germanFormats,
      classId: classIds.regulated,
      timeZone: 'Europe/Berlin',
    }),
    account('Grandes Redes del Ebro S.A.', 'redes-ebro', { trustedEnabled: true }),
    account('Old Mill Communications Ltd', 'oldmill', { roleId: 'legacy-gold' }),
    account('Baltic Relay OÜ', 'baltic-relay', { timeZone: 'Europe/Old_Harbour' }),
    // Stored so by another system: admits nobody.
    account('Kestrel Point Ltd', 'kestrel-point', { trustedEnabled: true }),
    account('Atelier Voix SARL', 'atelier-voix', { lockedUntil: new Date(now.getTime() + 30 * day) }),
    account('Quay Nine Ltd', 'quay-nine', { mustChangePassword: true }),
    ...hostileTexts.map((text, index) => account(text, `odd-${index + 1}`)),
    // Its password needs the second factor: two-factor cannot be switched off without a new one.
    account('Pinewood Signal Ltd', 'pinewood-signal', { classId: classIds.regulated, ...tooShortAlone }),
    // The second factor went, the short password stayed: it must change at the next sign-in.
    account('Tidewater Voice Ltd', 'tidewater-voice', tooShortAlone),
    ...makeCompanies(random, 32).map((company) => ordinary(random, account, company)),
  ];
}

type AccountMaker = ReturnType<typeof accountMaker>;

/** Each account with the columns that differ from those of a usual one. */
export function accountMaker(random: Random, hashes: Hashes, now: Date) {
  return (name: string, login: string | null, columns: Partial<ResellerSeed> = {}): ResellerSeed => {
    const isShort = columns.classId === classIds.regulated && random.chance(0.5);
    const credentials = {
      login,
      loginKey: login && loginKey(login),
      passwordHash: isShort ? hashes.short : hashes.long,
      passwordSetAt: new Date(now.getTime() - random.int(1, 700) * day),
      validWithout2fa: !isShort,
    };
    return {
      name,
      searchKey: searchKey(name, login),
      classId: classIds.standard,
      roleId: defaultRole,
      createdAt: new Date(now.getTime() - random.int(701, 2000) * day),
      ...(login !== null && credentials),
      ...columns,
    };
  };
}

function ordinary(
  random: Random,
  account: AccountMaker,
  { name, login, zone, language }: Company,
): ResellerSeed {
  const hasCredentials = random.chance(0.9);
  const classId = random.pick([classIds.standard, classIds.standard, classIds.regulated, classIds.wholesale]);
  return account(name, hasCredentials ? login : null, {
    ...random.pick([{}, {}, isoFormats, germanFormats, ukFormats, usFormats, unicodeFormats]),
    classId,
    language,
    timeZone: random.chance(0.8) ? zone : null,
    roleId: random.chance(0.5) ? defaultRole : random.chance(0.03) ? null : pickRole(random),
    // Switching it off by hand would need a long password; the seed never does.
    twofa: random.chance(0.1) ? 'yes' : 'inherit',
    apiAccess: hasCredentials && random.chance(0.3),
  });
}

const assignable = roleSeeds.filter(({ level }) => level < 3).map(({ id }) => id);

function pickRole(random: Random): string {
  return random.pick(assignable);
}

const isoFormats = { inputDate: 'YYYY-MM-DD', inputTime: 'HH24:MI' };
const germanFormats = {
  language: 'de',
  outputDate: 'DD.MM.YYYY',
  outputTime: 'HH24:MI',
  outputDateTime: 'DD.MM.YYYY HH24:MI',
  inputDate: 'DD.MM.YYYY',
  inputTime: 'HH24:MI',
};
const ukFormats = {
  outputDate: 'DD/MM/YYYY',
  outputTime: 'HH24:MI',
  outputDateTime: 'DD/MM/YYYY HH24:MI',
  inputDate: 'DD/MM/YYYY',
  inputTime: 'HH24:MI',
};
const usFormats = {
  outputDate: 'MON-DD-YYYY',
  outputTime: 'HH12:MI AM',
  outputDateTime: 'MON-DD-YYYY HH12:MI AM',
  inputDate: 'MM/DD/YYYY',
  inputTime: 'HH12:MI AM',
};
const unicodeFormats = {
  dialect: 'unicode',
  outputDate: 'd MMM yyyy',
  outputTime: 'HH:mm:ss',
  outputDateTime: 'd MMM yyyy HH:mm',
  inputDate: 'yyyy-MM-dd',
  inputTime: 'HH:mm',
} as const;
