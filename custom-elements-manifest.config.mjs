/** The manifest that Storybook and editors read: public members only, events by their class names. */
export default {
  globs: ['src/elements/*/*.ts', 'src/panel/self-care-panel.ts', 'src/ui/form-element.ts'],
  exclude: ['src/**/*.view.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules) {
          for (const declaration of declarations) {
            declaration.members = declaration.members?.filter(
              ({ privacy, name }) =>
                privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
            );
            declaration.events = declaration.events?.filter(({ name }) => name);
          }
        }
      },
    },
  ],
};
