import type { Refusal } from '../../contract/problem.ts';
import type {
  TokenCreateAsk,
  TokenCreateReply,
  TokenRevokeAsk,
  TokenRevokeReply,
} from '../../contract/requests.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks for a new token. The answer is the only thing that ever holds the secret. */
export class TokenCreateRequestEvent extends RequestEvent<TokenCreateAsk, TokenCreateReply | Refusal> {
  static readonly type = 'token-create-request';

  constructor() {
    super(TokenCreateRequestEvent.type);
  }
}

/** Asks to revoke a token now and for good. */
export class TokenRevokeRequestEvent extends RequestEvent<TokenRevokeAsk, TokenRevokeReply | Refusal> {
  static readonly type = 'token-revoke-request';

  constructor() {
    super(TokenRevokeRequestEvent.type);
  }
}

/** A token was made; its secret is not here. */
export class TokenCreatedEvent extends Event {
  static readonly type = 'token-created';
  readonly token: TokenFacts;

  constructor(token: TokenFacts) {
    super(TokenCreatedEvent.type, { bubbles: true, composed: true });
    this.token = token;
  }
}

/** A token was revoked. */
export class TokenRevokedEvent extends Event {
  static readonly type = 'token-revoked';
  readonly token: TokenFacts;

  constructor(token: TokenFacts) {
    super(TokenRevokedEvent.type, { bubbles: true, composed: true });
    this.token = token;
  }
}

declare global {
  interface HTMLElementEventMap {
    [TokenCreateRequestEvent.type]: TokenCreateRequestEvent;
    [TokenRevokeRequestEvent.type]: TokenRevokeRequestEvent;
    [TokenCreatedEvent.type]: TokenCreatedEvent;
    [TokenRevokedEvent.type]: TokenRevokedEvent;
  }
}
