/** The hooks in front of all routes, on a server that has nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../examples/portal/server/config.ts';
import { openEmptyApp } from '../../examples/portal/testing/empty-app.ts';

const ownHost = readConfig({ SELF_CARE_ORIGIN: 'https://care.example' });

const hosts: readonly [host: string, path: string, status: number][] = [
  ['admin.example', '/admin/api/me', 200],
  ['admin.example', '/self-care/api/me', 404],
  ['care.example', '/self-care/api/me', 200],
  ['care.example', '/admin/api/me', 404],
  ['care.example', '/%61dmin/api/me', 404],
  ['care.example', '/api/me', 200],
  ['admin.example', '/api/me', 200],
];
for (const [host, url, status] of hosts)
  test(`self-care on a host of its own: ${host}${url} answers ${status}`, async () => {
    const app = openEmptyApp(ownHost);
    assert.equal((await app.inject({ url, headers: { host } })).statusCode, status);
  });

const behindProxy = readConfig({
  PORTAL_ORIGIN: 'https://portal.example',
  SELF_CARE_ORIGIN: 'https://care.example',
});

/** A proxy may give the server another host name than the one in the address bar. */
const origins: readonly [origin: string, path: string, status: number][] = [
  ['https://portal.example', '/admin/api/me', 200],
  ['https://care.example', '/admin/api/me', 403],
  ['https://portal.example.evil.example', '/admin/api/me', 403],
  ['https://portal.example:8443', '/admin/api/me', 403],
  ['http://inner:3000', '/admin/api/me', 200],
  ['null', '/admin/api/me', 403],
];
for (const [origin, url, status] of origins)
  test(`behind a proxy: a change from ${origin} answers ${status}`, async () => {
    const headers = { host: 'inner:3000', origin, 'content-type': 'application/json' };
    const reply = await openEmptyApp(behindProxy).inject({ method: 'POST', url, headers, payload: '{}' });
    assert.equal(reply.statusCode, status);
  });

test('what is refused is problem details of the media type of RFC 9457, ours beside its own', async () => {
  const headers = { host: 'inner:3000', origin: 'null', 'content-type': 'application/json' };
  const reply = await openEmptyApp(behindProxy).inject({
    method: 'POST',
    url: '/admin/api/me',
    headers,
    payload: '{}',
  });
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json\b/);
  const body = reply.json<{ ok: boolean; problems: { code: string }[] }>();
  assert.equal(body.ok, false);
  assert.equal(typeof body.problems[0]?.code, 'string');
});
