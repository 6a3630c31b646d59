import type { StageEntry, useFloorCue, useStage } from '@backchannel/react';

/** What the stage's view reads: the result of `useStage`. */
export type StageState = ReturnType<typeof useStage>;

/** What the invitation's view reads: the result of `useFloorCue`. */
export type FloorCueState = ReturnType<typeof useFloorCue>;

export type { StageEntry };
