import './lib/checkNode.mjs';
import { bin } from './lib/bin.mjs';
import { publishedPackages } from './lib/packages.mjs';
import { node } from './lib/run.mjs';

for (const { name, folder } of publishedPackages()) {
  const { code, output } = await node([bin('tsdown'), '--log-level', 'warn', '--fail-on-warn'], {
    cwd: folder,
    capture: true,
  });
  console.log(`build  ${name}  ${code === 0 ? 'ok' : `failed\n${output}`}`);
  if (code !== 0) process.exitCode = 1;
}
