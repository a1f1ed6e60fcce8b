import { build } from 'esbuild';

/** What stories and their runner import of Storybook, and the file each becomes. */
const modules = { 'storybook/test': 'test', 'storybook/preview-api': 'preview-api' };
const prefix = '/__storybook/';

/**
 * Serves Storybook's modules to the test runner. They lean on CommonJS packages, which a browser does
 * not load: so they are bundled once, with what they share in chunks, as Vite does inside Storybook.
 */
export function storybookModules() {
  let bundle;
  const files = () =>
    (bundle ??= build({
      entryPoints: Object.entries(modules).map(([module, out]) => ({ in: module, out })),
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      outdir: '/',
      define: { 'process.env.NODE_ENV': '"development"' },
    }));
  return {
    name: 'storybook-modules',
    resolveImport: ({ source }) => (modules[source] ? `${prefix}${modules[source]}.js` : undefined),
    async serve({ path }) {
      if (!path.startsWith(prefix)) return undefined;
      const { outputFiles } = await files();
      const file = outputFiles.find((each) => each.path === path.slice(prefix.length - 1));
      return file && { body: file.text, type: 'js' };
    },
  };
}
