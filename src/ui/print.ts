/** Prints lines of text and nothing else of the page, in a frame without an address. */
import { css } from 'lit';

export interface Printed {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly language: string;
}

const paper = css`
  body {
    margin: 2cm;
    font: 12pt sans-serif;
  }
  ol {
    padding-inline-start: 3em;
    font: 14pt monospace;
    line-height: 1.8;
  }
  bdi {
    direction: ltr;
    unicode-bidi: isolate;
  }
`;

/** @param place where the frame stands until it was printed; it must be on the page, and not `display: none` */
export function printLines(place: Node, printed: Printed): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Some browsers come to an empty page only later, and throw away what was written before.
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    fill(page.document, printed);
    page.addEventListener('afterprint', () => {
      frame.remove();
    });
    page.print();
  });
  place.appendChild(frame);
}

function fill(page: Document, { heading, lines, language }: Printed): void {
  const title = page.createElement('h1');
  title.textContent = page.title = heading;
  const list = page.createElement('ol');
  for (const line of lines) {
    const text = page.createElement('bdi');
    text.textContent = line;
    list.appendChild(page.createElement('li')).append(text);
  }
  page.documentElement.lang = language;
  page.body.replaceChildren(title, list);
  // A sheet of the frame's own: sheets cannot be shared between documents, and style elements may be refused.
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(paper.cssText);
  page.adoptedStyleSheets = [sheet];
}
