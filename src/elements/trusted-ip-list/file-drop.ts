/** A file dragged over an element: shown while it is there, handed on when it is dropped. */
import type { ReactiveControllerHost } from 'lit';

export class FileDrop {
  isOver = false;
  readonly #host: ReactiveControllerHost;
  readonly #onFile: (file: File) => void;

  constructor(host: ReactiveControllerHost, onFile: (file: File) => void) {
    this.#host = host;
    this.#onFile = onFile;
  }

  readonly over = (event: DragEvent): void => {
    // Text that is dragged belongs to the field it is dropped on.
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#setOver(true);
  };

  readonly leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    const goesDeeper = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!goesDeeper) this.#setOver(false);
  };

  readonly drop = (event: DragEvent): void => {
    this.#setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.#onFile(file);
  };

  #setOver(isOver: boolean): void {
    if (this.isOver === isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
