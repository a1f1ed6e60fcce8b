/** A program that speaks JSON to the portal and keeps its cookie: what pages are compared with. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

export class Session {
  readonly origin: string;
  cookie: Cookie | undefined;

  constructor(origin: string) {
    this.origin = origin;
  }

  async send<T>(method: string, path: string, ask?: object): Promise<Answer<T>> {
    const { origin, cookie } = this;
    const reply = await fetch(origin + path, {
      method,
      headers: {
        origin,
        ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
        ...(ask && { 'content-type': 'application/json' }),
      },
      ...(ask && { body: JSON.stringify(ask) }),
    });
    const [, name, value] = /^([^=]+)=([^;]+)/.exec(reply.headers.getSetCookie()[0] ?? '') ?? [];
    if (name !== undefined && value !== undefined) this.cookie = { name, value };
    return { status: reply.status, body: (await reply.json()) as T };
  }
}
