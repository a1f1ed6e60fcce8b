/** `self-care-elements/messages`: the active language, and the host's own wording. */
export { activeLanguage, announceLanguage, overrideMessages, type Wording } from './words.ts';
