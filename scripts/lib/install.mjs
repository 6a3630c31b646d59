import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { readJson, root } from './root.mjs';

const stamp = join(root, 'node_modules/.installed.json');

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

/** @returns {{ scope?: 'demo' | 'all'; fingerprint?: string }} */
function lastInstall() {
  try {
    return readJson(stamp);
  } catch {
    return {};
  }
}

/**
 * Installs what is missing, and does nothing when the last install still holds.
 *
 * @param {'demo' | 'all'} scope `demo` is what `npm start` needs, a part of `all`
 */
export async function install(scope) {
  const last = lastInstall();
  const wanted = last.scope === 'all' ? 'all' : scope;
  if (last.fingerprint === fingerprint() && last.scope === wanted) return;

  console.log(
    wanted === 'demo'
      ? 'Installing what the demo needs (once, up to a minute) …'
      : 'Installing the workspace (once, a minute or two) …',
  );
  const filter = wanted === 'demo' ? ['--filter', '@backchannel/demo...'] : [];
  const { code, output } = await pnpm(
    ['install', ...filter, '--prefer-offline', '--reporter=append-only'],
    { capture: true },
  );
  if (code !== 0) {
    console.error(output);
    console.error(
      'The packages could not be installed: see above; then run the same command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, JSON.stringify({ scope: wanted, fingerprint: fingerprint() }));
}
