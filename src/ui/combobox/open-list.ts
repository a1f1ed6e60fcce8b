/** What the views of an open list show, and whom they tell. */
import type { ComboboxOption, Row } from './options.ts';
import type { ComboboxParts } from './settings.ts';

export interface OpenList<O extends ComboboxOption> {
  readonly id: string;
  readonly parts: ComboboxParts<O>;
  readonly isOpen: boolean;
  readonly query: string;
  /** The rows to render; `fixed` ones are all of one height. */
  readonly rows: readonly Row<O>[];
  readonly fixed: boolean;
  /** Height in px of the rows that are not rendered. */
  readonly before: number;
  readonly after: number;
  /** Rows that stand for options still to come. */
  readonly placeholders: number;
  /** How many options there are in all. */
  readonly total: number;
  readonly active: O | undefined;
  readonly pending: boolean;
  readonly failure: string;
  readonly onScroll: () => void;
  readonly onHover: (option: O) => void;
  readonly onRetry: () => void;
}
