/** What a generated password is made of: the characters a policy allows, narrowed by a person's wishes. */
import { fail, ok, type Result } from '../result.ts';
import { asciiMembers, characterClasses, forbiddenCharacters, type CharacterClass } from './characters.ts';
import type { PasswordPolicy } from './policy.ts';

/** The classes that share no character, so that choosing them is choosing an alphabet. */
export type AlphabetClass = Exclude<CharacterClass, 'letter'>;

export interface AlphabetWishes {
  /** The policy goes first: what it demands is added, what it refuses is left out. */
  readonly classes?: readonly AlphabetClass[] | undefined;
  /** Leave out `0 O o 1 I l |`, unless that would empty a class. */
  readonly avoidLookalikes?: boolean | undefined;
}

export interface Alphabet {
  readonly characters: string;
  /** One character at least of each of these. */
  readonly required: readonly string[];
}

/** No space unless the policy demands it: it is lost at the ends and taken for a word break. */
const usualClasses: readonly AlphabetClass[] = ['lower', 'upper', 'digit', 'symbol'];

/** Quotes and the backslash are the ones that other programs rewrite. */
const awkward = '"\'`\\';
const lookalikes = '0Oo1Il|';

/** The ASCII characters of a class that the policy allows. */
export function allowedMembers(policy: PasswordPolicy, name: CharacterClass): string {
  const refused = characterClasses
    .filter((other) => policy.classes[other] === 'must-not')
    .map((other) => asciiMembers[other])
    .join('');
  return without(asciiMembers[name], refused + forbiddenCharacters(policy.forbidden).join(''));
}

/** The alphabet of a policy and the wishes, or the reason why no password can be made. */
export function buildAlphabet(
  policy: PasswordPolicy,
  wishes: AlphabetWishes,
): Result<Alphabet, 'password.policy-class' | 'password.policy-characters'> {
  const demanded = characterClasses.filter((name) => policy.classes[name] === 'must');
  const impossible = demanded.find((name) => allowedMembers(policy, name) === '');
  if (impossible !== undefined) return fail({ code: 'password.policy-class', class: impossible });

  const preferred = new Map(
    chooseClasses(policy, demanded, wishes.classes).map((name) => [
      name,
      prefer(allowedMembers(policy, name), wishes.avoidLookalikes ?? false),
    ]),
  );
  const characters = [...preferred.values()].join('');
  if (characters.trim() === '') return fail({ code: 'password.policy-characters' });
  const letters = (preferred.get('lower') ?? '') + (preferred.get('upper') ?? '');
  const required = demanded.map((name) => (name === 'letter' ? letters : (preferred.get(name) ?? '')));
  return ok({ characters, required });
}

function chooseClasses(
  policy: PasswordPolicy,
  demanded: readonly CharacterClass[],
  wished: readonly AlphabetClass[] = usualClasses,
): AlphabetClass[] {
  const possible = (name: AlphabetClass): boolean => allowedMembers(policy, name) !== '';
  const chosen = new Set(wished.filter(possible));
  for (const name of demanded) if (name !== 'letter') chosen.add(name);
  const letters = (['lower', 'upper'] as const).filter(possible);
  if (demanded.includes('letter') && !letters.some((name) => chosen.has(name)))
    for (const name of letters) chosen.add(name);
  const visible = [...chosen].some((name) => name !== 'other');
  return visible || wished === usualClasses ? [...chosen] : chooseClasses(policy, demanded, usualClasses);
}

/** The allowed ones of a class that no program rewrites, as far as something stays. */
export function easyMembers(policy: PasswordPolicy, name: CharacterClass): string {
  return prefer(allowedMembers(policy, name), false);
}

/** The characters without the awkward ones and the look-alikes, as far as something stays. */
function prefer(members: string, avoidLookalikes: boolean): string {
  const easy = without(members, awkward) || members;
  return avoidLookalikes ? without(easy, lookalikes) || easy : easy;
}

function without(members: string, refused: string): string {
  return Array.from(members)
    .filter((character) => !refused.includes(character))
    .join('');
}
