import './lib/checkNode.mjs';
import { bin } from './lib/bin.mjs';
import { install } from './lib/install.mjs';
import { node } from './lib/run.mjs';

await install();
const [command = 'dev', ...args] = process.argv.slice(2);
const defaults = command === 'dev' ? ['--port', '6006', '--no-open', '--no-version-updates'] : [];
const { code } = await node([bin('storybook'), command, ...defaults, ...args]);
process.exitCode = code;
