/** Asks the worker, which starts with the first question and ends when nobody asked for a while. */
import type { Strength } from '../domain/password/entropy.ts';
// The name is what bundlers know: they look for `new Worker(new URL(…, import.meta.url))`.
import { TrustedWorker as Worker } from './trusted-worker.ts';

/** In milliseconds. An idle worker would hold its dictionaries, and what the engine remembers of a text. */
const idleAfter = 60_000;

export interface Question {
  readonly text: string;
  /** It and its parts count as words that everybody would try. */
  readonly login: string;
}

interface Asked {
  readonly resolve: (answer: Strength | undefined) => void;
  readonly reject: (reason: Error) => void;
}

let running: Worker | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;
/** The worker answers in the order in which it was asked. */
let asked: Asked[] = [];

/** Rejects when the worker cannot run; `undefined` is its answer to a text that it could not rate. */
export function askWorker(question: Question): Promise<Strength | undefined> {
  clearTimeout(idle);
  running ??= start();
  running.postMessage(question);
  return new Promise((resolve, reject) => asked.push({ resolve, reject }));
}

function start(): Worker {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Strength | undefined>) => {
    asked.shift()?.resolve(data);
    if (asked.length === 0) idle = setTimeout(stop, idleAfter);
  });
  worker.addEventListener('error', ({ message }) => {
    const failed = asked;
    stop();
    for (const { reject } of failed) reject(new Error(message || 'the worker did not start'));
  });
  return worker;
}

function stop(): void {
  running?.terminate();
  running = undefined;
  asked = [];
}
