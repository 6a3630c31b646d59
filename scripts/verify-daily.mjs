import './lib/checkNode.mjs';
import { join } from 'node:path';
import { typescriptLoader } from './lib/bin.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/root.mjs';
import { node } from './lib/run.mjs';

if (process.env.DAILY_API_KEY) {
  await install();
  await ensureBrowser();
  const main = join(root, 'packages/local/src/contract/verify/main.ts');
  const { code } = await node(['--import', typescriptLoader, main, ...process.argv.slice(2)]);
  process.exitCode = code;
} else {
  console.log(
    'verify:daily was skipped: DAILY_API_KEY is not set, so there is no real Daily to hold the contract against.',
  );
}
