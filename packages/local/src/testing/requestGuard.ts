import { isErrorTracker, isLocalAddress } from './localAddress';

/** A request that would have left the machine. */
export interface BlockedRequest {
  /** How it was made, such as `fetch` or `WebSocket`. */
  by: string;
  url: string;
}

const GUARD = Symbol.for('backchannel.requestGuard');

/** On the global object like what it replaces there, since another copy of this module would guard a second time. */
function guard(): { blocked: BlockedRequest[]; isOn: boolean } {
  const holder = globalThis as { [GUARD]?: { blocked: BlockedRequest[]; isOn: boolean } };
  return (holder[GUARD] ??= { blocked: [], isOn: false });
}

/** Notes a request that goes elsewhere and says why it fails; undefined when it may pass. */
function refuse(by: string, target: unknown): TypeError | undefined {
  const url = target instanceof Request ? target.url : String(target);
  if (isLocalAddress(url)) return undefined;
  guard().blocked.push({ by, url });
  return new TypeError(
    `Blocked: ${by} to ${url}. Tests with a local Daily stay on this machine; only loopback addresses are allowed.`,
  );
}

function guardFetch(): void {
  const { fetch } = globalThis;
  const guarded: typeof fetch = (input, init) => {
    const refusal = refuse('fetch', input);
    return refusal ? Promise.reject(refusal) : fetch(input, init);
  };
  // Error trackers look for a native fetch in an iframe when this one does not look like it.
  guarded.toString = () => 'function fetch() { [native code] }';
  globalThis.fetch = guarded;
}

function guardConstructor<Name extends 'WebSocket' | 'EventSource'>(name: Name): void {
  const Original = globalThis[name];
  if (typeof Original !== 'function') return;
  globalThis[name] = new Proxy(Original, {
    construct(target, args: [string]) {
      const refusal = refuse(name, args[0]);
      if (refusal) throw refusal;
      return Reflect.construct(target, args);
    },
  });
}

function guardXhr(): void {
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    const refusal = refuse('XMLHttpRequest', args[1]);
    if (refusal) throw refusal;
    Reflect.apply(open, this, args);
  };
}

function guardBeacon(): void {
  const send = navigator.sendBeacon?.bind(navigator);
  if (!send) return;
  navigator.sendBeacon = (url, data) => !refuse('sendBeacon', url) && send(url, data);
}

function guardImages(): void {
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  if (!source?.set) return;
  const { set } = source;
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, url: string) {
      if (!refuse('img', url)) set.call(this, url);
    },
  });
}

/**
 * Keeps every request of this page on this machine: fetch, XMLHttpRequest, WebSocket, EventSource, sendBeacon and images
 * to anything but loopback, `data:` and `blob:` fail and are noted. Calling it again does nothing.
 *
 * @example
 * ```ts
 * guardRequests();
 * afterEach(expectNoForeignRequests);
 * ```
 */
export function guardRequests(): void {
  if (guard().isOn) return;
  guard().isOn = true;
  guardFetch();
  guardConstructor('WebSocket');
  guardConstructor('EventSource');
  guardXhr();
  guardBeacon();
  guardImages();
}

/**
 * What has been blocked since the last call, oldest first.
 *
 * @example
 * ```ts
 * expect(takeBlockedRequests()).toMatchObject([{ url: 'https://example.com/' }]);
 * ```
 */
export function takeBlockedRequests(): BlockedRequest[] {
  return guard().blocked.splice(0);
}

/**
 * Fails if anything has tried to leave the machine since the last check. The reports that daily-js itself sends when a
 * server vanishes are blocked like the rest but are not the test's fault.
 *
 * @throws Error that names every such request.
 *
 * @example
 * ```ts
 * afterEach(expectNoForeignRequests);
 * ```
 */
export function expectNoForeignRequests(): void {
  const foreign = takeBlockedRequests().filter(({ url }) => !isErrorTracker(url));
  if (foreign.length === 0) return;
  const list = foreign.map(({ by, url }) => `  ${by} ${url}`).join('\n');
  throw new Error(`Something in this test tried to reach beyond this machine:\n${list}`);
}
