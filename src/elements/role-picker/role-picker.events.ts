import type { Refusal } from '../../contract/problem.ts';
import type { RolesAsk, RolesReply } from '../../contract/requests.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks for a page of the roles that match what is typed. */
export class RolesRequestEvent extends RequestEvent<RolesAsk, RolesReply | Refusal> {
  static readonly type = 'roles-request';

  constructor() {
    super(RolesRequestEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    [RolesRequestEvent.type]: RolesRequestEvent;
  }
}
