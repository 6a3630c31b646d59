import './lib/checkNode.mjs';
import { join } from 'node:path';
import { typescriptLoader } from './lib/bin.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/root.mjs';
import { node } from './lib/run.mjs';

await install();
const main = join(root, 'packages/local/bench/main.ts');
const { code } = await node(['--import', typescriptLoader, main, ...process.argv.slice(2)], {
  cwd: process.cwd(),
});
process.exitCode = code;
