/** The one-file bundle for pages without a build: everything registered, `connectClient` exported. */
import { defineConfig, type Plugin } from 'vite';

/** A catalogue stays a file of its own, fetched when a page speaks its language. */
function cataloguesBeside(): Plugin {
  return {
    name: 'catalogues-beside',
    enforce: 'pre',
    resolveId(source) {
      const [, name] = /^\.\/generated\/(.+)\.ts$/.exec(source) ?? [];
      return name ? { id: `./locales/generated/${name}.js`, external: true } : null;
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [cataloguesBeside()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    lib: {
      entry: 'locales/bundle.ts',
      formats: ['es'],
      fileName: () => 'self-care-elements.bundle.js',
    },
    rollupOptions: { output: { codeSplitting: false } },
  },
});
