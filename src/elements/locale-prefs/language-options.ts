/** Languages as options, each in its own name and in the interface's language. */
import type { ComboboxOption } from '../../ui/combobox/combobox.ts';
import * as words from '../../messages/locale-prefs.ts';

/** The offered languages; a stored one that is not among them keeps a place of its own. */
export function languageOptions(
  offered: readonly string[],
  stored: string,
  interfaceLanguage: string,
): readonly ComboboxOption[] {
  const options = offered.map((tag) => optionOf(tag, interfaceLanguage));
  if (stored === '' || offered.includes(stored)) return options;
  return [{ ...optionOf(stored, interfaceLanguage), badge: words.notOffered() }, ...options];
}

function optionOf(tag: string, interfaceLanguage: string): ComboboxOption {
  const label = ownName(tag);
  const translated = languageName(tag, interfaceLanguage);
  const isOther = translated.toLowerCase() !== label.toLowerCase();
  return { id: tag, label, keywords: [tag, translated], ...(isOther ? { detail: translated } : {}) };
}

/** The name of a language in itself, with a capital letter where the script has them; the tag if there is none. */
export function ownName(tag: string): string {
  const name = languageName(tag, tag);
  const [first = ''] = name;
  return name === tag ? tag : first.toLocaleUpperCase(tag) + name.slice(first.length);
}

/** The name of a language in another; the tag itself if the engine has none. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // no tag by BCP 47
  }
}
