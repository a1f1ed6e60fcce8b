/** The contrast of every pair of a theme, and for those that fail the smallest change after which they pass. */
import { contrastPairs, type ContrastPair } from '../../src/theme/contrast-pairs.ts';
import type { TokenName } from '../../src/theme/tokens.ts';
import { contrast, distance, flatten, nearestPassing, type Need } from './contrast.ts';
import { change, schemes, valueOf, type LightDark, type Scheme, type Theme } from './theme.ts';

export interface Proposal {
  readonly token: TokenName;
  readonly colour: string;
}

export interface Row extends ContrastPair {
  readonly scheme: Scheme;
  readonly frontColour: string;
  readonly backColour: string;
  readonly measured: number;
  readonly passes: boolean;
  readonly proposal: Proposal | undefined;
}

export function checkTheme(theme: Theme): readonly Row[] {
  return schemes.flatMap((scheme) => contrastPairs.map((pair) => rowOf(theme, scheme, pair)));
}

function rowOf(theme: Theme, scheme: Scheme, pair: ContrastPair): Row {
  const frontColour = valueOf(theme, pair.front, scheme);
  const backColour = seen(theme, pair.back, scheme);
  const measured = contrast(frontColour, backColour);
  const passes = measured >= pair.ratio;
  const proposal = passes ? undefined : propose(theme, scheme, pair);
  return { ...pair, scheme, frontColour, backColour, measured, passes, proposal };
}

/** A background that lets something through lies on the surface, and that on an empty page. */
function seen(theme: Theme, name: TokenName, scheme: Scheme): string {
  const page = scheme === 'light' ? '#ffffff' : '#000000';
  return flatten(page, valueOf(theme, 'surface', scheme), valueOf(theme, name, scheme));
}

/** Either colour of the pair may move: best is what passes all pairs it is in, then what looks least different. */
function propose(theme: Theme, scheme: Scheme, pair: ContrastPair): Proposal | undefined {
  const ways = [pair.front, pair.back].flatMap((token) => {
    const colour = valueOf(theme, token, scheme);
    const everywhere = nearestPassing(colour, needsOf(theme, scheme, token, contrastPairs));
    const here = everywhere ?? nearestPassing(colour, needsOf(theme, scheme, token, [pair]));
    if (here === undefined) return [];
    return { token, colour: here, cost: distance(colour, here) + (everywhere === undefined ? 10 : 0) };
  });
  const [best] = ways.sort((one, other) => one.cost - other.cost);
  return best && { token: best.token, colour: best.colour };
}

function needsOf(theme: Theme, scheme: Scheme, token: TokenName, pairs: readonly ContrastPair[]): Need[] {
  return pairs.flatMap(({ front, back, ratio }) => {
    if (front === token) return { against: seen(theme, back, scheme), ratio };
    return back === token ? { against: valueOf(theme, front, scheme), ratio } : [];
  });
}

/** The theme with one colour of one scheme replaced. */
export function recolour(theme: Theme, scheme: Scheme, token: TokenName, colour: string): Theme {
  const both = schemes.map((each) => (each === scheme ? colour : valueOf(theme, token, each)));
  return change(theme, { [token]: both as unknown as LightDark });
}
