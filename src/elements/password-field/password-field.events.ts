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
    [MustChangeChangeEvent.type]: MustChangeChangeEvent;
    [EndSessionsChangeEvent.type]: EndSessionsChangeEvent;
  }
}
