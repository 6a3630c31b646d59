import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { readJson, root } from './root.mjs';

/**
 * The file behind a command of a package that the repository's root depends on, to be run with Node.
 *
 * @param {string} packageName
 * @param {string} [command]
 */
export function bin(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: bins } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bins === 'string' ? bins : bins[command]);
}

/** What `node --import` needs to run TypeScript. A demo-only install has it beside the demo alone. */
export function typescriptLoader() {
  const folder = ['.', 'apps/demo']
    .map((place) => join(root, place))
    .find((place) => existsSync(join(place, 'node_modules/tsx')));
  const require = createRequire(join(folder ?? root, 'package.json'));
  return pathToFileURL(join(dirname(require.resolve('tsx/package.json')), 'dist/loader.mjs')).href;
}
