import type { Clock } from '../clock/clock';
import type { TabLocks } from './locks';
import type { LogSettings, TabRequest } from './log';
import type { Replica } from './replica';
import type { TabLines } from './tabLines';

/** One tab among those that share a local Daily. */
export interface TabPeer {
  /** Resolves when this tab has all that the others have. */
  readonly ready: Promise<void>;
  readonly replica: Replica | undefined;
  readonly lines: TabLines;
  /** Resolves when the request is in the log; rejects when this tab leaves before. */
  ask(request: TabRequest): Promise<void>;
  isIdle(): boolean;
  /** Leaves the others at once, without a word to the own lines. */
  leave(): void;
}

export interface TabPeerOptions {
  name: string;
  origin: string;
  /** Counts if this tab is the first. */
  settings: LogSettings;
  locks: TabLocks;
  clock: Clock;
  /** Called whenever something was applied or passed on. */
  onChange(): void;
  /** This tab cannot follow the others any more. */
  onLost(reason: string): void;
}
