/** The lists of the comboboxes of an element, which come once the page is idle. */
import type { LitElement } from 'lit';
import { all } from './find.ts';
import { waitUntil } from './patience.ts';

/** They are there: what a person does next is answered at once. */
export async function listsCame(element: LitElement): Promise<void> {
  await waitUntil(
    () => all(element, 'combobox').every((box) => box.hasAttribute('aria-controls')),
    'no list came',
    { timeout: 5000 },
  );
  await element.updateComplete;
}
