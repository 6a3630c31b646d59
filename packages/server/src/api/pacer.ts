import { abortable, pause } from './pause';

/** Waits until the next request may start. */
export type Pacer = (signal: AbortSignal | undefined) => Promise<void>;

/**
 * Lets `requests` start in any span of `perMs`; later ones wait their turn in the order they came, and those who
 * give up waiting take no place of others. Daily documents 20 requests a second for most of its REST API.
 */
export function createPacer(requests: number, perMs: number): Pacer {
  const starts: number[] = [];
  let last: Promise<void> = Promise.resolve();

  async function start(signal: AbortSignal | undefined) {
    signal?.throwIfAborted();
    const [oldest = 0] = starts;
    const earliest = starts.length < requests ? 0 : oldest + perMs;
    const wait = earliest - performance.now();
    if (wait > 0) await pause(wait, signal);
    if (starts.length >= requests) starts.shift();
    starts.push(Math.max(earliest, performance.now()));
  }

  return (signal) => {
    const turn = last.then(() => start(signal));
    last = turn.catch(() => undefined);
    return abortable(turn, signal);
  };
}
