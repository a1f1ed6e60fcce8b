/** All tables, one schema for PGlite and PostgreSQL. */
export * from './access-tables.ts';
export * from './business-tables.ts';
