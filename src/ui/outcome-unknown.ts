/**
 * A person stopped waiting for an act, or its answer never came: it may be done all the same, so that what the element
 * shows may no longer be so. Whoever holds the facts asks for them again. No act and no secret is named.
 */
export class OutcomeUnknownEvent extends Event {
  static readonly type = 'outcome-unknown';

  constructor() {
    super(OutcomeUnknownEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [OutcomeUnknownEvent.type]: OutcomeUnknownEvent;
  }
}
