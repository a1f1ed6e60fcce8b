import { dictionary } from '../shared/language.ts';
import { ar } from './words.ar.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

export const words = dictionary({ en, de, ar });
