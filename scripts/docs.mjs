import './lib/checkNode.mjs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { bin } from './lib/bin.mjs';
import { codeBlocks } from './lib/codeBlocks.mjs';
import { publishedPackages } from './lib/packages.mjs';
import { root } from './lib/root.mjs';
import { node } from './lib/run.mjs';

/*
 * Compiles the TypeScript of the pages that users read, each block as a module of its own, in an app that has every package installed.
 * A block keeps the lines that it has on its page, so that errors name the page and the line.
 */

const packages = publishedPackages();
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'WIRE.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...packages.map(({ short }) => `packages/${short}/README.md`),
];

/** @param {string} folder */
const namesIn = (folder) =>
  readdirSync(folder)
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((name) => !name.startsWith('.'));

/** @param {string} app */
function installInto(app) {
  const installed = [
    ...packages.map(({ name, folder }) => ({ name, folder })),
    ...[root, ...packages.map(({ folder }) => folder)].flatMap((from) =>
      namesIn(join(from, 'node_modules')).map((name) => ({
        name,
        folder: join(from, 'node_modules', name),
      })),
    ),
  ];
  for (const { name, folder } of installed) {
    const link = join(app, 'node_modules', name);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(folder, link, 'junction');
  }
}

/** @param {string} page */
function blocksOf(page) {
  try {
    return codeBlocks(readFileSync(join(root, page), 'utf8'));
  } catch (cause) {
    throw new Error(`${page} cannot be read`, { cause });
  }
}

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: ['node', 'vite/client'],
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

const app = mkdtempSync(join(tmpdir(), 'backchannel-docs-'));
try {
  installInto(app);
  /** @type {string[]} */
  const files = [];
  for (const page of pages) {
    for (const { line, extension, code } of blocksOf(page)) {
      const file = `${page}.${line}.${extension}`;
      mkdirSync(dirname(join(app, file)), { recursive: true });
      writeFileSync(join(app, file), code);
      files.push(file);
    }
  }
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { code, output } = await node(
    [bin('typescript-native', 'tsc'), '--project', app, '--pretty', 'false'],
    { cwd: app, capture: true },
  );
  const errors = output
    .trim()
    .replaceAll(/\.md\.\d+\.tsx?\((\d+),(\d+)\)/g, '.md:$1:$2')
    .replaceAll(`${relative(app, root)}/`, '');
  if (code === 0) console.log(`${files.length} blocks of ${pages.length} pages compile`);
  else console.error(errors);
  process.exitCode = code;
} finally {
  rmSync(app, { recursive: true, force: true });
}
