/** The one-file bundle for pages without a build: everything registered, `connectClient` exported. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    lib: {
      entry: 'src/define/bundle.ts',
      formats: ['es'],
      fileName: () => 'self-care-elements.bundle.js',
    },
    rollupOptions: { output: { codeSplitting: false } },
  },
});
