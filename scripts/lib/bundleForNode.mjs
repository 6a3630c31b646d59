import { build } from 'esbuild';
import { join } from 'node:path';
import { builtEntries } from './packages.mjs';
import { root } from './root.mjs';

/**
 * What runs in Node, and style sheets, bundled with esbuild.
 * @param {import('./packages.mjs').Package} pkg
 * @param {import('./packages.mjs').Entry} entry
 * @returns {Promise<import('./measureSize.mjs').Bundle>}
 */
export async function bundleForNode({ manifest }, { file }) {
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const { metafile, outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    splitting: true,
    metafile: true,
    outdir: root,
    absWorkingDir: root,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module', 'default'],
    external: peers.flatMap((name) => [name, `${name}/*`]),
    alias: Object.fromEntries(builtEntries().map((one) => [one.name, one.file])),
    logLevel: 'error',
  });
  const outputs = Object.entries(metafile.outputs);
  const contents = new Map(outputFiles.map((one) => [one.path, one.contents]));
  const isFirst = (/** @type {string | undefined} */ entryPoint) =>
    entryPoint !== undefined && join(root, entryPoint) === file;
  const chunks = outputs.map(([name, { imports }]) => {
    const of = (/** @type {string} */ way) =>
      imports.filter(({ kind }) => kind === way).map(({ path }) => path);
    return /** @type {const} */ ([
      name,
      {
        code: contents.get(join(root, name)) ?? '',
        imports: of('import-statement'),
        dynamicImports: of('dynamic-import'),
      },
    ]);
  });
  const [first = ''] = outputs.find(([, { entryPoint }]) => isFirst(entryPoint)) ?? [];
  return { first, chunks: new Map(chunks) };
}
