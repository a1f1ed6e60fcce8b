/** The code of an authenticator app as a person types it. */
import { fail, ok, type Result } from '../result.ts';
import { totpDefaults } from '../totp/totp.ts';

/** Six ASCII digits; blanks, which apps show in the middle, do not count. */
export function readCode(text: string): Result<string, 'totp.code-form'> {
  const digits = text.replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? ok(digits) : fail({ code: 'totp.code-form', digits: totpDefaults.digits });
}
