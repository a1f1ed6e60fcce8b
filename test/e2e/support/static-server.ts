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

export interface Site {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Pages that are no files, by path. */
  readonly pages?: Readonly<Record<string, string>>;
}

export async function serveRepository({ headers = {}, pages = {} }: Site = {}): Promise<StaticServer> {
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    for (const [name, value] of Object.entries(headers)) reply.setHeader(name, value);
    const page = pages[pathname];
    if (page !== undefined) return void reply.writeHead(200, { 'content-type': 'text/html' }).end(page);
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
