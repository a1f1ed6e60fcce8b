/** The two sites, each with its own page; assets carry a hash and are never inlined, as the content security policy asks. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('web'),
  build: {
    outDir: folder('build'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { admin: folder('web/admin/index.html'), 'self-care': folder('web/self-care/index.html') },
    },
  },
});
