import type { Connect, Plugin } from 'vite';

import { isRealRoom } from '../src/session/roomUrl';

const LOOPBACK = ['127.0.0.1:*', 'localhost:*'];
const http = LOOPBACK.map((host) => `http://${host}`).join(' ');
const ws = LOOPBACK.map((host) => `ws://${host}`).join(' ');

/**
 * What a page of local mode may reach: this machine. daily-js posts to its error tracker when a server vanishes, and
 * evaluates the call machine it has fetched, which is why scripts may be evaluated.
 */
const LOCAL_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: ${http}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' blob: mediastream: data:",
  "worker-src 'self' blob:",
  `connect-src 'self' data: blob: ${http} ${ws}`,
].join('; ');

/** Gives the policy to every page but one whose own address names a real Daily room to join. */
export function localContentPolicy(): Plugin {
  const addPolicy: Connect.NextHandleFunction = ({ url = '/' }, response, next) => {
    const room = new URL(url, 'http://localhost').searchParams.get('room');
    if (room === null || !isRealRoom(room)) {
      response.setHeader('Content-Security-Policy', LOCAL_POLICY);
    }
    next();
  };
  return {
    name: 'town-hall:local-content-policy',
    configureServer: ({ middlewares }) => void middlewares.use(addPolicy),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(addPolicy),
  };
}
