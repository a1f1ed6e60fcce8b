/** An editor at the admin API: what tests arrange, and what they compare the pages with. */
import type { Capabilities, PanelContext, Settings } from 'self-care-elements/contract';
import { demoEditors } from '../../../examples/portal/server/seed/demo.ts';
import { Session, type Cookie } from './session.ts';

/** Long enough to stand without a second factor. */
export const password = 'a quiet stream at dawn';

export interface Loaded {
  readonly settings: Settings;
  readonly capabilities: Capabilities;
  readonly context: PanelContext;
}

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

export class Editor {
  readonly #session: Session;
  #accounts = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  get origin(): string {
    return this.#session.origin;
  }

  get cookie(): Cookie {
    const { cookie } = this.#session;
    if (!cookie) throw new Error('The editor is not signed in');
    return cookie;
  }

  /** Throws what was refused. */
  async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.#session.send<T>(method, `/admin/api${path}`, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer.body;
  }

  load(id: number): Promise<Loaded> {
    return this.ask('GET', `/resellers/${id}/self-care`);
  }

  async settings(id: number): Promise<Settings> {
    return (await this.load(id)).settings;
  }

  async values(id: number): Promise<Settings['values']> {
    return (await this.settings(id)).values;
  }

  /** Saves over whatever is there. */
  async save(id: number, changes: object): Promise<void> {
    const { version } = await this.settings(id);
    await this.ask('PATCH', `/resellers/${id}/self-care`, { version, changes });
  }

  async create(name: string, customerClassId = 1): Promise<number> {
    return (await this.ask<{ id: number }>('POST', '/resellers', { name, customerClassId })).id;
  }

  /** A reseller for one test: of the class without two-factor, able to sign in. */
  async account(changes: object = {}): Promise<Account> {
    this.#accounts += 1;
    const name = `Harbour Line ${this.#accounts}`;
    const login = `harbour-line-${this.#accounts}`;
    const id = await this.create(name);
    await this.save(id, { login, password, ...changes });
    return { id, name, login, password };
  }

  /** The number of the reseller with that login. */
  async idOf(login: string): Promise<number> {
    const { items } = await this.ask<{ items: { id: number; login: string | null }[] }>(
      'GET',
      `/resellers?${new URLSearchParams({ query: login, page: '1' })}`,
    );
    const found = items.find((item) => item.login === login);
    if (!found) throw new Error(`No reseller has the login ${login}`);
    return found.id;
  }
}

export async function signInEditor(origin: string): Promise<Editor> {
  const [{ login, password }] = demoEditors;
  const session = new Session(origin);
  await session.send('POST', '/admin/api/sign-in', { login, password });
  return new Editor(session);
}
