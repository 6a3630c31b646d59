import './lib/checkNode.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureSize } from './lib/measureSize.mjs';
import { publishedPackages } from './lib/packages.mjs';
import { root } from './lib/root.mjs';

const table = join(root, 'SIZE.md');
/** How much a size may differ from the table, so that another zlib does not fail it. */
const tolerance = 0.02;

const mechanisms = [
  'useAppMessage',
  'useParticipantValue',
  'useLocalParticipantValue',
  'useMeetingSessionValue',
  'useSessionMap',
  'useRoster',
  'useSelf',
];

/** @type {Record<string, string[]>} */
const features = {
  'hands: useHandRaise, useRaisedHands': ['useHandRaise', 'useRaisedHands'],
  'stage: useStage, useFloorCue': ['useStage', 'useFloorCue'],
  useReactions: ['useReactions'],
  useChat: ['useChat'],
};

/** What an app pays that imports only these from `@backchannel/react`. */
const imports = {
  useAppMessage: ['useAppMessage'],
  useMeetingSessionValue: ['useMeetingSessionValue'],
  useParticipantValue: ['useParticipantValue'],
  'all mechanisms': mechanisms,
  useServerNotifications: ['useServerNotifications'],
  ...features,
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

/** @typedef {{ name: string, size: string, later: string }} Row */

/**
 * @param {string} name
 * @param {{ atOnce: number, later: number }} whole
 * @param {{ atOnce: number, later: number }} [without] what it comes on top of
 * @returns {Row}
 */
function row(name, whole, without = { atOnce: 0, later: 0 }) {
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(2)} kB`;
  const later = Math.max(whole.later - without.later, 0);
  return {
    name,
    size: kilobytes(whole.atOnce - without.atOnce),
    later: later === 0 ? '' : kilobytes(later),
  };
}

/** @returns {Map<string, Row>} */
function recorded() {
  if (!existsSync(table)) return new Map();
  const rows = readFileSync(table, 'utf8').matchAll(
    /^\| (.+?) +\| +([\d.]+ kB) \| +([\d.]+ kB|) \|$/gm,
  );
  return new Map(
    [...rows].map(([, name = '', size = '', later = '']) => [name, { name, size, later }]),
  );
}

/**
 * @param {string} now
 * @param {string} before
 */
function isAbout(now, before) {
  const [a, b] = [now, before].map((text) => Number.parseFloat(text || '0'));
  return Math.abs(Number(a) - Number(b)) <= Number(b) * tolerance + 0.02;
}

/** @type {Row[]} */
const rows = [];
const packages = publishedPackages();
for (const pkg of packages) {
  for (const entry of pkg.entries) {
    const size = await measureSize(pkg, entry).catch(() => process.exit(1));
    rows.push(row(`\`${entry.name}\``, size));
  }
  if (pkg.name !== '@backchannel/react') continue;
  for (const [name, names] of Object.entries(imports)) {
    rows.push(row(`… only ${name}`, await measureOf(pkg.name, names)));
  }
}

/**
 * @param {string} packageName
 * @param {string[]} [names]
 */
function measureOf(packageName, names) {
  const pkg = packages.find(({ name }) => name === packageName);
  const [index] = pkg?.entries ?? [];
  if (!pkg || !index) throw new Error(`${packageName} is no package with an entry point.`);
  return measureSize(pkg, index, names);
}

const base = await measureOf('@backchannel/react', mechanisms);
for (const [name, names] of Object.entries(features)) {
  const whole = await measureOf('@backchannel/react', [...mechanisms, ...names]);
  rows.push(row(`${name}, on top of the mechanisms`, whole, base));
}
for (const [names, calls] of components) {
  const whole = await measureOf('@backchannel/ui', names);
  const hooks = await measureOf('@backchannel/react', calls);
  rows.push(row(`${names?.join(', ')}, on top of its hooks`, whole, hooks));
}

if (process.argv.includes('--update')) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (/** @type {string[]} */ [name = '', size = '', later = '']) =>
    `| ${name.padEnd(width)} | ${size.padStart(9)} | ${later.padStart(9)} |`;
  const lines = [
    '# Size of every entry point',
    '',
    'Bundled with Vite, minified and gzipped, with its dependencies and without its peers; “only” is what an app pays that imports nothing else, “on',
    'top” what comes to the mechanisms, or to the hooks that a component calls. “Later” is loaded when a page needs it: what only hosts do,',
    'catching up after an interruption, the emoji picker. Written by `pnpm reports`.',
    '',
    line(['entry point', 'at once', 'later']),
    `| ${'-'.repeat(width)} | ${'-'.repeat(8)}: | ${'-'.repeat(8)}: |`,
    ...rows.map(({ name, size, later }) => line([name, size, later])),
  ];
  writeFileSync(table, `${lines.join('\n')}\n`);
} else {
  const before = recorded();
  for (const { name, size, later } of rows) {
    const old = before.get(name);
    const holds = old !== undefined && isAbout(size, old.size) && isAbout(later, old.later);
    const says = old ? `${old.size}, ${old.later || 'nothing'} later` : 'nothing';
    console.log(
      `size  ${name}  ${size}, ${later || 'nothing'} later${holds ? '' : `; SIZE.md says ${says}`}`,
    );
    if (!holds) process.exitCode = 1;
  }
  for (const name of before.keys()) {
    if (rows.some((one) => one.name === name)) continue;
    console.log(`size  ${name}  is in SIZE.md, but is no entry point`);
    process.exitCode = 1;
  }
  if (process.exitCode) console.log('Sizes changed: run `pnpm reports` and review SIZE.md.');
}
