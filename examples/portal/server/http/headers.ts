/** What the browser may do with our pages and answers. */
import type { FastifyReply, FastifyRequest } from 'fastify';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** The admin pages rate passwords in a worker (`self-care-elements/strength`); self-care does without. */
const policies = {
  admin: [...strict, "worker-src 'self'", 'trusted-types lit-html self-care-elements'].join('; '),
  others: [...strict, 'trusted-types lit-html'].join('; '),
};

export async function secureHeaders({ url }: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({
    'content-security-policy': /^\/admin(\/|\?|$)/.test(url) ? policies.admin : policies.others,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
}

/** API answers hold what one person may see: no cache keeps them. */
export async function noStore(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}
