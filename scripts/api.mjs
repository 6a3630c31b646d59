import './lib/checkNode.mjs';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtEntries, publishedPackages } from './lib/packages.mjs';
import { root } from './lib/root.mjs';

const update = process.argv.includes('--update');

const error = { logLevel: ExtractorLogLevel.Error };
const none = { logLevel: ExtractorLogLevel.None };

/**
 * Inside the workspace a package's name leads to its source; the report is about what is built. The
 * way through the `node_modules` of whoever has it tells the extractor that it is another package.
 *
 * @param {string} folder
 */
function builtTypes(folder) {
  const folders = [folder, ...publishedPackages().map((other) => other.folder)];
  return Object.fromEntries(
    builtEntries().flatMap(({ pkg, name, types }) =>
      types
        ? [
            [
              name,
              folders.map((from) =>
                join(from, 'node_modules', pkg.name, relative(pkg.folder, types)),
              ),
            ],
          ]
        : [],
    ),
  );
}

/**
 * @param {import('./lib/packages.mjs').Package} pkg
 * @param {import('./lib/packages.mjs').Entry} entry
 */
function configure({ folder, short }, { subpath, types }) {
  const suffix = subpath === '.' ? '' : `-${subpath.slice(2).replaceAll('/', '-')}`;
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: types ?? '',
      compiler: {
        overrideTsconfig: {
          extends: join(root, 'tsconfig.base.json'),
          compilerOptions: {
            lib: ['ES2022', 'DOM', 'DOM.Iterable'],
            types: ['node'],
            paths: builtTypes(folder),
          },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${short}${suffix}.api.md`,
        reportFolder: join(folder, 'etc'),
        reportTempFolder: join(folder, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: error },
        extractorMessageReporting: {
          default: error,
          'ae-missing-release-tag': none,
        },
        // Examples are code, whose braces TSDoc would want escaped.
        tsdocMessageReporting: { default: none },
      },
    },
  });
}

/** @param {import('./lib/packages.mjs').Package} pkg what all of its entry points export */
function exportedNames({ entries }) {
  const lists = entries.flatMap(({ types }) =>
    types ? [...readFileSync(types, 'utf8').matchAll(/^export \{([^}]*)\}/gm)] : [],
  );
  return new Set(lists.flatMap(([, list = '']) => list.match(/[\w$]+(?=\s*(?:,|$))/g) ?? []));
}

/**
 * A member may speak for itself, and a type may come from another entry point of the package.
 *
 * @param {import('@microsoft/api-extractor').ExtractorMessage} message
 * @param {Set<string>} exported
 */
function isFine({ messageId, text, sourceFileColumn = 1 }, exported) {
  if (messageId === 'ae-undocumented') return sourceFileColumn > 1 || isNamespace(text);
  if (messageId === 'ae-forgotten-export') return exported.has(text.split('"')[1] ?? '');
  return false;
}

/**
 * Of `export * as Chat` the bundler keeps no comment.
 *
 * @param {string} text
 */
function isNamespace(text) {
  return /"\w+_d_exports(\$\d+)?"/.test(text);
}

/**
 * @param {import('./lib/packages.mjs').Package} pkg
 * @param {import('./lib/packages.mjs').Entry} entry
 */
function isReviewed(pkg, entry) {
  const exported = exportedNames(pkg);
  const result = Extractor.invoke(configure(pkg, entry), {
    localBuild: update,
    messageCallback(message) {
      if (isFine(message, exported)) message.logLevel = ExtractorLogLevel.None;
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  if (result.apiReportChanged && !update) {
    console.log('  The public API changed: run `pnpm reports` and review the difference.');
    return false;
  }
  return result.succeeded;
}

for (const pkg of publishedPackages()) {
  mkdirSync(join(pkg.folder, 'etc'), { recursive: true });
  for (const entry of pkg.entries.filter(({ types }) => types)) {
    const ok = isReviewed(pkg, entry);
    console.log(`api  ${entry.name}  ${ok ? 'ok' : 'failed'}`);
    if (!ok) process.exitCode = 1;
  }
}
