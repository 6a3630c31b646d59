import { existsSync, readFileSync } from 'node:fs';
import { bin } from './bin.mjs';
import { findBrowser } from './findBrowser.mjs';
import { node, run } from './run.mjs';

const minutes = 60_000;

function isDebianRoot() {
  const release = '/etc/os-release';
  // Ubuntu's chromium package only installs a snap, which cannot run in most containers.
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

async function fromDebian() {
  const options = {
    capture: true,
    timeout: 5 * minutes,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options);
}

async function fromPlaywright() {
  await node([bin('playwright-core'), 'install', 'chromium'], {
    capture: true,
    timeout: 5 * minutes,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
}

/** @param {string | undefined} path */
async function starts(path) {
  if (!path) return false;
  // Windows' browsers print no version, and hand over to a running one instead of ending.
  if (process.platform === 'win32') return existsSync(path);
  return (await run(path, ['--version'], { capture: true, timeout: minutes })).code === 0;
}

/** The browser that tests run in. Installs Chromium when there is none, or ends with what to do. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (await starts(found)) return found;
  if (!found) {
    console.log('Installing Chromium for the browser tests (once) …');
    if (isDebianRoot()) await fromDebian();
    if (!findBrowser()) await fromPlaywright();
    if (await starts(findBrowser())) return findBrowser();
  }
  console.error(
    `${found ? `The browser at ${found} does not start` : 'No Chromium, Chrome or Edge was found, and none could be installed'}: install one, or set CHROME_PATH to the program of one.`,
  );
  process.exit(1);
}
