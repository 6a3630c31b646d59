import './lib/checkNode.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { packages, storybook, style } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { runSteps } from './lib/steps.mjs';
import { vitest } from './lib/vitest.mjs';

await install();
await ensureBrowser();
const failedSteps = await runSteps([...style(), ...packages(), storybook()]);
const old = await vitest(['--config', 'vitest.react18.config.ts']);
const slow = await vitest(['--config', 'vitest.slow.config.ts']);
const failed = old.failed + slow.failed + failedSteps;
console.log(`\n${old.passed + slow.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
