import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** What `node --import` needs to run TypeScript, wherever it is started. */
export const typescriptLoader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
