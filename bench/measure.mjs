/**
 * Times rows in Node and in a browser alike: the median of interleaved runs of ours and of a baseline, so
 * that a busy machine slows both. A row fails only when the time and the ratio both exceed its goal.
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {string} beside what the baseline is
 * @property {(run: number) => any} [input] made anew for each run, untimed; given to both
 * @property {(input: any) => any} ours may resolve to `{ms}` where the time is not that of the call
 * @property {(input: any) => any} baseline
 * @property {number} [questions] asked in one run of ours, where the time of a single one is told
 * @property {number} [baselineQuestions] when the baseline cannot ask as many
 * @property {{ms: number, ratio: number}} [goal] without it the row is for information
 */
const runs = 5;

/** @param {Row} row */
export async function measure(row) {
  const { name, beside, input, ours, baseline, questions = 1, baselineQuestions = questions, goal } = row;
  const candidates = [
    { run: ours, questions, times: [] },
    { run: baseline, questions: baselineQuestions, times: [] },
  ];
  // Run 0 compiles and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const given = await input?.(run);
    // Who goes first alternates: the second finds caches warm and the first one's garbage.
    for (const candidate of run % 2 === 0 ? candidates : candidates.toReversed())
      candidate.times.push(await timeOf(() => candidate.run(given)));
  }
  const [ms, baselineMs] = candidates.map(({ times, questions }) => median(times.slice(1)) / questions);
  const ratio = ms / baselineMs;
  const failed = goal !== undefined && ms > goal.ms && ratio > goal.ratio;
  return { name, beside, ms, baselineMs, ratio, goal, failed };
}

export async function measureAll(rows) {
  const figures = [];
  for (const row of rows) figures.push(await measure(row));
  return figures;
}

async function timeOf(task) {
  // Nobody pays for what the input or the other left behind.
  globalThis.gc();
  const start = performance.now();
  // Only a promise is waited for: a turn of the event loop is not the task's.
  let answer = task();
  if (answer instanceof Promise) answer = await answer;
  return answer?.ms ?? performance.now() - start;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[(numbers.length - 1) / 2];
}
