import type { Refusal } from '../../contract/problem.ts';
import type {
  EmptyAsk,
  RecoveryCodesReply,
  TwofaConfirmAsk,
  TwofaConfirmReply,
  TwofaDisableAsk,
  TwofaDisableReply,
  TwofaResetReply,
  TwofaSetupReply,
} from '../../contract/requests.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Enrolment } from '../../domain/twofa/twofa.ts';
import { RequestEvent } from '../../ui/request.ts';

/** Asks to forget the key of the authenticator app and to end all sessions; the answer may bring a new key. */
export class TwofaResetRequestEvent extends RequestEvent<EmptyAsk, TwofaResetReply | Refusal> {
  static readonly type = 'twofa-reset-request';

  constructor() {
    super(TwofaResetRequestEvent.type);
  }
}

/** Asks for a key to set up an authenticator app with; it counts only once its code was confirmed. */
export class TwofaSetupRequestEvent extends RequestEvent<EmptyAsk, TwofaSetupReply | Refusal> {
  static readonly type = 'twofa-setup-request';

  constructor() {
    super(TwofaSetupRequestEvent.type);
  }
}

/** Asks to count the key just given, by a code made with it; the code travels in the ask alone. */
export class TwofaConfirmRequestEvent extends RequestEvent<TwofaConfirmAsk, TwofaConfirmReply | Refusal> {
  static readonly type = 'twofa-confirm-request';

  constructor() {
    super(TwofaConfirmRequestEvent.type);
  }
}

/** Asks for new recovery codes; those of before end. */
export class RecoveryCodesRequestEvent extends RequestEvent<EmptyAsk, RecoveryCodesReply | Refusal> {
  static readonly type = 'recovery-codes-request';

  constructor() {
    super(RecoveryCodesRequestEvent.type);
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

/** An authenticator app was set up and its code confirmed. */
export class TwofaEnrolledEvent extends Event {
  static readonly type = 'twofa-enrolled';
  readonly enrolment: Enrolment;
  /** How many recovery codes there are now; null where none came with it. */
  readonly recoveryCodesLeft: number | null;

  constructor(enrolment: Enrolment, recoveryCodesLeft: number | null) {
    super(TwofaEnrolledEvent.type, { bubbles: true, composed: true });
    this.enrolment = enrolment;
    this.recoveryCodesLeft = recoveryCodesLeft;
  }
}

/** There are new recovery codes, and those of before ended. The codes themselves are told nobody. */
export class RecoveryCodesRenewedEvent extends Event {
  static readonly type = 'recovery-codes-renewed';
  readonly recoveryCodesLeft: number;

  constructor(recoveryCodesLeft: number) {
    super(RecoveryCodesRenewedEvent.type, { bubbles: true, composed: true });
    this.recoveryCodesLeft = recoveryCodesLeft;
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
    [TwofaSetupRequestEvent.type]: TwofaSetupRequestEvent;
    [TwofaConfirmRequestEvent.type]: TwofaConfirmRequestEvent;
    [RecoveryCodesRequestEvent.type]: RecoveryCodesRequestEvent;
    [TwofaDisableRequestEvent.type]: TwofaDisableRequestEvent;
    [TwofaResetEvent.type]: TwofaResetEvent;
    [TwofaEnrolledEvent.type]: TwofaEnrolledEvent;
    [RecoveryCodesRenewedEvent.type]: RecoveryCodesRenewedEvent;
    [TwofaDisabledEvent.type]: TwofaDisabledEvent;
  }
}
