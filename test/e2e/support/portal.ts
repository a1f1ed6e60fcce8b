/** The portal as a person starts it, on sample data of its own, with all that it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../examples/portal/server/start.ts', import.meta.url));

export interface RunningPortal {
  readonly origin: string;
  /** Where its data are. */
  readonly folder: string;
  /** Both streams so far. */
  readonly said: () => string;
  /** Ends it; its data stay until `stop`. */
  readonly halt: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startPortal(env: Readonly<Record<string, string>> = {}): Promise<RunningPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      PORTAL_DATA: join(folder, 'data'),
      LOG_LEVEL: 'trace',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const closed = once(child, 'close');
  const halt = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  const stop = async () => {
    await halt();
    await rm(folder, { recursive: true, force: true });
  };
  const origin = await new Promise<string>((found, failed) => {
    const take = (part: Buffer) => {
      output += part.toString();
      const [, address] = /Admin portal\s+(\S+)\/admin\n/.exec(output) ?? [];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void closed.then(() => failed(new Error(`The portal did not start:\n${output}`)));
  });
  return { origin, folder, said: () => output, halt, stop };
}
