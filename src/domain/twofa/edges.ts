/**
 * Every transition of two-factor, as a table: the model walks it, the test walks all of it, and the diagram in
 * docs/two-factor.md is drawn from it. Of several edges with one start the first whose condition holds counts.
 */
import type { TwofaAction } from './actions.ts';
import { readCode } from './code.ts';
import { codeRefusal } from './code-refusal.ts';
import { stage } from './stage.ts';
import type { TwofaNotice, TwofaState, TwofaStep } from './state.ts';
import { resolveTwofa } from './twofa.ts';

/** The state before, the same with what the action brings, the action, and the time. */
export interface Moment {
  readonly before: TwofaState;
  readonly after: TwofaState;
  readonly action: TwofaAction;
  readonly now: number;
}

export interface Condition {
  readonly name: string;
  readonly holds: (moment: Moment) => boolean;
}

export interface Edge {
  readonly from: TwofaStep;
  readonly on: TwofaAction['type'];
  readonly to: TwofaStep;
  readonly when?: Condition;
  readonly notice?: TwofaNotice;
}

const when = (name: string, holds: Condition['holds']): { readonly when: Condition } => ({
  when: { name, holds },
});

const keyIsSet = ({ after }: Moment) => after.enrolment?.state === 'active';
const answers = (kind: 'wrong' | 'locked') =>
  when(
    kind,
    ({ action, now }) => action.type === 'refused' && codeRefusal(action.problem, now).kind === kind,
  );

const withKey = when('with a key', keyIsSet);
const withoutKey = when('without a key', (moment) => !keyIsSet(moment));
const keyGone = withoutKey;
/** Somebody else set an app up meanwhile: what is shown here counts no longer. */
const anotherKey = when(
  'another key',
  (moment) =>
    keyIsSet(moment) &&
    (moment.before.enrolment?.state !== 'active' ||
      moment.before.enrolment.since !== moment.after.enrolment?.since),
);
const offAlready = when(
  'off already',
  ({ after }) => resolveTwofa(after.saved, after.inherited).asks === false,
);
const brings = (what: 'key' | 'codes') =>
  when(`with ${what}`, ({ action }) => action.type === 'granted' && action.shows === what);
const sixDigits = when('six digits', ({ after }) => readCode(after.flow.code).ok);
const locked = when('still locked', ({ after, now }) => (after.flow.lockedUntil ?? 0) > now);
const lockOver = when('lock over', ({ after, now }) => (after.flow.lockedUntil ?? 0) <= now);
const stored = when('stored', ({ after }) => after.flow.stored);
const needsCode = when(
  'off, needs a code',
  ({ before, action }) => action.type === 'switch' && stage(before, action) === 'ask-code',
);

/** The host may do it all the same; a key that nobody saw is none, so asking for one leaves nothing open. */
const abandoned = { notice: 'abandoned' } as const;

type Rest = Partial<Pick<Edge, 'when' | 'notice'>>;

const edge = (from: TwofaStep, on: Edge['on'], to: TwofaStep, ...rest: readonly Rest[]): Edge =>
  Object.assign({ from, on, to }, ...rest) as Edge;

/** From each of the steps, the same. */
const each = (from: readonly TwofaStep[], on: Edge['on'], to: TwofaStep, ...rest: readonly Rest[]): Edge[] =>
  from.map((step) => edge(step, on, to, ...rest));

/** Asking for a one-time code, typed at `start` and given to the host while `running`. */
function codeAsked(start: 'key-shown' | 'off-asked', running: 'key-confirming' | 'off-running'): Edge[] {
  const act = start === 'key-shown' ? 'key' : 'off';
  const wrong = `${act}-wrong` as const;
  const lockedOut = `${act}-locked` as const;
  const failed = `${act}-failed` as const;
  const open = [start, wrong, failed] as const;
  return [
    ...each(open, 'type', start),
    ...each(open, 'confirm', running, sixDigits),
    ...each(open, 'confirm', wrong),
    edge(lockedOut, 'type', lockedOut, locked),
    edge(lockedOut, 'type', start),
    edge(lockedOut, 'unlock', start, lockOver),
    edge(running, 'refused', lockedOut, answers('locked')),
    edge(running, 'refused', wrong, answers('wrong')),
    edge(running, 'refused', failed),
    edge(running, 'failed', failed),
    ...each([...open, lockedOut], 'cancel', 'closed'),
    edge(running, 'cancel', 'closed', abandoned),
    ...each([...open, running, lockedOut], 'leave', 'closed'),
  ];
}

