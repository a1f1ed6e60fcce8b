/** Files of the repository as any web server gives them out. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const root = new URL('../../../', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface StaticServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function serveRepository(): Promise<StaticServer> {
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    readFile(new URL(`.${pathname}`, root)).then(
      (content) => {
        const type = types[extname(pathname)] ?? 'application/octet-stream';
        reply.writeHead(200, { 'content-type': type }).end(content);
      },
      () => reply.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
