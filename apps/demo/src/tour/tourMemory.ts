import { stepIds } from './steps';
import type { StepId } from './steps';

const PASSED = 'town-hall:tour:passed';
const CLOSED = 'town-hall:tour:closed';

/** What a reload of this tab remembers. */
export function readPassed(): ReadonlySet<StepId> {
  const kept = sessionStorage.getItem(PASSED)?.split(' ') ?? [];
  return new Set(stepIds.filter((id) => kept.includes(id)));
}

export function keepPassed(passed: ReadonlySet<StepId>): void {
  sessionStorage.setItem(PASSED, [...passed].join(' '));
}

/** Closed in one tab is closed for good. */
export function readIsClosed(): boolean {
  return localStorage.getItem(CLOSED) !== null;
}

export function keepClosed(): void {
  localStorage.setItem(CLOSED, '1');
}
