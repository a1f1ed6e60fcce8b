/** The sign-ins that the start prints. For trying out: whoever runs the portal for others removes them. */
export const demoEditors = [
  {
    login: 'admin',
    password: 'meridian admin demo',
    name: 'Ines Alder',
    level: 3,
    timeZone: 'Europe/Madrid',
  },
  {
    login: 'manager',
    password: 'meridian manager demo',
    name: 'Jonas Weir',
    level: 2,
    timeZone: 'Europe/Berlin',
  },
  { login: 'helpdesk', password: 'meridian helpdesk demo', name: 'Salma Haddad', level: 1, timeZone: null },
] as const;

export const demoPassword = 'lantern over the harbour';
/** Too short to stand without a second factor. */
export const demoShortPassword = 'seven seas';

/** For an authenticator app. Published, as all here is. */
export const demoTotpKey = 'MERIDIANDEMOKEYMERIDIANDEMOKEY22';
export const demoRecoveryCode = 'demo-7key-4way';
/** Stands for the demo key where it is not sealed yet. */
export const unsealedKey = 'demo key';

export const demoResellers = [
  { login: 'brightwater', note: 'two-factor off' },
  { login: 'steinbruck', note: 'its class has two-factor on: the first sign-in shows a QR code' },
  {
    login: 'ferrypoint',
    note: `two-factor on: key ${demoTotpKey} for the app, or recovery code ${demoRecoveryCode}`,
  },
] as const;
