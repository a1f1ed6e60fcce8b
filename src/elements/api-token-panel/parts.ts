/** What the parts of the panel know of it, and what the parts that come later do for those that are there. */
import type { LitElement } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import type { PatternDialect } from '../../domain/date-format/dialect.ts';
import type { TokenSortKey } from '../../domain/token/arrange.ts';
import type { TokenAct } from '../../domain/token/order.ts';
import type { TokenFacts } from '../../domain/token/token.ts';
import type { RowWindow } from '../../ui/virtual-list/virtual-list.ts';

/** Something that the host lets a token be limited to. */
export interface TokenScope {
  readonly id: string;
  readonly label: string;
}

/** Of the element, what its parts read; they write the list alone, when the host granted something. */
export interface TokenHost extends LitElement {
  tokens: readonly TokenFacts[];
  readonly variant: 'single' | 'list';
  readonly login: string;
  readonly apiUrl: string | null;
  readonly timeZone: string | null;
  readonly offersRename: boolean;
  readonly overlaps: readonly number[];
  readonly scopes: readonly TokenScope[];
  readonly offersNetworks: boolean;
  readonly dateFormat: string;
  readonly dialect: PatternDialect;
}

/** A problem in words. */
export type Say = (problem: HostProblem) => string;

/** What is done with a token of the list; it begins at `anchor`, a control of its row. */
export type OnAct = (act: TokenAct | 'menu', token: TokenFacts, anchor: HTMLElement) => void;

/** How the list is looked at, once that part has come. */
export interface ListView {
  readonly shown: readonly TokenFacts[];
  readonly window: RowWindow;
  /** A directive for the scrolling element. */
  readonly scroller: unknown;
  /** Above the table. */
  readonly search: unknown;
  /** Instead of the table's rows where none is shown. */
  readonly none: unknown;
  readonly sortOf: (by: TokenSortKey) => 'none' | 'ascending' | 'descending';
  /** A head that sorts. */
  readonly head: (by: TokenSortKey, name: string) => unknown;
  /** Rows that keep their own nodes while the window moves. */
  readonly rows: (places: readonly number[], row: (place: number) => unknown) => unknown;
}

/** What the acts show inside the rows, once that part has come. */
export interface RowExtras {
  /** The token whose menu is open. */
  readonly menuOf: string | null;
  /** In place of the name while it is edited. */
  readonly edit: (token: TokenFacts) => unknown;
  /** The value in place of its ends; undefined while it is not shown. */
  readonly value: (token: TokenFacts) => unknown;
}
