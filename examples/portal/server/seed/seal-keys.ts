import { eq } from 'drizzle-orm';
import { place } from '../access/totp.ts';
import type { Portal } from '../context.ts';
import { resellers } from '../db/schema.ts';
import { demoTotpKey, unsealedKey } from './demo.ts';

/**
 * Sample data are made before there is a key to seal with, and copied to places with keys of their own:
 * the published demo key is sealed at the first start. Until then no code opens such an account.
 */
export async function sealDemoKeys({ db, secrets }: Pick<Portal, 'db' | 'secrets'>): Promise<void> {
  const isUnsealed = eq(resellers.totpSecretSealed, unsealedKey);
  const rows = await db.select({ id: resellers.id }).from(resellers).where(isUnsealed);
  for (const row of rows)
    await db
      .update(resellers)
      .set({ totpSecretSealed: secrets.sealSecret(demoTotpKey, place(row)) })
      .where(eq(resellers.id, row.id));
}
