import { existsSync, readdirSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { readJson, root } from './root.mjs';

/**
 * @typedef {{ subpath: string; name: string; file: string; types?: string }} Entry
 *   one entry point of code as published: `subpath` as in `exports`, `name` for tables, files absolute
 * @typedef {{ name: string; folder: string; short: string; manifest: any; entries: Entry[] }} Package
 */

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  const manifest = readJson(join(folder, 'package.json'));
  const entries = Object.entries(manifest.publishConfig.exports)
    .filter(([, target]) => /\.(js|css)$/.test(target.default ?? target))
    .map(([subpath, target]) => ({
      subpath,
      name: posix.join(manifest.name, subpath),
      file: join(folder, target.default ?? target),
      types: target.types && join(folder, target.types),
    }));
  return { name: manifest.name, folder, short: basename(folder), manifest, entries };
}

/** The packages that are published, dependencies before those that use them. */
export function publishedPackages() {
  const waiting = readdirSync(join(root, 'packages')).map((name) =>
    readPackage(join(root, 'packages', name)),
  );
  /** @type {Package[]} */
  const sorted = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ manifest }) =>
      Object.keys(manifest.dependencies ?? {}).every(
        (name) => !waiting.some((other) => other.name === name),
      ),
    );
    sorted.push(...waiting.splice(Math.max(index, 0), 1));
  }
  return sorted;
}

/** Every entry point as it is built. Ends with a message when one is not. */
export function builtEntries() {
  const entries = publishedPackages().flatMap((pkg) =>
    pkg.entries.map((entry) => ({ pkg, ...entry })),
  );
  const missing = entries
    .flatMap(({ file, types }) => [file, types ?? file])
    .filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}. Run \`pnpm build\` first.`);
    process.exit(1);
  }
  return entries;
}
