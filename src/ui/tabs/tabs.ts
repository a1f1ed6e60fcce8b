/** Tabs above one panel (WAI-ARIA tabs, chosen as the focus moves). Owns roles, keys and ids; the rest is the caller's. */
import { html, type TemplateResult } from 'lit';

export interface TabsParts<K extends string> {
  readonly id: string;
  /** Id of what names the set. */
  readonly labelledBy: string;
  readonly tabs: readonly { readonly key: K; readonly label: string }[];
  readonly chosen: K;
  readonly panel: unknown;
  readonly onChoose: (key: K) => void;
}

export function tabs<K extends string>(parts: TabsParts<K>): TemplateResult {
  const { id, chosen, onChoose } = parts;
  const choose = (index: number, list: Element) => {
    const count = parts.tabs.length;
    const tab = parts.tabs[(index + count) % count];
    if (!tab) return;
    onChoose(tab.key);
    list.querySelector<HTMLElement>(`#${id}-${tab.key}`)?.focus();
  };
  const onKeydown = (event: KeyboardEvent) => {
    const list = event.currentTarget as Element;
    const at = parts.tabs.findIndex(({ key }) => key === chosen);
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      choose(at + (event.key === forward ? 1 : -1), list);
    else if (event.key === 'Home') choose(0, list);
    else if (event.key === 'End') choose(-1, list);
    else return;
    event.preventDefault();
  };
  return html`<div class="tabs" role="tablist" aria-labelledby=${parts.labelledBy} @keydown=${onKeydown}>
      ${parts.tabs.map(
        ({ key, label }) =>
          html`<button
            type="button"
            role="tab"
            id="${id}-${key}"
            aria-selected=${key === chosen}
            aria-controls="${id}-panel"
            tabindex=${key === chosen ? '0' : '-1'}
            @click=${() => {
              onChoose(key);
            }}
          >
            ${label}
          </button>`,
      )}
    </div>
    <div role="tabpanel" class="tab-panel" id="${id}-panel" aria-labelledby="${id}-${chosen}">
      ${parts.panel}
    </div>`;
}
