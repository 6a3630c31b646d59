import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';

/** A page of somebody else: daily-js from a script tag and nothing of this repository. */
const page = (localDaily: string): string => `<!doctype html>
<meta charset="utf-8">
<title>A page of somebody else</title>
<script src="/daily.js"></script>
<script>
  const call = Daily.createCallObject({
    dailyConfig: { bundlePathOverride: '${localDaily}/call-machine' },
  });
  const heard = [];
  call.on('app-message', ({ data, fromId }) => heard.push({ data, fromId }));
</script>
`;

/** A site on an origin of its own. */
export interface ForeignSite {
  url: string;
  close(): Promise<void>;
}

/** Serves the page on a free port, with the script-tag build of daily-js from node_modules. */
export async function startForeignSite(localDaily: string): Promise<ForeignSite> {
  const script = await readFile(createRequire(import.meta.url).resolve('@daily-co/daily-js'));
  const server = createServer(({ url }, response) => {
    const isScript = url === '/daily.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page(localDaily));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
