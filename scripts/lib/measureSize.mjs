import { build } from 'esbuild';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtEntries } from './packages.mjs';
import { root } from './root.mjs';

const alias = Object.fromEntries(builtEntries().map(({ name, file }) => [name, file]));

/**
 * Minified and gzipped bytes of an entry point, or of some of its exports: what a page loads at once, and what it may load later.
 * @param {import('./packages.mjs').Package} pkg
 * @param {import('./packages.mjs').Entry} entry
 * @param {string[]} [names] what is imported of it; default: everything
 */
export async function measureSize({ manifest, folder }, { file }, names) {
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const code = `export { ${names?.join(', ')} } from ${JSON.stringify(file)};`;
  const { metafile, outputFiles } = await build({
    ...(names ? { stdin: { contents: code, resolveDir: folder } } : { entryPoints: [file] }),
    bundle: true,
    splitting: true,
    metafile: true,
    outdir: root,
    absWorkingDir: root,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: manifest.name === '@backchannel/local' ? 'node' : 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module', 'default'],
    external: peers.flatMap((name) => [name, `${name}/*`]),
    alias,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const contents = new Map(outputFiles.map((one) => [one.path, one.contents]));
  const bytesOf = (/** @type {string} */ name) =>
    gzipSync(contents.get(join(root, name)) ?? '', { level: 9 }).length;
  const sum = (/** @type {string[]} */ chunks) =>
    chunks.reduce((bytes, name) => bytes + bytesOf(name), 0);
  /* Every chunk of `import()` is an entry point, too: the first is that of the package, named after its file. */
  const first = [...outputs].find(([, { entryPoint }]) => isEntry(entryPoint, names ? '' : file));
  const atOnce = reached(outputs, first?.[0], ['import-statement']);
  const all = reached(outputs, first?.[0], ['import-statement', 'dynamic-import']);
  return { atOnce: sum(atOnce), later: sum(all.filter((name) => !atOnce.includes(name))) };
}

/**
 * @param {string | undefined} entryPoint
 * @param {string} file the file of the entry point; empty for code from nowhere
 */
function isEntry(entryPoint, file) {
  if (entryPoint === undefined) return false;
  return file === '' ? entryPoint === '<stdin>' : join(root, entryPoint) === file;
}

/**
 * A chunk, and those that it imports in these ways.
 * @param {Map<string, import('esbuild').Metafile['outputs'][string]>} outputs
 * @param {string | undefined} first
 * @param {string[]} kinds
 */
function reached(outputs, first, kinds) {
  const found = new Set(first === undefined ? [] : [first]);
  for (const name of found) {
    for (const { kind, path } of outputs.get(name)?.imports ?? []) {
      if (kinds.includes(kind) && outputs.has(path)) found.add(path);
    }
  }
  return [...found];
}
