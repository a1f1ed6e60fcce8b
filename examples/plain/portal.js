/**
 * The events, handled by hand: what a page without a build, a framework or our fetch client writes.
 * The bundle need not be there yet: events come only once it is.
 */
const panel = document.querySelector('self-care-panel');
const known = JSON.parse(document.querySelector('#self-care').textContent);

panel.settings = known.settings;
panel.capabilities = known.capabilities;
panel.context = known.context;

const roles = [
  known.settings.facts.savedRole,
  { ...known.settings.facts.savedRole, id: 'auditor', name: 'Auditor', permissions: [] },
];

panel.addEventListener('login-check-request', (event) => {
  event.respondWith(async ({ login }) => ({ ok: true, available: login !== 'taken' }));
});

panel.addEventListener('roles-request', (event) => {
  event.respondWith(async ({ query }) => {
    const found = roles.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    return { ok: true, roles: found, nextCursor: null, total: found.length };
  });
});

// A save: the event names the fields, the ask holds their values (password included) for this function alone.
panel.addEventListener('settings-save-request', (event) => {
  event.respondWith(async ({ version, changes }) => {
    const { password, mustChangePassword, locale, ...values } = changes;
    const { settings } = panel;
    return {
      ok: true,
      settings: {
        version: String(Number(version) + 1),
        values: { ...settings.values, ...values, locale: { ...settings.values.locale, ...locale } },
        facts: {
          ...settings.facts,
          password: {
            ...settings.facts.password,
            ...(password ? { set: true, since: new Date().toISOString() } : {}),
            mustChange: mustChangePassword ?? settings.facts.password.mustChange,
          },
        },
      },
    };
  });
});

panel.addEventListener('settings-saved', ({ fields }) => {
  document.querySelector('#log').textContent = `Saved: ${fields.join(', ')}`;
});
