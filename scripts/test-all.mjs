import './lib/checkNode.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { packages, storybook, style } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { runSteps } from './lib/steps.mjs';
import { vitest } from './lib/vitest.mjs';

await install();
await ensureBrowser();
const failedSteps = await runSteps([...style(), ...packages(), storybook()]);
const { passed, failed } = await vitest(['--config', 'vitest.slow.config.ts']);
console.log(`\n${passed} passed, ${failed + failedSteps} failed`);
process.exitCode = failed + failedSteps === 0 ? 0 : 1;
