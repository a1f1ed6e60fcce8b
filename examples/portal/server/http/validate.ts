/** Checks what a client sent by the route's zod schema and says what is wrong by path. */
import type { FastifySchemaCompiler } from 'fastify';
import type { HostProblem } from 'self-care-elements/contract';
import * as z from 'zod/mini';
import { Refused } from './refusal.ts';

type Path = HostProblem['path'];

export const compileValidator: FastifySchemaCompiler<z.core.$ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const bad = findUnstorable(data, []);
    if (bad) return { error: new Refused(422, [{ path: bad, code: 'field.character' }]) };
    const parsed = z.core.safeParse(schema, data);
    if (parsed.success) return { value: parsed.data };
    return {
      error: new Refused(
        422,
        parsed.error.issues.flatMap((issue) => toProblems(issue, data)),
      ),
    };
  };

function toProblems(issue: z.core.$ZodIssue, data: unknown): HostProblem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'field.unknown' }));
    case 'invalid_type':
      return [{ path, code: valueAt(data, path) === undefined ? 'value.missing' : 'field.type' }];
    case 'invalid_union':
      return [{ path, code: 'field.type' }];
    default:
      return [{ path, code: 'field.value', rule: issue.code }];
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );
}

/**
 * The place of the first text that no PostgreSQL column can hold: U+0000 is refused by the server, an
 * unpaired surrogate would silently become another character.
 */
function findUnstorable(value: unknown, path: Path): Path | null {
  if (typeof value === 'string') return value.includes('\0') || !isWellFormed(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnstorable(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
