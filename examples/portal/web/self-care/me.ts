/** Who is signed in. Read again with every page, so that what an editor saves holds from the next page on. */
import type { LocalePrefs } from 'self-care-elements/domain';
import { createJsonClient, type JsonClient, Refused } from '../shared/http.ts';
import { languageOf, speak } from '../shared/language.ts';
import { update } from '../shared/surface.ts';

export interface Me {
  /** When this, and what was read with it, was true. */
  readonly now: string;
  readonly account: { readonly name: string; readonly login: string; readonly role: string | null };
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  /** The zone is resolved: the reseller's, or the provider's. */
  readonly locale: LocalePrefs;
  readonly impersonator: { readonly name: string } | null;
}

/** For whoever is not signed in yet. */
export const entrance = createJsonClient('/self-care/api');

let me: Me | null = null;

/** The one who is signed in; pages are shown to no one else. */
export function currentMe(): Me {
  if (me === null) throw new Error('Nobody is signed in');
  return me;
}

export async function readMe(client: JsonClient): Promise<void> {
  me = await client.get<Me>('/me');
  await speak(languageOf(me.locale.language));
  update();
}

/** Whether a session is running, and done with all steps of the sign-in. */
export async function isSignedIn(): Promise<boolean> {
  try {
    await readMe(entrance);
    return true;
  } catch (failure) {
    if (failure instanceof Refused) return false;
    throw failure;
  }
}
