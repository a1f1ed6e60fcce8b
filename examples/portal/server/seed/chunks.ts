/** One statement may carry 65,535 parameters. */
export function chunks<T>(rows: readonly T[], size = 2000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
