/**
 * What the panel asks of the host, and what came of it: tokens made, changed and ended, the host's own list kept
 * in step, and why the last ask was refused. Knows no dialog and keeps no secret.
 */
import type { Answer, HostProblem } from '../../contract/problem.ts';
import type { TokenCreateReply, TokenRotateReply } from '../../contract/requests.ts';
import type { NewToken } from '../../domain/token/new-token.ts';
import { withToken } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import { OutcomeUnknownEvent } from '../../ui/outcome-unknown.ts';
import { requestProblem } from '../../ui/request-problem.ts';
import { RequestController, type Outcome } from '../../ui/request.ts';
import {
  TokenCreatedEvent,
  TokenCreateRequestEvent,
  TokenRenamedEvent,
  TokenRenameRequestEvent,
  TokenRevokedEvent,
  TokenRevokeRequestEvent,
  TokenRotatedEvent,
  TokenRotateRequestEvent,
} from './api-token-panel.events.ts';
import type { TokenHost } from './parts.ts';

export class TokenRequests {
  /** Why the last ask was refused. */
  refusals: readonly HostProblem[] = [];
  readonly #host: TokenHost;
  readonly #create: RequestController;
  readonly #rotate: RequestController;
  readonly #revoke: RequestController;
  readonly #rename: RequestController;
  /** Ends what a new token replaces: goes on when the dialog closes. */
  readonly #end: RequestController;

  constructor(host: TokenHost) {
    this.#host = host;
    this.#create = new RequestController(host);
    this.#rotate = new RequestController(host);
    this.#revoke = new RequestController(host);
    this.#rename = new RequestController(host);
    this.#end = new RequestController(host);
  }

  get pending(): boolean {
    return this.#inDialog.some(({ pending }) => pending);
  }

  /** `onGranted` gets the secret, in the same task in which the answer is read. */
  async make(ask: NewToken, onGranted: (reply: TokenCreateReply) => void): Promise<boolean> {
    this.refusals = [];
    const outcome = await this.#create.send(new TokenCreateRequestEvent(), ask);
    this.#note(outcome);
    if (outcome.kind !== 'granted') return false;
    this.#know(outcome.reply.token);
    onGranted(outcome.reply);
    this.#host.dispatchEvent(new TokenCreatedEvent(outcome.reply.token));
    return true;
  }

  /** `onGranted` gets the successor's secret, in the same task in which the answer is read. */
  async rotate(
    { id }: TokenFacts,
    overlap: number,
    onGranted: (reply: TokenRotateReply) => void,
  ): Promise<boolean> {
    this.refusals = [];
    const outcome = await this.#rotate.send(new TokenRotateRequestEvent(), { id, overlap });
    this.#note(outcome);
    if (outcome.kind !== 'granted') return false;
    const { token, replaced } = outcome.reply;
    this.#know(replaced);
    this.#know(token);
    onGranted(outcome.reply);
    this.#host.dispatchEvent(new TokenRotatedEvent(token, replaced));
    return true;
  }

  async rename({ id }: TokenFacts, name: string): Promise<TokenFacts | undefined> {
    this.refusals = [];
    const outcome = await this.#rename.send(new TokenRenameRequestEvent(), { id, name });
    this.#note(outcome);
    if (outcome.kind !== 'granted') return undefined;
    this.#know(outcome.reply.token);
    this.#host.dispatchEvent(new TokenRenamedEvent(outcome.reply.token));
    return outcome.reply.token;
  }

  revoke(token: TokenFacts): Promise<boolean> {
    return this.#stop(token, this.#revoke);
  }

  /** Revokes what was replaced; false if any of it still works. One that the host no longer knows is gone already. */
  async end(replaced: readonly TokenFacts[]): Promise<boolean> {
    for (const token of replaced) {
      if (await this.#stop(token, this.#end)) continue;
      if (!this.refusals.some(({ code }) => code === 'token.unknown')) return false;
      this.refusals = [];
      this.#host.tokens = this.#host.tokens.filter(({ id }) => id !== token.id);
    }
    return true;
  }

  /** A field of the dialog changed: what the host said of it no longer holds. */
  mend(field: string): void {
    this.refusals = this.refusals.filter(({ path }) => path[0] !== field);
    if (this.refusals.length === 0) this.#create.abort();
  }

  /** How the last rename failed otherwise than by a reason. */
  get renameProblem(): string {
    return requestProblem(this.#rename.state);
  }

  /** Of the ask as a whole, in words; empty when there is nothing to say. `fields` are said at their places. */
  problem(say: (problem: HostProblem) => string, fields: readonly string[] = []): string {
    const general = this.refusals.find(({ path }) => !fields.includes(String(path[0])));
    if (this.refusals.length > 0) return general ? say(general) : '';
    for (const { state } of [this.#create, this.#rotate, this.#revoke]) {
      const said = requestProblem(state);
      if (said) return said;
    }
    return '';
  }

  /** Drops what runs and forgets how the last ask ended; true if something ran. */
  abort(): boolean {
    const { pending } = this;
    for (const request of this.#inDialog) request.abort();
    this.refusals = [];
    return pending;
  }

  get #inDialog(): readonly RequestController[] {
    return [this.#create, this.#rotate, this.#revoke, this.#rename];
  }

  #know(token: TokenFacts): void {
    this.#host.tokens = withToken(this.#host.tokens, token);
  }

  /** Why it was refused; of an answer that never came nobody here knows what it would have said. */
  #note(outcome: Outcome<Answer>): void {
    if (outcome.kind === 'failed') this.#host.dispatchEvent(new OutcomeUnknownEvent());
    if (outcome.kind !== 'refused') return;
    this.refusals = outcome.problems;
    this.#host.requestUpdate();
  }

  async #stop({ id }: TokenFacts, request: RequestController): Promise<boolean> {
    this.refusals = [];
    const outcome = await request.send(new TokenRevokeRequestEvent(), { id });
    this.#note(outcome);
    if (outcome.kind !== 'granted') return false;
    this.#know(outcome.reply.token);
    this.#host.dispatchEvent(new TokenRevokedEvent(outcome.reply.token));
    return true;
  }
}
