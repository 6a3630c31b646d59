import { isLoopback } from '../call-machine/roomAddress';

/** Schemes that never reach a network. */
const OFFLINE = new Set(['data:', 'blob:', 'about:', 'javascript:']);

/** Whether a request to `url` stays on this machine. */
export function isLocalAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url, document.baseURI);
  return OFFLINE.has(protocol) || isLoopback(hostname);
}

/** daily-js reports fatal connection errors to its maker's error tracker; nothing can tell it not to. */
export function isErrorTracker(url: string): boolean {
  return new URL(url, document.baseURI).hostname.endsWith('.ingest.sentry.io');
}
