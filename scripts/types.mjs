import './lib/checkNode.mjs';
import { checkTypes } from './lib/types.mjs';

process.exitCode = (await checkTypes()) === 0 ? 0 : 1;
