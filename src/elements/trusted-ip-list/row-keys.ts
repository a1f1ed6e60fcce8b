/**
 * Keys inside the rows: arrows go to the same control of another row, Home and End to the first and the last,
 * Enter on a switch edits, Delete removes. Text under the cursor keeps its keys.
 */

export interface RowKeyDeeds {
  /** Rows in sight and out of it, without the head. */
  readonly count: () => number;
  /** Focuses a control of the row, brought into sight first; the last one is 1. */
  readonly goTo: (row: number, fromEnd: number) => void;
  readonly onEdit: (row: number) => void;
  readonly onRemove: (row: number) => void;
}

/** Rows that PageUp and PageDown go. */
const page = 10;

const steps: Readonly<Record<string, (row: number, count: number) => number>> = {
  ArrowUp: (row) => row - 1,
  ArrowDown: (row) => row + 1,
  PageUp: (row) => row - page,
  PageDown: (row) => row + page,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function rowKeys(deeds: RowKeyDeeds): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    const line = target.closest<HTMLElement>('[role=row]:not(.editing)');
    if (!line || isText(target) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return;
    const row = Number(line.getAttribute('aria-rowindex')) - 2;
    if (row < 0) return;
    if (event.key === 'Delete') deeds.onRemove(row);
    else if (event.key === 'Enter' && target.matches('[role=switch]')) deeds.onEdit(row);
    else {
      const step = steps[event.key];
      if (!step) return;
      const count = deeds.count();
      const wanted = Math.max(0, Math.min(count - 1, step(row, count)));
      const controls = controlsOf(line);
      deeds.goTo(wanted, controls.length - controls.indexOf(target));
    }
    event.preventDefault();
  };
}

/** What can be focused in a row, in order. */
export function controlsOf(line: Element): HTMLElement[] {
  return [...line.querySelectorAll<HTMLElement>('input, button')];
}

function isText(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
