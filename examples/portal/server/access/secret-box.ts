/**
 * Secrets at rest (TOTP keys): AES-256-GCM, bound to their place. A sealed text moved to another
 * account does not open there.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface SecretBox {
  /** `place` names the row and column, for example `totp:42`. */
  sealSecret(text: string, place: string): string;
  /** Null for a text that was not sealed with this key for this place. */
  openSecret(sealed: string, place: string): string | null;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

export function createSecretBox(key: Buffer): SecretBox {
  if (key.length !== 32) throw new RangeError('The key of the secret box has 32 bytes');
  return {
    sealSecret(text, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    openSecret(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      const head = ivBytes + tagBytes;
      if (bytes.length < head) return null;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(ivBytes, head));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/**
 * The key: `given` (64 hex digits, from the environment, for several copies that share a database), or
 * the file at `path`, made on first use and readable by its owner alone.
 */
export async function loadKey(given: string | undefined, path: string): Promise<Buffer> {
  const text = given ?? (await readOrCreate(path));
  if (!/^[0-9a-f]{64}$/i.test(text.trim())) throw new Error('The secret key must be 64 hexadecimal digits');
  return Buffer.from(text.trim(), 'hex');
}

async function readOrCreate(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    const text = randomBytes(32).toString('hex');
    await file.writeFile(text);
    await file.close();
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(path, 'utf8');
  }
}
