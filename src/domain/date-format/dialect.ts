/** The billing system's specifiers (`DD.MM.YYYY HH24:MI`) or Unicode TR35 letters (`dd.MM.yyyy HH:mm`). */
export type PatternDialect = 'billing' | 'unicode';
