/** Since when: a day and, where wanted, a time, typed in the reseller's own input formats. */
import { html, nothing, type TemplateResult } from 'lit';
import { fail, ok, type Problem, type Result } from 'self-care-elements/domain';
import { field } from '../shared/form.ts';
import { isolate } from '../shared/language.ts';
import { queryValue, setQuery } from '../shared/router.ts';
import { update } from '../shared/surface.ts';
import { describeDateProblem, placeOf } from './date-problems.ts';
import { formatDay, formatTime, readDay, readTime } from './dates.ts';
import { currentMe } from './me.ts';
import { words } from './words.ts';

type Name = 'from' | 'time';

const parts = {
  from: { read: readDay, format: formatDay, example: '2026-12-31', label: () => words().from },
  time: { read: readTime, format: formatTime, example: '18:30:00', label: () => words().fromTime },
} as const;

/** Quiet while it is first typed; after *Show* a mistake is shown at its place until it is mended. */
export function sinceBox(): () => TemplateResult {
  const problems = new Map<Name, Problem>();
  const note = (name: Name, read: Result<string>) => {
    if (read.ok) problems.delete(name);
    else problems.set(name, read.problem);
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const box = (name: Name) =>
      (event.currentTarget as HTMLFormElement).elements.namedItem(name) as HTMLInputElement;
    const time = readBox('time', box('time').value);
    const day = readBox('from', box('from').value, time.ok && time.value !== '');
    note('from', day);
    note('time', time);
    update();
    const wrong = (['from', 'time'] as const).find((name) => problems.has(name));
    if (wrong) pointAt(box(wrong), problems.get(wrong));
    else if (day.ok && time.ok) setQuery({ from: day.value, time: time.value });
  };
  const mend = (name: Name, text: string) => {
    if (!problems.has(name)) return;
    note(name, readBox(name, text));
    update();
  };
  const all = () => {
    problems.clear();
    setQuery({ from: '', time: '' });
  };

  return () =>
    html`<form class="since" @submit=${submit}>
      ${partField('from', problems.get('from'), mend)} ${partField('time', problems.get('time'), mend)}
      <div class="buttons">
        <button>${words().show}</button>
        ${
          queryValue('from') === ''
            ? nothing
            : html`<button type="button" class="quiet" @click=${all}>${words().showAll}</button>`
        }
      </div>
    </form>`;
}

function partField(
  name: Name,
  problem: Problem | undefined,
  onInput: (name: Name, text: string) => void,
): TemplateResult {
  const { format, example, label } = parts[name];
  const { inputDate, inputTime } = currentMe().locale;
  return field({
    id: name,
    label: label(),
    help: words().date.example(isolate(format(example)), isolate(name === 'from' ? inputDate : inputTime)),
    problem: problem && describeDateProblem(problem),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        id=${id}
        name=${name}
        class="figures"
        dir="auto"
        autocomplete="off"
        .value=${queryValue(name) === '' ? '' : format(queryValue(name))}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @input=${({ target }: Event) => onInput(name, (target as HTMLInputElement).value)}
      />`,
  });
}

function readBox(name: Name, text: string, isNeeded = false): Result<string> {
  if (text.trim() !== '') return parts[name].read(text);
  return isNeeded ? fail({ code: 'value.missing' }) : ok('');
}

function pointAt(input: HTMLInputElement, problem: Problem | undefined): void {
  input.focus();
  if (problem) input.setSelectionRange(placeOf(problem), input.value.length);
}
