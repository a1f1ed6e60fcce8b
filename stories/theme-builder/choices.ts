/** What is picked as one: each choice stands for the values of some tokens. */
import type { TokenName } from '../../src/theme/tokens.ts';
import { change, schemes, valueOf, type LightDark, type Theme } from './theme.ts';

export interface Choice {
  readonly name: string;
  readonly values: (theme: Theme) => Theme;
}

export interface Question {
  readonly id: string;
  readonly label: string;
  /** All that a choice may set; what it leaves out goes back to its default. */
  readonly tokens: readonly TokenName[];
  readonly choices: readonly Choice[];
}

const fixed = (name: string, values: Theme): Choice => ({ name, values: () => values });

const sizes = [
  'font-size',
  'line-height',
  'font-size-small',
  'line-height-small',
  'font-size-title',
  'line-height-title',
  'control-height',
  'control-padding',
  'space',
] as const satisfies readonly TokenName[];

const sized = (name: string, ...values: readonly string[]) =>
  fixed(name, Object.fromEntries(sizes.map((token, index) => [token, values[index]])) as Theme);

const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace';
const serif = 'Charter, "Bitstream Charter", Georgia, Cambria, "Noto Serif", serif';
const rounded = 'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Quicksand, Nunito, sans-serif';
const humanist = 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Noto Sans", sans-serif';

/** The colours of the wells that filled controls are. */
function wells(theme: Theme): LightDark {
  return schemes.map((scheme) => valueOf(theme, 'sunken', scheme)) as unknown as LightDark;
}

export const questions: readonly Question[] = [
  {
    id: 'density',
    label: 'Density',
    tokens: sizes,
    choices: [
      sized('Compact', '13px', '18px', '12px', '16px', '14px', '20px', '28px', '8px', '3px'),
      fixed('Usual', {}),
      sized('Roomy', '15px', '22px', '14px', '20px', '19px', '26px', '44px', '14px', '5px'),
    ],
  },
  {
    id: 'font',
    label: 'Font',
    tokens: ['font-family'],
    choices: [
      fixed('The page’s own', {}),
      fixed('System', { 'font-family': 'system-ui, sans-serif' }),
      fixed('Humanist', { 'font-family': humanist }),
      fixed('Rounded', { 'font-family': rounded }),
      fixed('Serif', { 'font-family': serif }),
    ],
  },
  {
    id: 'titles',
    label: 'Titles',
    tokens: ['font-title', 'weight-title'],
    choices: [
      fixed('As text, semibold', {}),
      fixed('As text, bold', { 'weight-title': '700' }),
      fixed('Serif', { 'font-title': serif, 'weight-title': '400' }),
      fixed('Monospaced', { 'font-title': mono, 'weight-title': '500' }),
    ],
  },
  {
    id: 'surface',
    label: 'Sections',
    tokens: ['cards', 'frame'],
    choices: [
      fixed('One surface', {}),
      fixed('One surface, no frame', { frame: '0px' }),
      fixed('Cards with a line', { cards: '1' }),
      fixed('Cards by colour alone', { cards: '1', frame: '0px' }),
    ],
  },
  {
    id: 'controls',
    label: 'Controls',
    tokens: ['control-fill', 'control-frame'],
    choices: [
      fixed('Outlined', {}),
      { name: 'Filled', values: (theme) => ({ 'control-fill': wells(theme) }) },
      fixed('Underlined', { 'control-frame': '0px' }),
      {
        name: 'Filled and underlined',
        values: (theme) => ({ 'control-fill': wells(theme), 'control-frame': '0px' }),
      },
    ],
  },
  {
    id: 'buttons',
    label: 'Buttons',
    tokens: ['radius-button'],
    choices: [
      fixed('Corners of controls', {}),
      fixed('Pills', { 'radius-button': '99px' }),
      fixed('Square', { 'radius-button': '0px' }),
    ],
  },
];

/** The choice that the theme has made; undefined where its values are of its own. */
export function chosen(theme: Theme, { tokens, choices }: Question): Choice | undefined {
  return choices.find(({ values }) => {
    const made = change({}, values(theme));
    return tokens.every((name) => String(theme[name]) === String(made[name]));
  });
}

export function choose(theme: Theme, { tokens }: Question, choice: Choice): Theme {
  const cleared = Object.fromEntries(tokens.map((name) => [name, undefined]));
  return change(theme, { ...cleared, ...choice.values(theme) });
}

/** Panel and dialogs are rounder than what they hold. */
export function round(theme: Theme, radius: number): Theme {
  return change(theme, { radius: `${radius}px`, 'radius-large': `${Math.round((radius * 5) / 3)}px` });
}
