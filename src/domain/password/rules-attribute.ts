import { allowedMembers } from './alphabet.ts';
import { asciiMembers, type CharacterClass } from './characters.ts';
import type { PasswordPolicy } from './policy.ts';

/** Names of the attribute's language; `special` is none of ours, since it counts the space in. */
const keywords: Partial<Record<CharacterClass, string>> = {
  lower: 'lower',
  upper: 'upper',
  digit: 'digit',
};

const parts = ['lower', 'upper', 'digit', 'symbol', 'other'] as const satisfies readonly CharacterClass[];

/**
 * The policy in the language of the `passwordrules` attribute (WHATWG HTML issue 3518, Apple's password
 * rules), for the generators of browsers and password managers. It states the minimum without a second
 * factor, and the space only where it is a must. What the language cannot say (the login, the
 * blocklist) is left out: such a password is rarely generated, and `checkPassword` decides.
 */
export function toPasswordRules(policy: PasswordPolicy): string {
  const { length, classes } = policy;
  const required = [
    ...(classes.letter === 'must' ? [list(policy, ['lower', 'upper'])] : []),
    ...parts.filter((name) => classes[name] === 'must').map((name) => list(policy, [name])),
  ];
  const optional = list(
    policy,
    parts.filter((name) => name !== 'other' && classes[name] === 'can'),
  );
  return [
    `minlength: ${length.min};`,
    `maxlength: ${length.max};`,
    ...required.filter((names) => names !== '').map((names) => `required: ${names};`),
    ...(optional === '' ? [] : [`allowed: ${optional};`]),
  ].join(' ');
}

function list(policy: PasswordPolicy, names: readonly CharacterClass[]): string {
  return names
    .map((name) => describe(name, allowedMembers(policy, name)))
    .filter((text) => text !== '')
    .join(', ');
}

/** A custom class takes `-` only in the first place and `]` only in the last. */
function describe(name: CharacterClass, members: string): string {
  if (members === '') return '';
  const keyword = keywords[name];
  if (keyword !== undefined && members === asciiMembers[name]) return keyword;
  const ordinary = members.replace(/[-\]]/gu, '');
  return `[${members.includes('-') ? '-' : ''}${ordinary}${members.includes(']') ? ']' : ''}]`;
}
