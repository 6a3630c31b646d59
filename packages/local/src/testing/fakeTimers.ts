/** The fake timers of Vitest and Jest, as far as they are used here: both put their clock on what they replace. */
export interface FakeTimers {
  readonly now: number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Moves to the next timer and runs it. */
  nextAsync(): Promise<number>;
  tickAsync(ms: number): Promise<number>;
}

/** The clock of the fake timers that are installed now, if they are. */
export function installedFakeTimers(): FakeTimers | undefined {
  return (globalThis.setTimeout as { clock?: FakeTimers }).clock;
}
