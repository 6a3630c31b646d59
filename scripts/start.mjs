import './lib/checkNode.mjs';
import { join } from 'node:path';
import { typescriptLoader } from './lib/bin.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/root.mjs';
import { node } from './lib/run.mjs';

await install();
const demo = join(root, 'apps/demo');
const { code } = await node(
  ['--import', typescriptLoader, 'server/main.ts', ...process.argv.slice(2)],
  { cwd: demo },
);
process.exitCode = code;
