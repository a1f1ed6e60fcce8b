import type { PasswordPolicy } from './policy.ts';

/**
 * The billing system's defaults: 6 to 32 characters, Latin letters and digits a must, special
 * characters allowed, nothing outside its five classes. It fixes 32; the rest is the operator's to
 * set, so a host copies this object and changes what its operator changed.
 */
export const billingPolicy: PasswordPolicy = Object.freeze({
  length: Object.freeze({ min: 6, max: 32 }),
  classes: Object.freeze({
    letter: 'must',
    lower: 'can',
    upper: 'can',
    digit: 'must',
    symbol: 'can',
    other: 'must-not',
  }),
  forbidden: '',
  notLogin: true,
  blocklist: true,
});
