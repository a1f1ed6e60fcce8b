/** What the views of a combobox show, and whom they tell. */
import type { ComboboxOption, Row } from './options.ts';
import type { Popup } from './popup.ts';
import type { ComboboxParts } from './settings.ts';

export interface ComboboxFace<O extends ComboboxOption> {
  readonly id: string;
  readonly parts: ComboboxParts<O>;
  readonly popup: Popup;
  readonly isOpen: boolean;
  readonly text: string;
  readonly query: string;
  /** The rows to render; `fixed` ones are all of one height. */
  readonly rows: readonly Row<O>[];
  readonly fixed: boolean;
  /** Height in px of the rows that are not rendered. */
  readonly before: number;
  readonly after: number;
  /** How many options there are in all. */
  readonly total: number;
  readonly active: O | undefined;
  readonly pending: boolean;
  readonly failure: string;
  readonly onInput: (event: InputEvent) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusout: (event: FocusEvent) => void;
  readonly onTextClick: () => void;
  readonly onToggle: () => void;
  readonly onScroll: () => void;
  readonly onHover: (option: O) => void;
  readonly onPick: (option: O) => void;
  readonly onRetry: () => void;
}
