/** What is typed into the dialog that makes a token, and what is wrong with it: quiet while it is first typed. */
import type { HostProblem } from '../../contract/problem.ts';
import {
  afterDays,
  dayPattern,
  emptyDraft,
  readDraft,
  type DraftResult,
  type DraftRules,
  type NewToken,
  type TokenDraft,
} from '../../domain/token/new-token.ts';
import type { PlacedProblem } from '../../domain/result.ts';
import { activeLanguage } from '../../messages/words.ts';
import { lastAnswer } from '../../ui/last-answer.ts';
import { DateInput } from '../../ui/date-input/date-input.ts';
import type { TokenHost } from './parts.ts';
import type { TokenRequests } from './token-requests.ts';

/** The fields of the ask, each with its place in the dialog, in order. */
export const askedFields = ['name', 'expiresAt', 'scopes', 'networks'] as const;
export type AskedField = (typeof askedFields)[number];

export class CreateForm {
  readonly date = new DateInput();
  draft: TokenDraft = emptyDraft(0);
  readonly #host: TokenHost;
  readonly #requests: TokenRequests;
  /** Fields that were left, or asked about: what is wrong with them shows until it is mended. */
  readonly #shown = new Set<AskedField>();
  /** Long lists of networks are not read again for a change elsewhere. */
  readonly #read = lastAnswer(readDraftAt);

  constructor(host: TokenHost, requests: TokenRequests) {
    this.#host = host;
    this.#requests = requests;
  }

  begin(): void {
    this.reset();
    this.draft = emptyDraft(Date.now());
  }

  reset(): void {
    this.#shown.clear();
    this.date.reset();
    this.draft = emptyDraft(0);
  }

  readonly change = (field: AskedField, change: Partial<TokenDraft>): void => {
    this.draft = { ...this.draft, ...change };
    this.#requests.mend(field);
    this.#host.requestUpdate();
  };

  /** Days from now, never, or a day that is still to be typed. */
  readonly choose = (choice: number | null | 'date'): void => {
    this.#shown.delete('expiresAt');
    this.change('expiresAt', {
      expiry: choice === 'date' ? { kind: 'date', text: '' } : afterDays(choice, Date.now()),
    });
  };

  /** A person left a field that holds something. */
  readonly leave = (field: AskedField): void => {
    const { expiry } = this.draft;
    if (field === 'expiresAt' && expiry.kind === 'date' && expiry.text === '') return;
    this.#shown.add(field);
    this.#host.requestUpdate();
  };

  /** The ask; undefined where something is wrong, which shows from now on. */
  submit(): NewToken | undefined {
    const read = this.read();
    if (read.ok) return read.value;
    for (const field of askedFields) this.#shown.add(field);
    this.#host.requestUpdate();
    return undefined;
  }

  read(): DraftResult {
    return this.#read(this.draft, this.rules);
  }

  get rules(): DraftRules {
    const { dateFormat, dialect, timeZone, scopes, offersNetworks } = this.#host;
    return this.#rules(
      dateFormat,
      dialect,
      activeLanguage(),
      timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      scopes.length > 0,
      offersNetworks,
      Math.floor(Date.now() / 1000),
    );
  }

  readonly #rules = lastAnswer(
    (
      dateFormat: string,
      dialect: TokenHost['dialect'],
      locale: string,
      zone: string,
      offersScopes: boolean,
      offersNetworks: boolean,
      second: number,
    ): DraftRules => ({
      ...dayPattern(dateFormat, dialect),
      locale,
      zone,
      offersScopes,
      offersNetworks,
      now: second * 1000,
    }),
  );

  /** What is wrong at a field: the host's reasons, else ours. */
  problemsAt(field: AskedField): readonly (HostProblem | PlacedProblem)[] {
    const host = this.#requests.refusals.filter(({ path }) => path[0] === field);
    if (host.length > 0) return host;
    const read = this.#shown.has(field) ? this.read() : undefined;
    return read && !read.ok ? read.problems.filter(({ path }) => path[0] === field) : [];
  }

  /** The first field with something wrong. */
  get firstWrong(): AskedField | undefined {
    return askedFields.find((field) => this.problemsAt(field).length > 0);
  }
}

function readDraftAt(draft: TokenDraft, rules: DraftRules): DraftResult {
  return readDraft(draft, rules);
}
