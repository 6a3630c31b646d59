import './lib/checkNode.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { packages, style, tests, types } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { runSteps } from './lib/steps.mjs';

await install();
await ensureBrowser();
const failed = await runSteps([...style(), types(), tests(), ...packages()]);
process.exitCode = failed === 0 ? 0 : 1;
