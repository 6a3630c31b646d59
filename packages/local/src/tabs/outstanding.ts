import type { TabRequest } from './log';

/** Own requests that are not in the log yet. Above it nobody orders, or this tab asks faster than anybody could. */
export const MAX_OUTSTANDING = 5000;

interface Waiting {
  request: TabRequest;
  resolve(): void;
  reject(reason: Error): void;
}

/** What this tab has asked for and not seen in the log yet, by number from 1. */
export interface Outstanding {
  readonly size: number;
  /** The promise resolves when the request is in the log. */
  add(request: TabRequest): { number: number; done: Promise<void> };
  /** This request, and so all before it, are in the log. */
  settle(number: number): void;
  all(): [number, TabRequest][];
  /** None of them will be in the log any more. */
  fail(reason: string): void;
}

export function createOutstanding(): Outstanding {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    get size() {
      return waiting.size;
    },
    add(request) {
      last += 1;
      const number = last;
      const done = new Promise<void>((resolve, reject) => {
        waiting.set(number, { request, resolve, reject });
      });
      // Most frames are sent without anybody waiting.
      done.catch(() => undefined);
      return { number, done };
    },
    settle(number) {
      for (const [known, { resolve }] of waiting) {
        if (known > number) return;
        waiting.delete(known);
        resolve();
      }
    },
    all: () => Array.from(waiting, ([number, { request }]) => [number, request]),
    fail(reason) {
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}
