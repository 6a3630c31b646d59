import './lib/checkNode.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { install } from './lib/install.mjs';
import { checkTypes } from './lib/types.mjs';
import { vitest } from './lib/vitest.mjs';

await install();
await ensureBrowser();
const brokenProjects = await checkTypes();
const { passed, failed } = await vitest(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed + brokenProjects} failed`);
process.exitCode = failed + brokenProjects === 0 ? 0 : 1;
