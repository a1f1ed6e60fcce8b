import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { queryValue, setQuery } from '../shared/router.ts';

/** People pause between words, not between letters. */
const searchDelay = 250;

interface Texts {
  readonly label: string;
  readonly placeholder: string;
}

export interface SearchBox {
  readonly content: (texts: Texts) => TemplateResult;
  readonly clear: () => void;
  /** Before the page is left: what was typed last must not change the next page's address. */
  readonly stop: () => void;
}

/** What is looked for stands in the address as `query`; `beside` names what begins anew with another. */
export function searchBox(maxLength: number, beside: Readonly<Record<string, string>> = {}): SearchBox {
  let timer: ReturnType<typeof setTimeout>;
  const stop = () => clearTimeout(timer);
  const search = (text: string, delay = searchDelay) => {
    stop();
    timer = setTimeout(() => setQuery({ ...beside, query: text.trim() }), delay);
  };
  return {
    stop,
    clear: () => search('', 0),
    content: ({ label, placeholder }) =>
      html`<div class="search">
        ${icon('search')}
        <input
          type="search"
          aria-label=${label}
          placeholder=${placeholder}
          maxlength=${maxLength}
          .value=${queryValue('query')}
          @input=${({ target }: Event) => search((target as HTMLInputElement).value)}
        />
      </div>`,
  };
}
