/** What is put into a page on purpose, to show that each net catches it. All of these run in the page. */
import type { NetName } from './nets.ts';

export const plants = {
  /** An event of each name, with the text deep inside and behind an inherited getter. */
  heard: ([names, text]: readonly [readonly string[], string]): Promise<unknown> => {
    class Showing extends Event {
      get facts(): unknown {
        return { list: [{ of: new Map([[1, `${text} in ${this.type}`]]) }] };
      }
    }
    for (const name of names)
      document.body.dispatchEvent(new Showing(name, { bubbles: true, composed: true }));
    return new Promise((done) => setTimeout(done, 10));
  },

  byNet: {
    'heard events': async (text) => {
      const event = new Event('draft-changed', { bubbles: true });
      document.body.dispatchEvent(event);
      Object.assign(event, { late: text });
      await new Promise((done) => setTimeout(done, 10));
    },
    'dispatched events': (text) =>
      new EventTarget().dispatchEvent(Object.assign(new Event('inside'), { detail: { secret: text } })),
    attributes: (text) => {
      const panel = document.querySelector('self-care-panel')?.shadowRoot;
      const inner = panel?.querySelector('password-field')?.shadowRoot?.querySelector('div');
      inner?.setAttribute('title', text);
      inner?.removeAttribute('title');
    },
    'text nodes': (text) => {
      const panel = document.querySelector('self-care-panel')?.shadowRoot;
      const inner = panel?.querySelector('password-field')?.shadowRoot;
      const added = document.createElement('p');
      added.append(text);
      inner?.append(added);
      added.remove();
    },
    console: (text) => {
      console.debug('A thing', { inside: [text] });
    },
    markup: (text) => {
      const panel = document.querySelector('self-care-panel')?.shadowRoot;
      panel?.querySelector('password-field')?.shadowRoot?.querySelector('div')?.setAttribute('lang', text);
    },
    values: (text) => {
      const panel = document.querySelector('self-care-panel')?.shadowRoot;
      const input = document.createElement('input');
      panel?.querySelector('password-field')?.shadowRoot?.append(input);
      input.value = text;
    },
    'web storage': (text) => {
      sessionStorage.setItem('planted', text);
    },
    'databases of the browser': (text) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('planted');
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { keyPath: 'id' });
        opening.onerror = () => failed(opening.error ?? new Error('Not opened'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          writing.objectStore('kept').put({ id: 1, text });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    cookies: (text) => {
      document.cookie = `planted=${text}; path=/admin`;
    },
    address: (text) => {
      history.replaceState(history.state, '', `#${text}`);
    },
    history: (text) => {
      history.replaceState({ text }, '', location.pathname + location.search);
    },
    timings: (text) => {
      performance.mark(text);
    },
  } satisfies Readonly<Record<NetName, (text: string) => unknown>>,

  traffic: async (text: string): Promise<void> => {
    console.info(text);
    await fetch(`/admin/api/me?q=${text}`, { headers: { 'x-planted': text } });
    await fetch('/admin/api/resellers/1/self-care/check-login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: text }),
    });
    await (await fetch(`/admin/api/resellers?query=${text}`)).text();
  },
};
