import type { ReactNode } from 'react';
import type { Problem, Run } from '../internal/useActions';
import { createPartContext } from '../part/createPartContext';
import type { StageEntry, StageState } from './stageState';

/** What `Stage.Root` gives to its parts. */
export interface StageContext {
  stage: StageState;
  /** The session_ids of those whose microphone is off. */
  muted: ReadonlySet<string>;
  /** What fills a tile. */
  videoOf: (entry: StageEntry) => ReactNode;
  /** What the last action failed with. */
  problem: Problem | undefined;
  run: Run;
  /** Whether an action takes long: `leave`, or `remove` and a session_id. */
  isPending: (key: string) => true | undefined;
  /** Whom this host took off the stage a moment ago. */
  removed: StageEntry | undefined;
  remove: (entry: StageEntry) => void;
  /** Puts them back in the queue. */
  putBack: () => void;
}

export const [StageProvider, useStageContext] = createPartContext<StageContext>('Stage.Root');

/** What `Stage.Tile` gives to its parts. */
export interface TileContext {
  entry: StageEntry;
  muted: boolean;
}

export const [TileProvider, useTileContext] = createPartContext<TileContext>('Stage.Tile');
