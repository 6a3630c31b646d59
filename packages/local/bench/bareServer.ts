import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** What fan-out costs at least with `ws`: every message goes to all the others as it came. */
export async function startBareServer(): Promise<{ url: string; close(): void }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const other of server.clients) {
        if (other !== socket) other.send(data, { binary: false });
      }
    });
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
