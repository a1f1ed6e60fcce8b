/** Sign-ins by their time, the latest first; those whose time is no instant last, in their own order. */
export function newestFirst<T extends { readonly at: string }>(signIns: readonly T[]): readonly T[] {
  return signIns
    .map((signIn) => ({ signIn, time: timeOf(signIn.at) }))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .map(({ signIn }) => signIn);
}

function timeOf(instant: string): number {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? -Infinity : time;
}
