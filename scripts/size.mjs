import './lib/checkNode.mjs';
import { build } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtEntries, publishedPackages } from './lib/packages.mjs';
import { root } from './lib/root.mjs';

const table = join(root, 'SIZE.md');
/** How much a size may differ from the table, so that another zlib does not fail it. */
const tolerance = 0.02;

const alias = Object.fromEntries(builtEntries().map(({ name, file }) => [name, file]));

/** What an app pays that imports only these from `@backchannel/react`. */
const imports = {
  useAppMessage: ['useAppMessage'],
  useMeetingSessionValue: ['useMeetingSessionValue'],
  useParticipantValue: ['useParticipantValue'],
  'all mechanisms': [
    'useAppMessage',
    'useParticipantValue',
    'useLocalParticipantValue',
    'useMeetingSessionValue',
    'useSessionMap',
    'useRoster',
    'useSelf',
  ],
  'hands: useHandRaise, useRaisedHands': ['useHandRaise', 'useRaisedHands'],
  'stage: useStage, useFloorCue': ['useStage', 'useFloorCue'],
  useReactions: ['useReactions'],
  useServerNotifications: ['useServerNotifications'],
  useChat: ['useChat'],
};

/** What a component costs beyond the hooks that it calls. */
const components = [
  [['Chat'], ['useChat', 'useChatModeration', 'useRoster', 'useConnection']],
  [['ReactionBar', 'ReactionOverlay'], ['useReactions']],
  [['HandRaiseQueue'], ['useRaisedHands', 'useStage']],
  [['HandRaiseButton'], ['useHandRaise']],
  [['Stage'], ['useStage']],
  [
    ['Stage', 'StageInvitation', 'StageRequests'],
    ['useStage', 'useFloorCue'],
  ],
];

/**
 * @param {import('./lib/packages.mjs').Package} pkg
 * @param {import('./lib/packages.mjs').Entry} entry
 * @param {string[]} [names] what is imported of it; default: everything
 */
async function measure({ manifest, folder }, { file }, names) {
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
  const [first] = [...outputs].find(([, { entryPoint }]) => entryPoint !== undefined) ?? [];
  const contents = new Map(outputFiles.map((one) => [one.path, one.contents]));
  return loadedAtOnce(outputs, first).reduce(
    (sum, name) => sum + gzipSync(contents.get(join(root, name)) ?? '', { level: 9 }).length,
    0,
  );
}

/**
 * A chunk and those that it needs to run; what it imports on demand is not among them.
 * @param {Map<string, import('esbuild').Metafile['outputs'][string]>} outputs
 * @param {string | undefined} first
 */
function loadedAtOnce(outputs, first) {
  const found = new Set(first === undefined ? [] : [first]);
  for (const name of found) {
    for (const { kind, path } of outputs.get(name)?.imports ?? []) {
      if (kind === 'import-statement' && outputs.has(path)) found.add(path);
    }
  }
  return [...found];
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(2);

function recorded() {
  if (!existsSync(table)) return new Map();
  const rows = readFileSync(table, 'utf8').matchAll(/^\| (.+?) +\| +([\d.]+) kB/gm);
  return new Map([...rows].map(([, name, size]) => [name, Number(size)]));
}

const sizes = [];
for (const pkg of publishedPackages()) {
  for (const entry of pkg.entries) {
    const bytes = await measure(pkg, entry).catch(() => process.exit(1));
    sizes.push({ name: `\`${entry.name}\``, size: kilobytes(bytes) });
  }
  const [index] = pkg.entries;
  if (pkg.name !== '@backchannel/react' || !index) continue;
  for (const [name, parts] of Object.entries(imports)) {
    const bytes = await measure(pkg, index, parts);
    sizes.push({ name: `… only ${name}`, size: kilobytes(bytes) });
  }
}

const [hooks, ui] = ['@backchannel/react', '@backchannel/ui'].map((name) =>
  publishedPackages().find((pkg) => pkg.name === name),
);
for (const [names, calls] of components) {
  if (!hooks?.entries[0] || !ui?.entries[0]) continue;
  const whole = await measure(ui, ui.entries[0], names);
  const size = kilobytes(whole - (await measure(hooks, hooks.entries[0], calls)));
  sizes.push({ name: `${names?.join(', ')}, on top of its hooks`, size });
}

if (process.argv.includes('--update')) {
  const width = Math.max(...sizes.map(({ name }) => name.length));
  const row = (/** @type {string} */ a, /** @type {string} */ b) =>
    `| ${a.padEnd(width)} | ${b.padStart(9)} |`;
  const lines = [
    '# Size of every entry point',
    '',
    'Minified and gzipped, with its dependencies and without its peers; “only” is what an app pays that imports nothing else, “on',
    'top” what a component adds to the hooks that it calls. What is loaded on demand (the emoji picker, what finds links) is not counted.',
    'Written by `pnpm reports`.',
    '',
    row('entry point', 'size'),
    `| ${'-'.repeat(width)} | ${'-'.repeat(8)}: |`,
    ...sizes.map(({ name, size }) => row(name, `${size} kB`)),
  ];
  writeFileSync(table, `${lines.join('\n')}\n`);
} else {
  const before = recorded();
  for (const { name, size } of sizes) {
    const old = before.get(name);
    const holds = old !== undefined && Math.abs(Number(size) - old) <= old * tolerance + 0.02;
    console.log(`size  ${name}  ${size} kB${holds ? '' : `, SIZE.md says ${old ?? 'nothing'}`}`);
    if (!holds) process.exitCode = 1;
  }
  for (const name of before.keys()) {
    if (sizes.some((entry) => entry.name === name)) continue;
    console.log(`size  ${name}  is in SIZE.md, but is no entry point`);
    process.exitCode = 1;
  }
  if (process.exitCode) console.log('Sizes changed: run `pnpm reports` and review SIZE.md.');
}
