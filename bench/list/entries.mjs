/** Ten thousand entries as a large provider has them. */
export const entries = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  network:
    index % 4 === 3
      ? `2001:db8:${index.toString(16)}::/48`
      : `10.${index >> 8}.${index & 255}.${(index * 7) % 256}`,
  note: index % 5 === 0 ? `Branch ${index}` : '',
  enabled: index % 7 !== 0,
  endsAt: null,
}));
