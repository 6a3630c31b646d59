import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { quiet } from './quiet.mjs';
import { readJson, root } from './root.mjs';
import { run } from './run.mjs';

/** @type {string} */
const pinned = readJson(join(root, 'package.json')).packageManager.replace(/^pnpm@/, '');

function isInstalled() {
  const { stdout } = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...quiet },
    shell: process.platform === 'win32',
  });
  return stdout?.trim() === pinned;
}

/**
 * Runs pnpm at the version that `packageManager` names: the installed one, else through `npx`.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function pnpm(args, options) {
  return isInstalled()
    ? run('pnpm', args, options)
    : run('npx', ['--yes', `pnpm@${pinned}`, ...args], options);
}
