import assert from 'node:assert/strict';
import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSecretBox, loadKey } from '../../examples/portal/server/access/secret-box.ts';

const box = createSecretBox(randomBytes(32));

test('what was sealed opens in its place, and looks like nothing', () => {
  const sealed = box.sealSecret('JBSWY3DPEHPK3PXP', 'totp:42');
  assert.equal(box.openSecret(sealed, 'totp:42'), 'JBSWY3DPEHPK3PXP');
  assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /JBSW/);
  assert.notEqual(sealed, box.sealSecret('JBSWY3DPEHPK3PXP', 'totp:42'), 'no nonce is used twice');
});

test('it opens nowhere else: other place, other key, one changed byte, cut text', () => {
  const sealed = box.sealSecret('JBSWY3DPEHPK3PXP', 'totp:42');
  assert.equal(box.openSecret(sealed, 'totp:43'), null);
  assert.equal(createSecretBox(randomBytes(32)).openSecret(sealed, 'totp:42'), null);
  const bytes = Buffer.from(sealed, 'base64url');
  for (let i = 0; i < bytes.length; i += 1) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] ?? 0) ^ 1;
    assert.equal(box.openSecret(changed.toString('base64url'), 'totp:42'), null);
    assert.equal(box.openSecret(bytes.subarray(0, i).toString('base64url'), 'totp:42'), null);
  }
});

test('the key file is made once, for its owner alone; the environment comes first', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'key-')), 'data', 'secret.key');
  const [first, second] = [await loadKey(undefined, path), await loadKey(undefined, path)];
  assert.deepEqual(first, second);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const given = randomBytes(32);
  assert.deepEqual(await loadKey(given.toString('hex'), path), given);
  await writeFile(path, 'short');
  await assert.rejects(loadKey(undefined, path), /64 hexadecimal/);
});
