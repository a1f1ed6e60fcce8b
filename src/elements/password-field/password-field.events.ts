import type { Refusal } from '../../contract/problem.ts';
import type { BreachCheckAsk, BreachCheckReply } from '../../contract/requests.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks whether the entered password is known from breaches. It shows nothing of the password. */
export class BreachCheckRequestEvent extends RequestEvent<BreachCheckAsk, BreachCheckReply | Refusal> {
  static readonly type = 'breach-check-request';

  constructor() {
    super(BreachCheckRequestEvent.type);
  }
}

/** A person decided whether the password must be changed at the next sign-in. */
export class MustChangeChangeEvent extends Event {
  static readonly type = 'must-change-change';
  readonly mustChange: boolean;

  constructor(mustChange: boolean) {
    super(MustChangeChangeEvent.type, { bubbles: true, composed: true });
    this.mustChange = mustChange;
  }
}

/** A person decided whether saving the new password ends open sessions. */
export class EndSessionsChangeEvent extends Event {
  static readonly type = 'end-sessions-change';
  readonly endSessions: boolean;

  constructor(endSessions: boolean) {
    super(EndSessionsChangeEvent.type, { bubbles: true, composed: true });
    this.endSessions = endSessions;
  }
}

declare global {
  interface HTMLElementEventMap {
    [BreachCheckRequestEvent.type]: BreachCheckRequestEvent;
    [MustChangeChangeEvent.type]: MustChangeChangeEvent;
    [EndSessionsChangeEvent.type]: EndSessionsChangeEvent;
  }
}
