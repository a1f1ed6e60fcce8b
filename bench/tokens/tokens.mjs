/** Ten thousand tokens as a large provider has them. */
const instant = (days) => new Date(Date.UTC(2026, 10, 23) + days * 86_400_000).toISOString();

export const tokens = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  name: `${['CRM', 'Switchboard', 'Billing export', 'Website'][index % 4]} ${(index * 7919) % 10_000}`,
  prefix: 'sc_',
  lastFour: index.toString(36).padStart(4, '0'),
  createdAt: instant(-((index * 31) % 2000)),
  expiresAt: index % 3 === 0 ? null : instant(((index * 17) % 1500) - 300),
  lastUsedAt: index % 2 === 0 ? null : instant(-((index * 13) % 400)),
  lastUsedFrom: index % 2 === 0 ? null : `10.${index >> 8}.${index & 255}.9`,
  revokedAt: index % 11 === 0 ? instant(-5) : null,
}));
