import { spawn } from 'node:child_process';
import { quiet } from './quiet.mjs';
import { root } from './root.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stoppedBy = signal;
    // A terminal has already sent Ctrl-C to the children too.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of children) child.kill(signal);
  });
}

/**
 * Runs a program to its end. Ctrl-C and `kill` reach it, and then end this process as well.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string; env?: Record<string, string | undefined>; capture?: boolean; timeout?: number }} [options]
 *   `capture` keeps what it prints instead of showing it; `timeout` is in milliseconds.
 * @returns {Promise<{ code: number; output: string }>}
 */
export function run(command, args, { cwd = root, env, capture = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quiet, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout,
      // npm and npx are batch files on Windows, which only its shell can start.
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    children.add(child);
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    /** @param {number} code */
    const end = (code) => {
      children.delete(child);
      if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a Node program: a script or the `bin` of an installed package.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}
