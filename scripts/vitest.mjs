import './lib/checkNode.mjs';
import { vitest } from './lib/vitest.mjs';

const { failed } = await vitest(process.argv.slice(2));
process.exitCode = failed === 0 ? 0 : 1;
