/** Saved settings, and the draft that nobody touched. */
import { toDraft } from '../../../src/domain/draft/draft.ts';
import type { SettingsValues } from '../../../src/domain/draft/settings.ts';

export const values: SettingsValues = {
  login: 'northwind',
  twofa: 'inherit',
  trustedIps: {
    enabled: true,
    entries: [{ id: 'a', network: '10.10.10.1', note: '', enabled: true, endsAt: null }],
  },
  apiAccess: false,
  role: 'standard',
  locale: {
    timeZone: 'Europe/Kyiv',
    language: 'en',
    dialect: 'billing',
    outputDate: 'YYYY-MM-DD',
    outputTime: 'HH24:MI:SS',
    outputDateTime: 'YYYY-MM-DD HH24:MI:SS',
    inputDate: 'YYYY-MM-DD',
    inputTime: 'HH24:MI',
  },
};

export const saved = toDraft(values, false);
