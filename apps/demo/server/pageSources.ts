import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** All that the page is made from. */
const SOURCES = [
  'apps/demo',
  ...['core', 'react', 'ui', 'local'].map((name) => `packages/${name}`),
];
const OTHERS = ['pnpm-lock.yaml'];
const ELSEWHERE = new Set(['node_modules', 'dist', 'e2e', 'etc', '.cache']);

/** Stays the same as long as no source of the page has changed: by size and time, since reading them all takes longer. */
export function fingerprintOfPage(): string {
  const hash = createHash('sha256').update(process.version);
  const note = (path: string) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (ELSEWHERE.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else note(path);
    }
  };
  for (const folder of SOURCES) walk(join(root, folder));
  for (const file of OTHERS) note(join(root, file));
  return hash.digest('hex').slice(0, 16);
}
