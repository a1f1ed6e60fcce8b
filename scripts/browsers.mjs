/**
 * Finds the browsers of this machine. Chromium is required for the tests; where there is none,
 * `ensureChromium` installs it by apt (as root) or by Playwright's own download.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const onPath = (name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || undefined;
const firstThere = (paths) => paths.find((path) => path && existsSync(path));

export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-device-scale-factor=1',
];

export function findChromium() {
  return firstThere([
    process.env.CHROME_PATH,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      onPath,
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    playwrightChromium(),
  ]);
}

function playwrightChromium() {
  const found = spawnSync(
    process.execPath,
    ['-e', "import('playwright-core').then(p => process.stdout.write(p.chromium.executablePath()))"],
    { encoding: 'utf8' },
  ).stdout;
  return found && existsSync(found) ? found : undefined;
}

export function chromium() {
  const path = findChromium();
  if (!path) throw new Error('No Chromium, Chrome or Edge found. Install one, or set CHROME_PATH.');
  return path;
}

export function firefox() {
  return firstThere([
    process.env.FIREFOX_PATH,
    ...['firefox', 'firefox-esr'].map(onPath),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
}

/** Installs Chromium only when no browser is there; says what it does. */
export function ensureChromium() {
  if (findChromium()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No browser found: installing chromium with apt-get …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    console.log('No browser found: downloading Chromium with Playwright …');
    execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    });
  }
  chromium();
}
