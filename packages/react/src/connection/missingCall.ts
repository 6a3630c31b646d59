import { warnOnce } from '@backchannel/core';

/* React Native and browsers have it; a server, which never has a call, must not be kept awake by it. */
declare function setTimeout(callback: () => void, ms: number): unknown;

const PATIENCE_MS = 10_000;

let wasCallSeen = false;
let isWaiting = false;

/** A hook has a call: the provider is where it should be. */
export function callFound(): void {
  wasCallSeen = true;
}

/** A hook has none. An app may make its call late, so only when no hook finds one for 10 s is the developer told. */
export function callMissing(): void {
  if (wasCallSeen || isWaiting || !('document' in globalThis)) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    if (wasCallSeen) return;
    warnOnce(
      'no-call',
      'no hook or component has found a call for 10 s. Render them inside <DailyProvider callObject={call}>, or pass { call }.',
    );
  }, PATIENCE_MS);
}
