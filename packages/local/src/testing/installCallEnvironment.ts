import {
  createStubMediaDevices,
  StubMediaStream,
  StubMediaStreamTrack,
  StubPeerConnection,
} from './mediaStubs';
import { soon } from './realTimers';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** jsdom passes objects on by reference; daily-js relies on copies, and on DataCloneError for what has none. */
function postMessage(
  message: unknown,
  targetOrigin: string | WindowPostMessageOptions = '/',
): void {
  const data: unknown = structuredClone(message);
  const { origin } = window.location;
  const target =
    typeof targetOrigin === 'string' ? targetOrigin : (targetOrigin.targetOrigin ?? '/');
  if (target !== '*' && target !== '/' && target !== origin) return;
  soon(() => {
    // The page may be gone by now: the last file of a worker has ended.
    if (typeof window === 'undefined') return;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: window }));
  });
}

/**
 * Gives jsdom what the real daily-js needs to run: WebRTC names, a camera and a microphone that are always granted, a
 * supported browser's name, a secure context, and a `postMessage` that copies. Does nothing in a real browser.
 *
 * @example
 * ```ts
 * // vitest.config.ts: { test: { environment: 'jsdom', setupFiles: ['@backchannel/local/testing/setup'] } }
 * // or, in a set-up file of your own:
 * installCallEnvironment();
 * ```
 */
export function installCallEnvironment(): void {
  if (typeof window === 'undefined' || typeof RTCPeerConnection !== 'undefined') return;
  define(globalThis, 'RTCPeerConnection', StubPeerConnection);
  define(globalThis, 'MediaStream', StubMediaStream);
  define(globalThis, 'MediaStreamTrack', StubMediaStreamTrack);
  define(navigator, 'mediaDevices', createStubMediaDevices());
  define(navigator, 'userAgent', CHROME);
  define(window, 'isSecureContext', true);
  define(window, 'postMessage', postMessage);
  // jsdom has no canvas and says so on the console whenever one is asked for; daily-js asks at import.
  define(HTMLCanvasElement.prototype, 'getContext', () => null);
}
