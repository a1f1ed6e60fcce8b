/** Which key means what: the keyboard table of the ARIA Authoring Practices for an editable combobox. */
export type Move = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last';
export type Intent = Move | 'open' | 'open-at-start' | 'open-at-end' | 'leave-list' | 'restore' | 'choose';

const whileClosed: Readonly<Record<string, Intent>> = {
  ArrowDown: 'open-at-start',
  ArrowUp: 'open-at-end',
  'Alt+ArrowDown': 'open',
};

const whileOpen: Readonly<Record<string, Intent>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  ArrowLeft: 'leave-list',
  ArrowRight: 'leave-list',
  'Alt+ArrowUp': 'restore',
  Escape: 'restore',
  Enter: 'choose',
};

/** Only once the arrows moved into the list; in the text they move the caret. */
const inList: Readonly<Record<string, Intent>> = { Home: 'first', End: 'last' };

/** Undefined leaves the key to the text box. */
export function intentOf(
  event: KeyboardEvent,
  state: { readonly isOpen: boolean; readonly inList: boolean },
): Intent | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const key = event.altKey ? `Alt+${event.key}` : event.key;
  if (!state.isOpen) return whileClosed[key];
  return whileOpen[key] ?? (state.inList ? inList[key] : undefined);
}
