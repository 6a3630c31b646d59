import { cpus, loadavg } from 'node:os';

/** What the numbers were measured on: they mean little elsewhere, ratios mean more. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly browser: string;
  /** Of the last minute; the bench itself keeps one to two cores busy. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** The load of the last minute. */
export const loadNow = () => loadavg()[0] ?? 0;

/** Describes this machine after a measurement. */
export function describeMachine(browser: string, loadBefore: number): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model ?? 'unknown',
    cores: all.length,
    node: process.version,
    browser,
    loadBefore,
    loadAfter: loadNow(),
  };
}
