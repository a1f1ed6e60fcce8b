/** What a browser and a server say to each other, whole. */
import type { BrowserContext, Request, Response } from 'playwright-core';

export interface Traffic {
  /** What the console of any page said, as the browser tells it. */
  readonly said: () => string;
  /** Addresses and headers of all requests, and headers of all answers. */
  readonly lines: () => Promise<string>;
  /** `METHOD /path` of each request whose body holds one of the texts, in order. */
  readonly bodiesWith: (texts: readonly string[]) => string[];
  /** The same for the bodies of answers. */
  readonly answersWith: (texts: readonly string[]) => Promise<string[]>;
}

/** From now on. */
export function listen(context: BrowserContext): Traffic {
  const said: string[] = [];
  const requests: Request[] = [];
  /** Read at once: a page that goes on takes them with it. */
  const answers: Promise<Answer>[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('request', (request) => requests.push(request));
  context.on('requestfinished', (request) => {
    const answer = request.response().then(readAnswer);
    answers.push(answer);
    answer.catch(() => undefined); // one that a page closed on counts where it is awaited, and only there
  });
  const holds = (text: string, texts: readonly string[]) => texts.some((each) => text.includes(each));
  return {
    said: () => said.join('\n'),
    lines: async () => {
      const asked = requests.map((request) => `${request.url()} ${JSON.stringify(request.headers())}`);
      return [...asked, ...(await Promise.all(answers)).map(({ headers }) => headers)].join('\n');
    },
    bodiesWith: (texts) =>
      requests.filter((request) => holds(request.postData() ?? '', texts)).map((request) => nameOf(request)),
    answersWith: async (texts) =>
      (await Promise.all(answers)).filter(({ text }) => holds(text, texts)).map(({ name }) => name),
  };
}

interface Answer {
  readonly name: string;
  readonly text: string;
  readonly headers: string;
}

/** A redirect has no body; one that comes when its page is gone already is nobody's. */
async function readAnswer(response: Response | null): Promise<Answer> {
  const [text = '', headers = {}] = response
    ? [await response.text().catch(() => ''), await response.allHeaders().catch(() => ({}))]
    : [];
  return { name: response ? nameOf(response.request()) : '', text, headers: JSON.stringify(headers) };
}

function nameOf(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`;
}
