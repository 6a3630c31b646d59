import { join } from 'node:path';
import { build } from 'vite';
import { builtEntries } from './packages.mjs';
import { root } from './root.mjs';

/**
 * What runs in pages, bundled as an app with Vite bundles it.
 * @param {import('./packages.mjs').Package} pkg
 * @param {import('./packages.mjs').Entry} entry
 * @param {string[]} [names] what is imported of it; default: everything
 * @returns {Promise<import('./measureSize.mjs').Bundle>}
 */
export async function bundleForPages({ manifest, folder }, { file }, names) {
  const peers = Object.keys(manifest.peerDependencies ?? {});
  const entry = join(folder, 'size-of-entry.js');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: builtEntries().map(({ name, file: replacement }) => ({
        find: new RegExp(`^${name}$`),
        replacement,
      })),
    },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `export ${names ? `{ ${names.join(', ')} }` : '*'} from ${JSON.stringify(file)};`
            : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: (id) => peers.some((name) => id === name || id.startsWith(`${name}/`)),
        preserveEntrySignatures: 'allow-extension',
      },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`${file} was not bundled.`);
  const chunks = bundle.output.filter((one) => one.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry)?.fileName ?? '';
  return { first, chunks: new Map(chunks.map((chunk) => [chunk.fileName, chunk])) };
}
