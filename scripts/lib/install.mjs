import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { root } from './root.mjs';

const stamp = join(root, 'node_modules/.installed');

/** Everything that decides what an install would do. */
function fingerprint() {
  const manifests = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/package.json`),
  );
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function lastFingerprint() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/**
 * Installs what is missing, and does nothing when the last install still holds. pnpm installs the
 * root's tools with any part of the workspace, so that there is no smaller install for the demo.
 */
export async function install() {
  if (lastFingerprint() === fingerprint()) return;
  console.log('Installing packages (once, up to a minute) …');
  const { code, output } = await pnpm(['install', '--prefer-offline', '--reporter=append-only'], {
    capture: true,
  });
  if (code !== 0) {
    console.error(output);
    console.error('The packages could not be installed (see above). Then run the command again.');
    process.exit(1);
  }
  writeFileSync(stamp, fingerprint());
}
