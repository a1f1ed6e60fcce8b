/** The portal as a process of its own, to be stopped and killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Tells its memory when asked. The channel alone does not keep it running. */
const script = `
  process.on('message', () => process.send({
    now: process.memoryUsage.rss(),
    peak: process.resourceUsage().maxRSS * 1024,
  }));
  process.channel.unref();
  const { serve } = await import(${JSON.stringify(new URL('../server/serve.ts', import.meta.url).href)});
  await serve(process.env);
`;

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  /** Lines of both streams that are not empty. */
  readonly lines: readonly string[];
}

/** Bytes that the process takes (resident set size). */
export interface Memory {
  readonly now: number;
  /** The most since it started. */
  readonly peak: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly ended: Promise<Ended>;
  readonly memory: () => Promise<Memory>;
}

/** Starts it and waits until it ended. */
export function runPortal(env: Readonly<Record<string, string>>): Promise<Ended> {
  return watch(env).ended;
}

/** Starts it and waits until it says where it is. */
export async function startPortal(env: Readonly<Record<string, string>>): Promise<Running> {
  const { child, ended, address } = watch({ PORT: '0', ...env });
  const origin = await Promise.race([
    address,
    ended.then(({ lines }) => Promise.reject(new Error(lines.join('\n')))),
  ]);
  const memory = async () => {
    const answered = once(child, 'message');
    child.send('memory');
    return ((await answered) as [Memory])[0];
  };
  return { child, ended, origin, memory };
}

function watch(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const address = new Promise<string>((found) => {
    const take = (part: Buffer) => {
      output += part.toString();
      const [, origin] = /Admin portal\s+(\S+)\/admin\n/.exec(output) ?? [];
      if (origin !== undefined) found(origin);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
  });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as string | null,
    lines: output.split('\n').filter((line) => line.trim() !== ''),
  }));
  return { child, address, ended };
}
