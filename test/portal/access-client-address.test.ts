/** From where a request comes. The table reads: trusted proxies, socket peer, X-Forwarded-For, answer. */
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { clientAddress } from '../../examples/portal/server/access/client-address.ts';

type Row = readonly [
  name: string,
  proxies: readonly string[],
  peer: string | undefined,
  header: string | string[] | undefined,
  answer: string,
];

const rows: readonly Row[] = [
  ['no proxy', [], '192.0.2.1', undefined, '192.0.2.1'],
  ['a header nobody vouches for', [], '192.0.2.1', '198.51.100.9', '192.0.2.1'],
  ['a mapped peer of a dual-stack socket', [], '::ffff:192.0.2.1', undefined, '192.0.2.1'],
  ['an IPv4-compatible peer stays IPv6', [], '::192.0.2.1', undefined, '::c000:201'],
  ['canonical IPv6', [], '2001:DB8:0:0:0:0:0:1', undefined, '2001:db8::1'],
  ['a link-local peer with its zone', [], 'fe80::1%eth0', undefined, 'fe80::1'],
  ['one proxy', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['a mapped proxy', ['10.0.0.0/8'], '::ffff:10.0.0.1', '198.51.100.9', '198.51.100.9'],
  [
    'what the client wrote stands left',
    ['10.0.0.0/8'],
    '10.0.0.1',
    '127.0.0.1, 198.51.100.9',
    '198.51.100.9',
  ],
  ['past two proxies', ['10.0.0.0/8'], '10.0.0.1', '1.1.1.1, 198.51.100.9, 10.0.0.2', '198.51.100.9'],
  ['an untrusted hop ends the walk', ['10.0.0.1'], '10.0.0.1', '198.51.100.9, 10.0.0.2', '10.0.0.2'],
  [
    'several header lines are one list',
    ['10.0.0.0/8'],
    '10.0.0.1',
    ['1.1.1.1', '198.51.100.9'],
    '198.51.100.9',
  ],
  ['a proxy that asks for itself', ['10.0.0.0/8'], '10.0.0.1', undefined, '10.0.0.1'],
  ['proxies all the way', ['10.0.0.0/8'], '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['IPv6 proxy, IPv6 client', ['2001:db8::/32'], '2001:db8::5', '2a00::9', '2a00::9'],
  ['a hop that is no address', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.9, unknown', ''],
  ['a hop with a port', ['10.0.0.0/8'], '10.0.0.1', '198.51.100.9:80', ''],
  ['a range is no hop', ['10.0.0.0/8'], '10.0.0.1', '0.0.0.0/0', ''],
  ['a lax spelling is no address', ['10.0.0.0/8'], '10.0.0.1', '010.1', ''],
  ['a socket already gone', [], undefined, undefined, ''],
];

for (const [name, trustedProxies, remoteAddress, header, answer] of rows)
  test(name, () => {
    const headers = header === undefined ? {} : { 'x-forwarded-for': header };
    const incoming = { headers, socket: { remoteAddress } } as unknown as Parameters<typeof clientAddress>[0];
    assert.equal(clientAddress(incoming, { trustedProxies }), answer);
  });

test('a real socket bound to 127.0.0.2 is seen as 127.0.0.2', async () => {
  const server = createServer((incoming, reply) =>
    reply.end(clientAddress(incoming, { trustedProxies: [] })),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const seen = await new Promise<string>((done, failed) => {
    const options = { port, localAddress: '127.0.0.2', headers: { 'x-forwarded-for': '10.9.9.9' } };
    request(options, (reply) => reply.setEncoding('utf8').on('data', done))
      .on('error', failed)
      .end();
  });
  assert.equal(seen, '127.0.0.2');
  server.close();
});
