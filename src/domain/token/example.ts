/**
 * A ready example for whoever connects an application: the API session is opened by login **and** token
 * together (rules: token and login).
 */

/** A command for a POSIX shell. Quoted so that no login or address can become a command of its own. */
export function sessionCommand(apiUrl: string, login: string, token: string): string {
  const body = JSON.stringify({ login, token });
  return [
    `curl --request POST --url ${quote(apiUrl)}`,
    `--header 'Content-Type: application/json'`,
    `--data ${quote(body)}`,
  ].join(' \\\n  ');
}

/** As browsers, Node and Deno have it. */
const call = 'fetch';

/** The same for JavaScript. */
export function sessionCode(apiUrl: string, login: string, token: string): string {
  return [
    `const response = await ${call}(${literal(apiUrl)}, {`,
    `  method: 'POST',`,
    `  headers: { 'Content-Type': 'application/json' },`,
    `  body: JSON.stringify({`,
    `    login: ${literal(login)},`,
    `    token: ${literal(token)},`,
    `  }),`,
    `});`,
  ].join('\n');
}

/** What an application needs, as the text of a JSON file; `apiUrl` null is left out. */
export function tokenFile(apiUrl: string | null, login: string, token: string): string {
  return JSON.stringify({ ...(apiUrl === null ? {} : { url: apiUrl }), login, token }, null, 2) + '\n';
}

/** POSIX shell, section 2.2.2: inside single quotes only the single quote itself is special. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A JSON text is a JavaScript literal (ECMA-262 since 2019); without `<` it can stand in a script element too. */
function literal(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
