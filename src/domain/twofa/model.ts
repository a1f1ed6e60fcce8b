/**
 * Two-factor of one account while a person works at it, as one pure model: which act is under way, where each
 * action leads, and what is to be asked of the host. An action that a step does not know leaves all as it is.
 */
import type { TwofaAction, TwofaAsk } from './actions.ts';
import { readCode } from './code.ts';
import { codeRefusal } from './code-refusal.ts';
import { twofaEdges, type Edge } from './edges.ts';
import { stage } from './stage.ts';
import { closedFlow, type TwofaFacts, type TwofaFlow, type TwofaState, type TwofaStep } from './state.ts';

export interface TwofaReduced {
  readonly state: TwofaState;
  readonly ask?: TwofaAsk;
}

export function reduce(
  state: TwofaState,
  action: TwofaAction,
  { now }: { readonly now: number },
): TwofaReduced {
  const after = withAction(state, action, now);
  const walked = twofaEdges.find(
    ({ from, on, when }) =>
      from === state.flow.step &&
      on === action.type &&
      (when?.holds({ before: state, after, action, now }) ?? true),
  );
  if (!walked) return { state };
  const flow = flowAt(walked, after.flow);
  const next = { ...after, flow, notice: walked.notice ?? noticeAfter(walked, after) };
  const ask = walked.from === walked.to ? undefined : askAt(walked.to, flow.code);
  return ask ? { state: next, ask } : { state: next };
}

/** What the action brings, whichever way it leads. */
function withAction(state: TwofaState, action: TwofaAction, now: number): TwofaState {
  switch (action.type) {
    case 'choose':
    case 'switch': {
      const next = stage(state, action);
      return next === 'ask-code' ? state : next;
    }
    case 'facts':
      return withFacts(state, action.facts);
    case 'granted':
      return { ...state, ...action.changes };
    case 'type':
      return withFlow(state, { code: action.code });
    case 'store':
      return withFlow(state, { stored: action.stored });
    case 'refused': {
      const refusal = codeRefusal(action.problem, now);
      return withFlow(state, {
        fault: { kind: 'refused', problem: action.problem },
        lockedUntil: refusal.kind === 'locked' ? refusal.until : null,
      });
    }
    case 'failed':
      return withFlow(state, { fault: { kind: action.how } });
    default:
      return state;
  }
}

function withFlow(state: TwofaState, flow: Partial<TwofaFlow>): TwofaState {
  return { ...state, flow: { ...state.flow, ...flow } };
}

/** What is staged follows what is saved until they differ. */
function withFacts(state: TwofaState, facts: TwofaFacts): TwofaState {
  return { ...state, ...facts, staged: state.staged === state.saved ? facts.saved : state.staged };
}

function flowAt({ from, on, to }: Edge, flow: TwofaFlow): TwofaFlow {
  if (on === 'facts' && to === from) return flow;
  switch (to) {
    case 'closed':
      return closedFlow;
    case 'key-wrong':
    case 'off-wrong':
      return on === 'confirm' ? { ...flow, step: to, fault: codeForm(flow.code) } : { ...flow, step: to };
    case 'key-shown':
    case 'off-asked':
      // After a lock the code of before is over.
      return { ...closedFlow, step: to, code: on === 'unlock' ? '' : flow.code };
    case 'codes-shown':
      return { ...closedFlow, step: to, stored: flow.stored };
    default:
      return { ...flow, step: to, fault: on === 'confirm' ? null : flow.fault };
  }
}

function codeForm(code: string): TwofaFlow['fault'] {
  const read = readCode(code);
  return read.ok ? null : { kind: 'refused', problem: { ...read.problem, path: ['code'] } };
}

/** Said until the next act begins; what is staged has decided already. */
function noticeAfter({ from, to }: Edge, { notice }: TwofaState): TwofaState['notice'] {
  return from === 'closed' && to !== 'closed' ? null : notice;
}

function askAt(step: TwofaStep, code: string): TwofaAsk | undefined {
  switch (step) {
    case 'reset-running':
      return { kind: 'reset' };
    case 'setup-running':
      return { kind: 'setup' };
    case 'codes-running':
      return { kind: 'codes' };
    case 'key-confirming':
      return { kind: 'confirm', code: withoutBlanks(code) };
    case 'off-running':
      return { kind: 'disable', code: withoutBlanks(code) };
    default:
      return undefined;
  }
}

function withoutBlanks(code: string): string {
  const read = readCode(code);
  return read.ok ? read.value : code;
}
