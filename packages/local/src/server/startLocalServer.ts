import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { roomNameOf } from '../daily/connectInMemory';
import { createDailyCore, type LocalDailyOptions } from '../daily/dailyCore';
import { createLocalDailyOn, type LocalDaily } from '../daily/localDaily';
import { startHeartbeat } from './heartbeat';
import { listen } from './listen';
import { serveSocket } from './roomSocket';
import { createServerApp } from './serverApp';
import { SOCKET_LIMITS } from './socketLimits';

/** ms for a socket to answer that it is being closed. */
const CLOSE_WITHIN = 2_000;

/** What one may choose about the server: where it listens, and all of `createLocalDaily` but the origin. */
export interface LocalServerOptions extends Omit<LocalDailyOptions, 'origin'> {
  /** 0 for any free one. Default 7880. */
  port?: number;
  /** Default `127.0.0.1`: nobody else on the network reaches it. */
  host?: string;
}

/** A running local Daily. */
export interface LocalServer {
  /** Such as `http://127.0.0.1:7880`; rooms, `/v1` and `/call-machine` are under it. */
  url: string;
  daily: LocalDaily;
  /** Ends all calls and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a local Daily on one port: REST under `/v1`, the call machine under `/call-machine`, and rooms at `/<room>`,
 * to which daily-js connects by WebSocket from pages of any origin.
 * @throws Error in words when it cannot listen there.
 *
 * @example
 * const server = await startLocalServer({ port: 7880, apiKey: 'secret' });
 * // In the page:
 * const call = Daily.createCallObject({ dailyConfig: { bundlePathOverride: `${server.url}/call-machine` } });
 * await call.join({ url: `${server.url}/town-hall` });
 */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { port = 7880, host = '127.0.0.1', ...dailyOptions } = options;
  let answer = (_request: Request): Response | Promise<Response> =>
    new Response('Starting.', { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => answer(request) }) as Server;
  // The origin is part of every room's URL, and with port 0 it is only known now.
  const url = originOf(host, await listen(server, port, host));
  const core = createDailyCore({ ...dailyOptions, origin: url });
  const daily = createLocalDailyOn(core);
  const app = createServerApp(daily);
  answer = (request) => app.fetch(request);

  const sockets = new WebSocketServer({ noServer: true, maxPayload: SOCKET_LIMITS.maxRead });
  const stopHeartbeat = startHeartbeat(sockets);
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit('connection', socket, request);
      serveSocket(socket, core, roomNameOf(new URL(request.url ?? '/', url).href));
    });
  });

  return {
    url,
    daily,
    async close() {
      stopHeartbeat();
      daily.close();
      const stubborn = setTimeout(() => terminateAll(sockets), CLOSE_WITHIN);
      await closeServer(server);
      clearTimeout(stubborn);
    },
  };
}

function originOf(host: string, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function terminateAll(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) socket.terminate();
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
