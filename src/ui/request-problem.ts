/** What went wrong with a request, in words: the host's reason, or how it failed; empty when nothing did. */
import * as common from '../messages/common.ts';
import type { RequestState } from './request.ts';

export function requestProblem(state: RequestState, reason = ''): string {
  switch (state) {
    case 'refused':
      return reason || common.failed();
    case 'failed':
      return common.failed();
    case 'unanswered':
      return common.notConnected();
    case 'idle':
    case 'pending':
      return '';
  }
}
