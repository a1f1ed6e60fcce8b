/** The elements speak the language that the server wrote into `<html lang>`; their sentences come as one file. */
import { closestLanguage, directionOf, setLanguage } from '../../dist/self-care-elements.bundle.js';

const root = document.documentElement;
const language = closestLanguage([root.lang]);
await setLanguage(language);
root.dir = directionOf(language);
