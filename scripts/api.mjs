import './lib/checkNode.mjs';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtEntries, publishedPackages } from './lib/packages.mjs';
import { root } from './lib/root.mjs';

const update = process.argv.includes('--update');

const error = { logLevel: ExtractorLogLevel.Error };
const none = { logLevel: ExtractorLogLevel.None };

/**
 * Inside the workspace a package's name leads to its source; the report is about what is built. The
 * way through `node_modules` tells the extractor that it is another package.
 *
 * @param {string} folder
 */
function builtTypes(folder) {
  return Object.fromEntries(
    builtEntries().flatMap(({ pkg, name, types }) =>
      types ? [[name, [join(folder, 'node_modules', pkg.name, relative(pkg.folder, types))]]] : [],
    ),
  );
}

/**
 * @param {import('./lib/packages.mjs').Package} pkg
 * @param {import('./lib/packages.mjs').Entry} entry
 */
function configure({ folder, short }, { subpath, types }) {
  const suffix = subpath === '.' ? '' : `-${subpath.slice(2)}`;
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
        tsdocMessageReporting: { default: error },
      },
    },
  });
}

/**
 * @param {import('./lib/packages.mjs').Package} pkg
 * @param {import('./lib/packages.mjs').Entry} entry
 */
function isReviewed(pkg, entry) {
  const result = Extractor.invoke(configure(pkg, entry), {
    localBuild: update,
    messageCallback(message) {
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (result.apiReportChanged && !update) {
    console.log('  The public API changed: run `pnpm api` and review the difference.');
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
