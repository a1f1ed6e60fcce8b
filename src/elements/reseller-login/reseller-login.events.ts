import type { Refusal } from '../../contract/problem.ts';
import type {
  EmptyAsk,
  EndSessionsReply,
  LogInAsAsk,
  LogInAsReply,
  LoginCheckAsk,
  LoginCheckReply,
  UnlockReply,
} from '../../contract/requests.ts';
import type { LogInAsMode } from '../../contract/settings.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks whether a login is free. */
export class LoginCheckRequestEvent extends RequestEvent<LoginCheckAsk, LoginCheckReply | Refusal> {
  static readonly type = 'login-check-request';

  constructor() {
    super(LoginCheckRequestEvent.type);
  }
}

/** Asks for an address at which the editor is signed in as the reseller; the reason travels in the ask alone. */
export class LogInAsRequestEvent extends RequestEvent<LogInAsAsk, LogInAsReply | Refusal> {
  static readonly type = 'log-in-as-request';
  readonly mode: LogInAsMode;

  constructor(mode: LogInAsMode) {
    super(LogInAsRequestEvent.type);
    this.mode = mode;
  }
}

/** Asks to end the lock of the account now. */
export class UnlockRequestEvent extends RequestEvent<EmptyAsk, UnlockReply | Refusal> {
  static readonly type = 'unlock-request';

  constructor() {
    super(UnlockRequestEvent.type);
  }
}

/** Asks to end every session of the account now. */
export class SessionsEndRequestEvent extends RequestEvent<EmptyAsk, EndSessionsReply | Refusal> {
  static readonly type = 'sessions-end-request';

  constructor() {
    super(SessionsEndRequestEvent.type);
  }
}

/** The account was unlocked: its `lockedUntil` is null now. */
export class AccountUnlockedEvent extends Event {
  static readonly type = 'account-unlocked';

  constructor() {
    super(AccountUnlockedEvent.type, { bubbles: true, composed: true });
  }
}

/** The sessions of the account were ended: its `openSessions` is 0 now. */
export class SessionsEndedEvent extends Event {
  static readonly type = 'sessions-ended';
  /** How many there were. */
  readonly ended: number;

  constructor(ended: number) {
    super(SessionsEndedEvent.type, { bubbles: true, composed: true });
    this.ended = ended;
  }
}

declare global {
  interface HTMLElementEventMap {
    [LoginCheckRequestEvent.type]: LoginCheckRequestEvent;
    [LogInAsRequestEvent.type]: LogInAsRequestEvent;
    [UnlockRequestEvent.type]: UnlockRequestEvent;
    [SessionsEndRequestEvent.type]: SessionsEndRequestEvent;
    [AccountUnlockedEvent.type]: AccountUnlockedEvent;
    [SessionsEndedEvent.type]: SessionsEndedEvent;
  }
}
