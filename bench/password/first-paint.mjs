/**
 * From "the element is not defined" to the painted frame: fields in the page are defined, upgraded, rendered
 * and painted, beside as many native inputs with a label and a button, and a bare Lit element of that shape.
 */
import { bundle, onPage, serve } from './pages.mjs';

const script = `
  import { html, LitElement } from 'lit';
  import { painted } from './bench/painted.mjs';
  import { PasswordField } from './src/elements/password-field/password-field.ts';

  class BareField extends LitElement {
    static properties = { label: {} };
    render() {
      return html\`<label for="box">\${this.label}</label><input id="box" type="password" .value=\${''} />
        <button type="button" @click=\${() => undefined}>Show</button>\`;
    }
  }

  const native = (_, index) => \`<div><label for="box-\${index}">Password</label>
    <input id="box-\${index}" type="password"><button type="button">Show</button></div>\`;
  const put = (tag, count) => {
    document.body.innerHTML = \`<\${tag} label="Password"></\${tag}>\`.repeat(count);
  };
  const kinds = {
    native: (count) => {
      document.body.innerHTML = Array.from({ length: count }, native).join('');
    },
    bare: (count) => {
      put('bare-field', count);
      customElements.define('bare-field', BareField);
    },
    ours: (count) => {
      put('password-field', count);
      PasswordField.define();
    },
  };

  globalThis.measure = async (kind, count) => {
    // What the browser itself does once: fonts, and the looks of native controls.
    kinds.native(1);
    await painted();
    document.body.replaceChildren();
    gc();
    await painted();
    const start = performance.now();
    kinds[kind](count);
    for (const element of document.body.children) do await element.updateComplete; while (element.isUpdatePending);
    await painted();
    return { ms: performance.now() - start };
  };`;

export async function rowsIn(browser) {
  const html = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
  const origin = await serve({ '/page.html': html, '/page.js': await bundle(script) });
  const show = (kind, count) => () =>
    onPage(browser, `${origin}/page.html`, (page) => page.evaluate(`measure('${kind}', ${count})`));
  const row = (name, kind, count, goal) => ({
    name,
    beside: 'native',
    ours: show(kind, count),
    baseline: show('native', count),
    goal,
  });
  return [
    // One frame, and what a page that shows a hundred of them may take: three.
    row('a field, first paint', 'ours', 1, { ms: 16.7, ratio: 2.5 }),
    row('100 fields, first paint', 'ours', 100, { ms: 50, ratio: 2.3 }),
    row('a bare Lit element', 'bare', 1),
    row('100 bare Lit elements', 'bare', 100),
  ];
}
