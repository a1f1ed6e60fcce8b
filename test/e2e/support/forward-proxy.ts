/** A browser cannot choose the address it comes from; a proxy that it goes through can. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForwardProxy {
  readonly server: string;
  readonly close: () => Promise<void>;
}

/** Every request leaves from `localAddress`. */
export async function openForwardProxy(localAddress: string): Promise<ForwardProxy> {
  const server = createServer((incoming, reply) => {
    const { method, headers, url = '' } = incoming;
    const outgoing = request(url, { method, headers, localAddress, agent: false }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    outgoing.on('error', () => reply.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
