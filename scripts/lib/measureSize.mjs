import { gzipSync } from 'node:zlib';
import { bundleForNode } from './bundleForNode.mjs';
import { bundleForPages } from './bundleForPages.mjs';

/**
 * What a bundler makes of an entry point: its chunks by name, each with the names of those that it imports.
 * @typedef {{ code: string | Uint8Array; imports: string[]; dynamicImports: string[] }} Chunk
 * @typedef {{ first: string; chunks: Map<string, Chunk> }} Bundle
 */

/**
 * Minified and gzipped bytes of an entry point, or of some of its exports: what a page loads at once, and what it may load later.
 * @param {import('./packages.mjs').Package} pkg
 * @param {import('./packages.mjs').Entry} entry
 * @param {string[]} [names] what is imported of it; default: everything
 */
export async function measureSize(pkg, entry, names) {
  const isForNode = pkg.name === '@backchannel/local';
  const bundle = isForNode || entry.file.endsWith('.css') ? bundleForNode : bundleForPages;
  const { first, chunks } = await bundle(pkg, entry, names);
  const sum = (/** @type {string[]} */ all) =>
    all.reduce(
      (bytes, name) => bytes + gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).length,
      0,
    );
  const atOnce = reached(chunks, first, ({ imports }) => imports);
  const all = reached(chunks, first, ({ imports, dynamicImports }) => [
    ...imports,
    ...dynamicImports,
  ]);
  return { atOnce: sum(atOnce), later: sum(all.filter((name) => !atOnce.includes(name))) };
}

/**
 * A chunk, and those that it leads to.
 * @param {Map<string, Chunk>} chunks
 * @param {string} first
 * @param {(chunk: Chunk) => string[]} next
 */
function reached(chunks, first, next) {
  const found = new Set([first]);
  for (const name of found) {
    for (const one of next(chunks.get(name) ?? { code: '', imports: [], dynamicImports: [] })) {
      if (chunks.has(one)) found.add(one);
    }
  }
  return [...found];
}
