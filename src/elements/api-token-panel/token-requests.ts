/**
 * What the panel asks of the host, and what came of it: tokens made and revoked, the host's own list kept
 * in step, and why the last ask was refused. Knows no dialog and keeps no secret.
 */
import type { ReactiveControllerHost } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import type { TokenCreateAsk, TokenCreateReply } from '../../contract/requests.ts';
import { withToken } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import { requestProblem } from '../../ui/request-problem.ts';
import { RequestController } from '../../ui/request.ts';
import {
  TokenCreatedEvent,
  TokenCreateRequestEvent,
  TokenRevokedEvent,
  TokenRevokeRequestEvent,
} from './api-token-panel.events.ts';

type Host = ReactiveControllerHost & EventTarget & { tokens: readonly TokenFacts[] };

/** The fields of the ask, each with its place in the dialog. */
export type AskedField = keyof TokenCreateAsk;

export class TokenRequests {
  /** Why the last ask was refused, or could not be asked. */
  refusals: readonly HostProblem[] = [];
  readonly #host: Host;
  readonly #create: RequestController;
  readonly #revoke: RequestController;
  /** Ends what a new token replaces: goes on when the dialog closes. */
  readonly #end: RequestController;

  constructor(host: Host) {
    this.#host = host;
    this.#create = new RequestController(host);
    this.#revoke = new RequestController(host);
    this.#end = new RequestController(host);
  }

  get pending(): boolean {
    return this.#create.pending || this.#revoke.pending;
  }

  /** `onGranted` gets the secret, in the same task in which the answer is read. */
  async make(ask: TokenCreateAsk, onGranted: (reply: TokenCreateReply) => void): Promise<boolean> {
    this.refusals = [];
    const outcome = await this.#create.send(new TokenCreateRequestEvent(), ask);
    if (outcome.kind === 'refused') this.refuse(outcome.problems);
    if (outcome.kind !== 'granted') return false;
    this.#host.tokens = withToken(this.#host.tokens, outcome.reply.token);
    onGranted(outcome.reply);
    this.#host.dispatchEvent(new TokenCreatedEvent(outcome.reply.token));
    return true;
  }

  revoke(token: TokenFacts): Promise<boolean> {
    return this.#stop(token, this.#revoke);
  }

  /** Revokes what was replaced; false if any of it still works. */
  async end(replaced: readonly TokenFacts[]): Promise<boolean> {
    for (const token of replaced) if (!(await this.#stop(token, this.#end))) return false;
    return true;
  }

  refuse(problems: readonly HostProblem[]): void {
    this.refusals = problems;
    this.#host.requestUpdate();
  }

  /** A field of the dialog changed: what was said of it no longer holds. */
  mend(field: AskedField): void {
    this.refusals = this.refusals.filter(({ path }) => path[0] !== field);
    if (this.refusals.length === 0) this.#create.abort();
  }

  /** Of `field`, in words by `say`; empty when there is none. */
  problemAt(field: AskedField, say: (problem: HostProblem) => string): string {
    const problem = this.refusals.find(({ path }) => path[0] === field);
    return problem ? say(problem) : '';
  }

  /** Of the ask as a whole: what concerns no field. */
  problem(say: (problem: HostProblem) => string): string {
    const general = this.refusals.find(({ path }) => path[0] !== 'name' && path[0] !== 'expiresAt');
    if (this.refusals.length > 0) return general ? say(general) : '';
    return requestProblem(this.#create.state) || requestProblem(this.#revoke.state);
  }

  /** Drops what runs and forgets how the last ask ended. */
  abort(): void {
    this.#create.abort();
    this.#revoke.abort();
    this.refusals = [];
  }

  async #stop({ id }: TokenFacts, request: RequestController): Promise<boolean> {
    this.refusals = [];
    const outcome = await request.send(new TokenRevokeRequestEvent(), { id });
    if (outcome.kind === 'refused') this.refuse(outcome.problems);
    if (outcome.kind !== 'granted') return false;
    this.#host.tokens = withToken(this.#host.tokens, outcome.reply.token);
    this.#host.dispatchEvent(new TokenRevokedEvent(outcome.reply.token));
    return true;
  }
}
