/**
 * A person stopped waiting for an act that may be done all the same, so that what the element shows may no longer
 * be so: whoever holds the facts asks for them again. No act and no secret is named.
 */
export class RequestAbandonedEvent extends Event {
  static readonly type = 'request-abandoned';

  constructor() {
    super(RequestAbandonedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [RequestAbandonedEvent.type]: RequestAbandonedEvent;
  }
}
