/** Which sections of the panel are folded. */
import type { Field } from '../domain/draft/settings.ts';
import { sectionWith, type SectionName } from './sections.view.ts';

export class Folds {
  folded: ReadonlySet<SectionName> = new Set();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  readonly toggle = (name: SectionName): void => {
    const folded = new Set(this.folded);
    if (!folded.delete(name)) folded.add(name);
    this.#set(folded);
  };

  /** What is to be mended must be seen. */
  open(fields: readonly Field[]): void {
    const wanted = fields.map(sectionWith);
    this.#set(new Set([...this.folded].filter((name) => !wanted.includes(name))));
  }

  #set(folded: ReadonlySet<SectionName>): void {
    this.folded = folded;
    this.#onChange();
  }
}
