import type { Refusal } from './problem.ts';
import type {
  BreachCheckAsk,
  BreachCheckReply,
  EmptyAsk,
  EndSessionsReply,
  LoadReply,
  LogInAsAsk,
  LogInAsReply,
  LoginCheckAsk,
  LoginCheckReply,
  RecoveryCodesReply,
  RolesAsk,
  RolesReply,
  SaveAsk,
  SaveRefusal,
  SaveReply,
  TokenCreateAsk,
  TokenCreateReply,
  TokenRevokeAsk,
  TokenRevokeReply,
  TokenRenameAsk,
  TokenRenameReply,
  TokenRotateAsk,
  TokenRotateReply,
  TwofaConfirmAsk,
  TwofaConfirmReply,
  TwofaDisableAsk,
  TwofaDisableReply,
  TwofaResetReply,
  TwofaSetupReply,
  UnlockReply,
} from './requests.ts';

export interface CallOptions {
  /** Aborted when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** One call: asked, answered. A rejected promise is an unexpected failure, shown with "Try again". */
export type Call<Ask, Reply, No = Refusal> = (ask: Ask, options: CallOptions) => Promise<Reply | No>;

/**
 * What a host implements to connect the panel to its backend. Each method answers one request
 * event; a method left out leaves its control saying that it is not connected.
 */
export interface SelfCareClient {
  readonly load: Call<EmptyAsk, LoadReply>;
  readonly save: Call<SaveAsk, SaveReply, SaveRefusal>;
  readonly checkLogin?: Call<LoginCheckAsk, LoginCheckReply>;
  readonly logInAs?: Call<LogInAsAsk, LogInAsReply>;
  readonly checkBreach?: Call<BreachCheckAsk, BreachCheckReply>;
  readonly endSessions?: Call<EmptyAsk, EndSessionsReply>;
  readonly unlock?: Call<EmptyAsk, UnlockReply>;
  readonly resetTwofa?: Call<EmptyAsk, TwofaResetReply>;
  readonly disableTwofa?: Call<TwofaDisableAsk, TwofaDisableReply>;
  readonly setupTwofa?: Call<EmptyAsk, TwofaSetupReply>;
  readonly confirmTwofa?: Call<TwofaConfirmAsk, TwofaConfirmReply>;
  readonly recoveryCodes?: Call<EmptyAsk, RecoveryCodesReply>;
  readonly createToken?: Call<TokenCreateAsk, TokenCreateReply>;
  readonly revokeToken?: Call<TokenRevokeAsk, TokenRevokeReply>;
  readonly renameToken?: Call<TokenRenameAsk, TokenRenameReply>;
  readonly rotateToken?: Call<TokenRotateAsk, TokenRotateReply>;
  readonly findRoles?: Call<RolesAsk, RolesReply>;
}
