import type { FloorCueControls, StageControls } from '@backchannel/react';

/** What the stage's view reads: the result of `useStage`. */
export type StageState = StageControls;

/** What the invitation's view reads of `useStage`. */
export type InvitedState = Pick<StageControls, 'mine' | 'inviter' | 'accept' | 'decline'>;

/** What the invitation's view reads: the result of `useFloorCue`. */
export type FloorCueState = FloorCueControls;

export type { StageEntry } from '@backchannel/react';
