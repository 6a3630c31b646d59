const FENCE = 'backchannel-fence';
let lastFence = 0;

function fenceOf(event: MessageEvent<unknown>): unknown {
  const { data } = event;
  return typeof data === 'object' && data !== null && FENCE in data ? data[FENCE] : undefined;
}

/** Whether a window message is a fence, and not one between daily-js and its call machine. */
export function isFence(event: MessageEvent<unknown>): boolean {
  return fenceOf(event) !== undefined;
}

/** Messages of a window arrive in order: when this one is back, all that were posted before it have been handled. */
export function passFence(): Promise<void> {
  const id = (lastFence += 1);
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      if (fenceOf(event) !== id) return;
      window.removeEventListener('message', listen);
      resolve();
    };
    window.addEventListener('message', listen);
    window.postMessage({ [FENCE]: id }, '*');
  });
}
