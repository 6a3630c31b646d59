import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
  ['/Applications', join(homedir(), 'Applications')].map(
    (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
  ),
);

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function onWindows() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .flatMap((folder) => folder ?? [])
    .flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
}

function fromPlaywright() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const caches = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    caches[process.platform] ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
  if (!existsSync(cache)) return [];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .flatMap((folder) => programs.map((program) => join(cache, folder, program)));
}

/**
 * The Chromium, Chrome or Edge that this machine has: the one that `CHROME_PATH` or
 * `BACKCHANNEL_CHROME` names, an installed one, or one that Playwright downloaded earlier.
 * `undefined` when there is none.
 */
export function findBrowser() {
  const named = process.env.BACKCHANNEL_CHROME ?? process.env.CHROME_PATH;
  if (named) return named;
  /** @type {Partial<Record<NodeJS.Platform, string[]>>} */
  const places = { darwin: macApps, win32: onWindows() };
  const installed = places[process.platform] ?? onPath();
  return [...installed, ...fromPlaywright()].find((path) => existsSync(path));
}

/** How tests start the browser: Playwright's `launchOptions`. Nothing it does leaves the machine. */
export function launchOptions() {
  return {
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
    ],
  };
}
