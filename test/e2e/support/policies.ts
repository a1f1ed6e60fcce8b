/** The content security policy of a page as strict as they come; `more` adds to it, `names` to the trusted types. */
export function strictPolicy(names = 'lit-html', ...more: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${names}`,
    ...more,
  ].join('; ');
}
