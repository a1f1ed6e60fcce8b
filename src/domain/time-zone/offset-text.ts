/** An offset as people write it: 19800 seconds are `UTC+05:30`. Empty for an unknown offset (NaN). */
export function offsetText(seconds: number): string {
  if (Number.isNaN(seconds)) return '';
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (part: number) => String(part).padStart(2, '0');
  return `UTC${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
