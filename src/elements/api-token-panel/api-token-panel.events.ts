import type { Refusal } from '../../contract/problem.ts';
import type {
  TokenCreateAsk,
  TokenCreateReply,
  TokenRenameAsk,
  TokenRenameReply,
  TokenRevokeAsk,
  TokenRevokeReply,
  TokenRotateAsk,
  TokenRotateReply,
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

/** Asks for a successor with the same name, limits and end. Its answer holds the successor's secret. */
export class TokenRotateRequestEvent extends RequestEvent<TokenRotateAsk, TokenRotateReply | Refusal> {
  static readonly type = 'token-rotate-request';

  constructor() {
    super(TokenRotateRequestEvent.type);
  }
}

/** Asks to give a token another name. */
export class TokenRenameRequestEvent extends RequestEvent<TokenRenameAsk, TokenRenameReply | Refusal> {
  static readonly type = 'token-rename-request';

  constructor() {
    super(TokenRenameRequestEvent.type);
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

/** A token got a successor, whose secret is not here; `replaced` is the old one as it is now. */
export class TokenRotatedEvent extends Event {
  static readonly type = 'token-rotated';
  readonly token: TokenFacts;
  readonly replaced: TokenFacts;

  constructor(token: TokenFacts, replaced: TokenFacts) {
    super(TokenRotatedEvent.type, { bubbles: true, composed: true });
    this.token = token;
    this.replaced = replaced;
  }
}

/** A token has another name. */
export class TokenRenamedEvent extends Event {
  static readonly type = 'token-renamed';
  readonly token: TokenFacts;

  constructor(token: TokenFacts) {
    super(TokenRenamedEvent.type, { bubbles: true, composed: true });
    this.token = token;
  }
}

declare global {
  interface HTMLElementEventMap {
    [TokenCreateRequestEvent.type]: TokenCreateRequestEvent;
    [TokenRevokeRequestEvent.type]: TokenRevokeRequestEvent;
    [TokenRotateRequestEvent.type]: TokenRotateRequestEvent;
    [TokenRenameRequestEvent.type]: TokenRenameRequestEvent;
    [TokenCreatedEvent.type]: TokenCreatedEvent;
    [TokenRevokedEvent.type]: TokenRevokedEvent;
    [TokenRotatedEvent.type]: TokenRotatedEvent;
    [TokenRenamedEvent.type]: TokenRenamedEvent;
  }
}
