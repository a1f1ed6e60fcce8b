import type { Refusal } from '../../contract/problem.ts';
import type {
  EmptyAsk,
  TwofaDisableAsk,
  TwofaDisableReply,
  TwofaResetReply,
} from '../../contract/requests.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Enrolment } from '../../domain/twofa/twofa.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks to forget the key of the authenticator app and to end all sessions. */
export class TwofaResetRequestEvent extends RequestEvent<EmptyAsk, TwofaResetReply | Refusal> {
  static readonly type = 'twofa-reset-request';

  constructor() {
    super(TwofaResetRequestEvent.type);
  }
}

/** Asks to switch two-factor off now; the code travels in the ask alone. */
export class TwofaDisableRequestEvent extends RequestEvent<TwofaDisableAsk, TwofaDisableReply | Refusal> {
  static readonly type = 'twofa-disable-request';

  constructor() {
    super(TwofaDisableRequestEvent.type);
  }
}

/** The key was reset. */
export class TwofaResetEvent extends Event {
  static readonly type = 'twofa-reset';
  readonly enrolment: Enrolment;

  constructor(enrolment: Enrolment) {
    super(TwofaResetEvent.type, { bubbles: true, composed: true });
    this.enrolment = enrolment;
  }
}

/** Two-factor was switched off, and saved so: here are the settings as they stand since. */
export class TwofaDisabledEvent extends Event {
  static readonly type = 'twofa-disabled';
  readonly settings: Settings;

  constructor(settings: Settings) {
    super(TwofaDisabledEvent.type, { bubbles: true, composed: true });
    this.settings = settings;
  }
}

declare global {
  interface HTMLElementEventMap {
    [TwofaResetRequestEvent.type]: TwofaResetRequestEvent;
    [TwofaDisableRequestEvent.type]: TwofaDisableRequestEvent;
    [TwofaResetEvent.type]: TwofaResetEvent;
    [TwofaDisabledEvent.type]: TwofaDisabledEvent;
  }
}
