import type { WebSocket, WebSocketServer } from 'ws';
import { SOCKET_LIMITS } from './socketLimits';

/** Ends sockets whose other side has gone without a word; returns the way to stop. */
export function startHeartbeat(sockets: WebSocketServer): () => void {
  const silent = new Set<WebSocket>();
  sockets.on('connection', (socket: WebSocket) => {
    socket.on('pong', () => silent.delete(socket));
    socket.on('close', () => silent.delete(socket));
  });
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
      } else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, SOCKET_LIMITS.pingEvery);
  timer.unref();
  return () => clearInterval(timer);
}
