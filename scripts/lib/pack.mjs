import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPackages } from './packages.mjs';
import { pnpm } from './pnpm.mjs';

/**
 * Packs every published package as `pnpm publish` would.
 *
 * @returns {Promise<{ tarballs: { name: string; file: string }[]; remove(): void }>}
 */
export async function packAll() {
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-pack-'));
  const tarballs = [];
  for (const { name, short, folder: cwd } of publishedPackages()) {
    const file = join(folder, `${short}.tgz`);
    const { code, output } = await pnpm(['pack', '--out', file], { cwd, capture: true });
    if (code !== 0) throw new Error(`${name} could not be packed:\n${output}`);
    tarballs.push({ name, file });
  }
  return { tarballs, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
