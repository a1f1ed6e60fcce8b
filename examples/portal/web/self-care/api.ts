/** The self-care API as pages use it. */
import { createJsonClient, fetchSignedIn } from '../shared/http.ts';
import { readMe } from './me.ts';
import { signInAgain } from './sign-in.ts';

export const fetchAsReseller = fetchSignedIn(signInAgain);
export const api = createJsonClient('/self-care/api', fetchAsReseller);

/** What a tab shows, drawn with the formats that hold at this moment. */
export async function readTab<T>(path: string): Promise<T> {
  const [data] = await Promise.all([api.get<T>(path), readMe(api)]);
  return data;
}

export interface Call {
  readonly startedAt: string;
  readonly number: string;
  readonly seconds: number;
  readonly amount: number;
}

export interface Overview {
  readonly lastThirtyDays: { readonly calls: number; readonly seconds: number; readonly amount: number };
  readonly openInvoices: { readonly count: number; readonly amount: number };
  readonly customers: number;
  readonly lastSignIn: { readonly at: string; readonly address: string } | null;
  readonly latestCalls: readonly Call[];
}

export interface Invoice {
  readonly number: string;
  readonly issuedAt: string;
  readonly dueAt: string;
  readonly amount: number;
  readonly paidAt: string | null;
}

export interface Customer {
  readonly name: string;
  readonly since: string;
  readonly balance: number;
}

export interface Rate {
  readonly prefix: string;
  readonly destination: string;
  readonly perMinute: number;
  readonly validFrom: string;
}

export interface Report {
  readonly number: string;
  readonly calls: number;
  readonly seconds: number;
  readonly amount: number;
  readonly lastCallAt: string;
}
