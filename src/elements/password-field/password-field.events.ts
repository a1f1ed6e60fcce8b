/** A person decided whether the password must be changed at the next sign-in. */
export class MustChangeChangeEvent extends Event {
  static readonly type = 'must-change-change';
  readonly mustChange: boolean;

  constructor(mustChange: boolean) {
    super(MustChangeChangeEvent.type, { bubbles: true, composed: true });
    this.mustChange = mustChange;
  }
}

declare global {
  interface HTMLElementEventMap {
    [MustChangeChangeEvent.type]: MustChangeChangeEvent;
  }
}