/** A question that is answered by yes or no. */
function asked(act: 'reset' | 'codes'): Edge[] {
  const [start, running, failed] = [`${act}-asked`, `${act}-running`, `${act}-failed`] as const;
  return [
    ...each([start, failed], 'confirm', running),
    edge(running, 'refused', failed),
    edge(running, 'failed', failed),
    ...each([start, failed], 'cancel', 'closed'),
    edge(running, 'cancel', 'closed', abandoned),
    ...each([start, running, failed], 'leave', 'closed'),
    // While it runs the answer tells what became of it.
    ...each([start, failed], 'facts', 'closed', keyGone, { notice: 'superseded' }),
  ];
}

/** Not while the host is asked: what it waits for, such as a sign-in of the editor's own, has no time-out. */
const keySteps = ['key-shown', 'key-wrong', 'key-locked', 'key-failed'] as const;
const codesSteps = ['codes-shown', 'codes-leaving'] as const;

const acts: readonly Edge[] = [
  edge('closed', 'choose', 'closed'),
  edge('closed', 'switch', 'off-asked', needsCode),
  edge('closed', 'switch', 'closed'),
  edge('closed', 'reset', 'reset-asked', withKey),
  edge('closed', 'set-up', 'setup-running', withoutKey),
  edge('closed', 'renew-codes', 'codes-asked', withKey),

  ...asked('reset'),
  edge('reset-running', 'granted', 'key-shown', brings('key'), { notice: 'reset' }),
  edge('reset-running', 'granted', 'closed', { notice: 'reset' }),

  edge('setup-running', 'granted', 'key-shown'),
  edge('setup-running', 'refused', 'setup-failed'),
  edge('setup-running', 'failed', 'setup-failed'),
  edge('setup-failed', 'confirm', 'setup-running'),
  edge('setup-failed', 'facts', 'closed', anotherKey, { notice: 'superseded' }),
  ...each(['setup-running', 'setup-failed'], 'cancel', 'closed'),
  ...each(['setup-running', 'setup-failed'], 'leave', 'closed'),

  ...codeAsked('key-shown', 'key-confirming'),
  edge('key-confirming', 'granted', 'codes-shown', brings('codes'), { notice: 'enrolled' }),
  edge('key-confirming', 'granted', 'closed', { notice: 'enrolled' }),
  ...each(keySteps, 'lapse', 'closed', { notice: 'key-lapsed' }),
  ...each(keySteps, 'facts', 'closed', anotherKey, { notice: 'superseded' }),

  ...asked('codes'),
  edge('codes-running', 'granted', 'codes-shown', { notice: 'codes-renewed' }),
  edge('codes-shown', 'store', 'codes-shown'),
  edge('codes-shown', 'cancel', 'closed', stored),
  edge('codes-shown', 'cancel', 'codes-leaving'),
  edge('codes-leaving', 'cancel', 'codes-shown'),
  edge('codes-leaving', 'discard', 'closed'),
  edge('codes-shown', 'lapse', 'closed', stored),
  ...each(codesSteps, 'lapse', 'closed', { notice: 'codes-lapsed' }),
  ...each(codesSteps, 'leave', 'closed'),

  ...codeAsked('off-asked', 'off-running'),
  edge('off-running', 'granted', 'closed', { notice: 'switched-off' }),
  ...each(['off-asked', 'off-wrong', 'off-locked', 'off-failed'], 'facts', 'closed', offAlready, {
    notice: 'superseded',
  }),
];

/** In order of their start. What the host tells is taken in everywhere. */
export const twofaEdges: readonly Edge[] = [
  ...acts,
  ...each([...new Set(acts.map(({ from }) => from))], 'facts', 'closed').map((last) => ({
    ...last,
    to: last.from,
  })),
];
