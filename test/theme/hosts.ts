/**
 * What a page has where a mapping is used: the defaults of Bootstrap 5.3.8, Vaadin Lumo 25.3 and Material 3
 * (tokens v0.192, baseline scheme), copied as facts.
 */
const bootstrap = {
  light: `
    --bs-primary: #0d6efd; --bs-primary-text-emphasis: #052c65; --bs-success-text-emphasis: #0a3622;
    --bs-info-text-emphasis: #055160; --bs-warning-text-emphasis: #664d03; --bs-danger-text-emphasis: #58151c;
    --bs-primary-bg-subtle: #cfe2ff; --bs-success-bg-subtle: #d1e7dd; --bs-info-bg-subtle: #cff4fc;
    --bs-warning-bg-subtle: #fff3cd; --bs-danger-bg-subtle: #f8d7da; --bs-body-color: #212529;
    --bs-body-bg: #fff; --bs-emphasis-color: #000; --bs-secondary-color: rgba(33, 37, 41, 0.75);
    --bs-tertiary-bg: #f8f9fa; --bs-link-color: #0d6efd; --bs-border-color: #dee2e6;
    --bs-form-valid-color: #198754; --bs-form-invalid-color: #dc3545; --bs-border-width: 1px;
    --bs-body-font-family: system-ui, sans-serif; --bs-font-monospace: monospace;
    --bs-border-radius: 0.375rem; --bs-border-radius-lg: 0.5rem;`,
  dark: `
    color-scheme: dark;
    --bs-primary-text-emphasis: #6ea8fe; --bs-success-text-emphasis: #75b798; --bs-info-text-emphasis: #6edff6;
    --bs-warning-text-emphasis: #ffda6a; --bs-danger-text-emphasis: #ea868f; --bs-primary-bg-subtle: #031633;
    --bs-success-bg-subtle: #051b11; --bs-info-bg-subtle: #032830; --bs-warning-bg-subtle: #332701;
    --bs-danger-bg-subtle: #2c0b0e; --bs-body-color: #dee2e6; --bs-body-bg: #212529; --bs-emphasis-color: #fff;
    --bs-secondary-color: rgba(222, 226, 230, 0.75); --bs-tertiary-bg: #2b3035; --bs-link-color: #6ea8fe;
    --bs-border-color: #495057; --bs-form-valid-color: #75b798; --bs-form-invalid-color: #ea868f;`,
};

const lumo = `
  --lumo-base-color: light-dark(#fff, hsl(214, 35%, 21%));
  --lumo-tint: light-dark(#fff, hsl(214, 100%, 98%));
  --lumo-shade-20pct: light-dark(hsla(214, 53%, 23%, 0.16), hsla(214, 8%, 4%, 0.23));
  --lumo-shade-40pct: light-dark(hsla(214, 47%, 21%, 0.38), hsla(214, 16%, 8%, 0.41));
  --lumo-contrast: light-dark(hsl(214, 35%, 15%), hsl(214, 100%, 98%));
  --lumo-body-text-color: light-dark(hsla(214, 40%, 16%, 0.94), hsla(214, 96%, 96%, 0.9));
  --lumo-secondary-text-color: light-dark(hsla(214, 42%, 18%, 0.69), hsla(214, 87%, 92%, 0.69));
  --lumo-primary-color: light-dark(hsl(214, 100%, 48%), hsl(214, 90%, 48%));
  --lumo-primary-text-color: light-dark(hsl(214, 100%, 43%), hsl(214, 90%, 77%));
  --lumo-error-color: light-dark(hsl(3, 85%, 48%), hsl(3, 79%, 49%));
  --lumo-error-text-color: light-dark(hsl(3, 89%, 42%), hsl(3, 100%, 80%));
  --lumo-success-color: hsl(145, 72%, 30%);
  --lumo-success-text-color: light-dark(hsl(145, 85%, 25%), hsl(145, 85%, 46%));
  --lumo-warning-color: light-dark(hsl(48, 100%, 50%), hsl(43, 100%, 48%));
  --lumo-warning-text-color: light-dark(hsl(32, 100%, 30%), hsl(45, 100%, 60%));
  --lumo-font-family: system-ui, sans-serif;
  --lumo-font-size-xs: 0.8125rem; --lumo-font-size-s: 0.875rem; --lumo-font-size-l: 1.125rem;
  --lumo-size-m: 2.25rem; --lumo-space-xs: 0.25rem;
  --lumo-border-radius-m: 0.25em; --lumo-border-radius-l: 0.5em;`;

const material = {
  light: `
    --md-sys-color-primary: #6750a4; --md-sys-color-on-primary: #fff; --md-sys-color-primary-container: #eaddff;
    --md-sys-color-on-primary-container: #21005d; --md-sys-color-surface-container-lowest: #fff;
    --md-sys-color-surface-container-low: #f7f2fa; --md-sys-color-surface-container: #f3edf7;
    --md-sys-color-surface-container-high: #ece6f0; --md-sys-color-on-surface: #1d1b20;
    --md-sys-color-on-surface-variant: #49454f; --md-sys-color-outline: #79747e;
    --md-sys-color-outline-variant: #cac4d0; --md-sys-color-error: #b3261e; --md-sys-color-on-error: #fff;
    --md-sys-color-error-container: #f9dedc; --md-sys-color-scrim: #000; --md-sys-color-shadow: #000;`,
  dark: `
    color-scheme: dark;
    --md-sys-color-primary: #d0bcff; --md-sys-color-on-primary: #381e72;
    --md-sys-color-primary-container: #4f378b; --md-sys-color-on-primary-container: #eaddff;
    --md-sys-color-surface-container-lowest: #0f0d13; --md-sys-color-surface-container-low: #1d1b20;
    --md-sys-color-surface-container: #211f26; --md-sys-color-surface-container-high: #2b2930;
    --md-sys-color-on-surface: #e6e0e9; --md-sys-color-on-surface-variant: #cac4d0;
    --md-sys-color-outline: #938f99; --md-sys-color-outline-variant: #49454f; --md-sys-color-error: #f2b8b5;
    --md-sys-color-on-error: #601410; --md-sys-color-error-container: #8c1d18;`,
};

export const hostStyles: Readonly<Record<string, string>> = {
  'bootstrap-5': `:root { ${bootstrap.light} } :root[data-scheme='dark'] { ${bootstrap.dark} }`,
  lumo: `:root { ${lumo} }`,
  'material-3': `:root { ${material.light} } :root[data-scheme='dark'] { ${material.dark} }`,
};
