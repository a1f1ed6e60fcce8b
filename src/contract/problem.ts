import * as z from 'zod/mini';

/** Where in a value, or in a change set, a problem stands: `['entries', 17, 'network']`. */
export const pathSchema = z.readonly(z.array(z.union([z.string(), z.int()])));

/**
 * A problem as a host reports it: a code of ours with its facts, or a text of its own.
 * Facts travel beside the code, so the object is open by intent.
 */
export const hostProblemSchema = z.readonly(
  z.looseObject({
    path: pathSchema,
    code: z.optional(z.string().check(z.maxLength(64))),
    text: z.optional(z.string().check(z.maxLength(1000))),
  }),
);

export type HostProblem = z.infer<typeof hostProblemSchema>;

/** What every refused request answers. Nothing was changed. */
export const refusalSchema = z.readonly(
  z.strictObject({ ok: z.literal(false), problems: z.readonly(z.array(hostProblemSchema)) }),
);

export type Refusal = z.infer<typeof refusalSchema>;

/** An answer: done, with what came of it, or refused with problems. A rejected promise is an unexpected failure. */
export type Answer<Reply extends object = object> = ({ readonly ok: true } & Reply) | Refusal;
