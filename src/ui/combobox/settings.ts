/** What a combobox is told: once by its settings, with each render by its parts. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Matcher } from './match.ts';
import type { ComboboxOption } from './options.ts';
import type { LoadPage } from './paged-source.ts';

/** An element with one root for text box and list. */
export type ComboboxHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The text box, as its list knows it. */
export interface ComboboxText<O extends ComboboxOption> {
  readonly parts: ComboboxParts<O>;
  /** What a person typed since the last choice; undefined shows the chosen text and every option. */
  typed: string | undefined;
  readonly input: HTMLInputElement | null;
}

/** What the text box must know of the list. */
export interface ShownList {
  readonly isShown: boolean;
  /** DOM id of the active option, while it is rendered. */
  readonly activeId: string | undefined;
  /** To be announced; empty for nothing. */
  readonly said: string;
  readonly popup: TemplateResult;
}

/** What stays the same from render to render. */
export interface ComboboxSettings<O extends ComboboxOption> {
  /** Id of the inner text box, unique within the root; its help has the id `<id>-help`. */
  readonly id: string;
  /** Brings options page by page where `ComboboxParts.options` is left out; asked again at each opening. */
  readonly load?: LoadPage<O>;
  /** Fetches what the options are made of: until then the list has not come either. Never rejects. */
  readonly fetchOptions?: () => Promise<void>;
  /** Typed text is the value itself and the options are suggestions. */
  readonly allowsFreeText?: boolean;
  /** A person chose an option. */
  readonly onChoose: (option: O) => void;
  /** A person typed (only with `allowsFreeText`). */
  readonly onText?: (text: string) => void;
  /** A person finished typing (only with `allowsFreeText`). */
  readonly onCommit?: () => void;
  /** A person erased the text and left; without it the text comes back. */
  readonly onClear?: () => void;
  /** Enter while the list is closed: here a form is submitted. */
  readonly onEnter?: (event: KeyboardEvent) => void;
}

/** What is shown now. */
export interface ComboboxParts<O extends ComboboxOption> {
  /** The chosen option's label, or the free text. */
  readonly text: string;
  /** Id of the chosen option. */
  readonly chosen?: string | null;
  /** Every option; replaced, never mutated. Left out, they come by `load`. */
  readonly options?: readonly O[];
  /** Which of them match, and how well; by default label and keywords without case and accents. */
  readonly match?: Matcher<O>;
  /** The visible label's text: it names the list too. */
  readonly label?: string;
  /** Accessible name where there is no visible label. */
  readonly name?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly invalid?: boolean;
  /** Monospaced text, for codes and patterns. */
  readonly mono?: boolean;
  /** Stands inside the control, before the button, while the text there is that of the chosen option. */
  readonly adornment?: unknown;
  /** Beneath the list, about the active option. */
  readonly preview?: (active: O | undefined) => unknown;
}
