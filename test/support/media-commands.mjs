/** A web-test-runner command that sets media features by the DevTools protocol (Chromium only). */
export function mediaCommands() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      if (session.browser.name !== 'Chromium' && session.browser.name !== 'Chrome') return { done: false };
      const page = session.browser.getPage(session.id);
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', { features: payload });
      return { done: true };
    },
  };
}
