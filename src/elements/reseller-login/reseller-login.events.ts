import type { Refusal } from '../../contract/problem.ts';
import type { LogInAsAsk, LogInAsReply, LoginCheckAsk, LoginCheckReply } from '../../contract/requests.ts';
import type { LogInAsMode } from '../../contract/settings.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks whether a login is free. */
export class LoginCheckRequestEvent extends RequestEvent<LoginCheckAsk, LoginCheckReply | Refusal> {
  static readonly type = 'login-check-request';

  constructor() {
    super(LoginCheckRequestEvent.type);
  }
}

/** Asks for an address at which the editor is signed in as the reseller. */
export class LogInAsRequestEvent extends RequestEvent<LogInAsAsk, LogInAsReply | Refusal> {
  static readonly type = 'log-in-as-request';
  readonly mode: LogInAsMode;

  constructor(mode: LogInAsMode) {
    super(LogInAsRequestEvent.type);
    this.mode = mode;
  }
}

declare global {
  interface HTMLElementEventMap {
    [LoginCheckRequestEvent.type]: LoginCheckRequestEvent;
    [LogInAsRequestEvent.type]: LogInAsRequestEvent;
  }
}
