import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';
import type { InlineConfig } from 'vite';

import { fingerprintOfPage } from './pageSources';

const cache = fileURLToPath(new URL('../.cache/page', import.meta.url));
/** Another demo may still run from an older one. */
const MAX_KEPT = 3;

/** Builds the page unless that has been done with the same sources; resolves to its folder. */
export async function buildPage(config: InlineConfig): Promise<string> {
  const folder = join(cache, fingerprintOfPage());
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await removeOld();
  const draft = `${folder}.${process.pid}`;
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ ...config, build: { outDir: draft, emptyOutDir: true } });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  // Where another process was quicker, its page is as good.
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function removeOld(): Promise<void> {
  const pages = await readdir(cache);
  const byAge = pages.map((name) => ({ name, at: statSync(join(cache, name)).mtimeMs }));
  byAge.sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(MAX_KEPT - 1)) {
    await rm(join(cache, name), { recursive: true, force: true });
  }
}
